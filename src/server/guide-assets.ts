import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { GuideAssets } from '#evidence/http/guide/view/guide-view.ts';

/** What the bundler says of one entry: its file, its style sheets, and the files that those load. */
const manifestSchema = z.record(z.string(), z.object({ file: z.string(), name: z.string().optional(), css: z.array(z.string()).optional(), assets: z.array(z.string()).optional() }));

const UNBUILT: GuideAssets = { style: '/guide/assets/guide.css', script: '/guide/assets/guide.js', kept: [] };

/** The names under which the guide's style, script and fonts were built; names of nothing where nothing is built. */
export async function guideAssets(webFolder: string | undefined): Promise<GuideAssets> {
  if (webFolder === undefined) return UNBUILT;
  const manifest = manifestSchema.parse(JSON.parse(await readFile(join(webFolder, 'guide', 'manifest.json'), 'utf8')));
  const entry = Object.values(manifest).find(({ name }) => name === 'guide');
  const [style] = entry?.css ?? [];
  if (entry === undefined || style === undefined) throw new Error('the built guide has no style or no script');
  const kept = [style, entry.file, ...(entry.assets ?? [])].map((file) => `/${file}`);
  return { style: `/${style}`, script: `/${entry.file}`, kept };
}
