import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Check } from './check.ts';
import { PROJECT } from './run-tool.ts';
import { violationsIn } from './structure.ts';

/** Files with one forbidden import each, by the rule that must catch it. */
const PLANTED: Readonly<Record<string, { readonly path: string; readonly imports: string }>> = {
  'no-cycle': { path: 'people/circle.ts', imports: './circle-back.ts' },
  'no-unresolved': { path: 'people/lost.ts', imports: './nowhere.ts' },
  'backward:people': { path: 'people/early.ts', imports: '#session/dose.ts' },
  'inward:rules': { path: 'session/impure.ts', imports: './store/row.ts' },
  'inward:store': { path: 'session/store/loud.ts', imports: '../http/route.ts' },
  'inward:http': { path: 'session/http/pretty.ts', imports: '../screens/clinic/screen.tsx' },
  'inward:screens': { path: 'session/screens/clinic/deep.tsx', imports: '../../store/row.ts' },
  'kit-knows-no-domain': { path: 'transport/knowing.ts', imports: '#session/dose.ts' },
  'pharmacology-decides-nothing': { path: 'session/estimating.ts', imports: '#pharmacology/prediction.ts' },
  'composers-are-last': { path: 'session/http/upward.ts', imports: '#server/serve.ts' },
  'server-knows-no-command': { path: 'server/commanding.ts', imports: '#cli/main.ts' },
  'apps-know-not-each-other:clinic': { path: 'clinic/nosy.tsx', imports: '#patient/app.tsx' },
  'apps-know-not-each-other:patient': { path: 'patient/nosy.tsx', imports: '#clinic/app.tsx' },
  'third-parties:rules': { path: 'session/reading.ts', imports: 'node:fs' },
  'third-parties:foundation': { path: 'foundation/borrowing.ts', imports: 'kysely' },
};

const INNOCENT = ['pharmacology/prediction.ts', 'session/dose.ts', 'session/store/row.ts', 'session/http/route.ts', 'session/screens/clinic/screen.tsx', 'server/serve.ts', 'cli/main.ts', 'clinic/app.tsx', 'patient/app.tsx'];

/** A checker counts only after it has caught planted faults, one for each of its rules. */
export const structureSelfTest: Check = {
  name: 'import rule catches planted violations',
  run: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fenestra-structure-'));
    try {
      await plant(folder);
      const caught = new Set((await violationsIn(folder)).map(({ rule }) => rule.name));
      const missed = Object.keys(PLANTED).filter((rule) => !caught.has(rule));
      return missed.length === 0 ? undefined : `the import rule did not catch a planted violation of: ${missed.join(', ')}`;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function plant(folder: string): Promise<void> {
  for (const file of ['.dependency-cruiser.cjs', 'domains.config.cjs', 'tsconfig.base.json', 'package.json']) await cp(join(PROJECT, file), join(folder, file));
  await symlink(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
  for (const path of INNOCENT) await place(folder, path, 'export const planted = true;\n');
  await place(folder, 'people/circle-back.ts', "export type { planted } from './circle.ts';\n");
  for (const { path, imports } of Object.values(PLANTED)) await place(folder, path, `import '${imports}';\nexport const planted = true;\n`);
}

async function place(folder: string, path: string, text: string): Promise<void> {
  const file = join(folder, 'src', path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
