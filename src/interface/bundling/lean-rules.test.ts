import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { leanSource } from './lean-rules.ts';

const API = `
import { z } from 'zod';
import { query, command } from './contract.ts';
const shape = z.strictObject({ at: z.string() }).extend({ more: z.string() });
export const PHASES = ['rest', 'walk'] as const;
export const readRoom = query('/api/staff/rooms', { query: shape, answer: z.array(shape) });
export const openRoom = command('/api/staff/rooms/open', { body: shape, answer: shape });
export function phaseOf(text: string) { return z.enum(PHASES).parse(text); }
`;

async function bundled(main: string): Promise<string> {
  const files: Record<string, string> = {
    'main.ts': main,
    'api.ts': leanSource(API),
    'contract.ts': `export const query = (path: string, parts: object) => ({ path, ...parts }); export const command = query;`,
  };
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [{ name: 'files', enforce: 'pre', resolveId: (id) => (Object.hasOwn(files, id.replace('./', '')) ? id.replace('./', '') : null), load: (id) => files[id] ?? null }],
    build: { write: false, minify: false, rolldownOptions: { input: 'main.ts', external: ['zod'], treeshake: { moduleSideEffects: false } } },
  });
  const output = [result].flat().flatMap((each) => ('output' in each ? each.output : []));
  return output.map((file) => (file.type === 'chunk' ? file.code : '')).join('');
}

describe('a rules file in a browser bundle', () => {
  it('keeps a contract’s path and loses its shapes and zod', async () => {
    const code = await bundled(`import { readRoom } from './api.ts'; console.log(readRoom.path);`);
    expect(code).toContain('/api/staff/rooms');
    expect(code).not.toContain('zod');
    expect(code).not.toContain('strictObject');
  });

  it('loses the contracts no screen uses', async () => {
    const code = await bundled(`import { PHASES } from './api.ts'; console.log(PHASES);`);
    expect(code).toContain('walk');
    expect(code).not.toContain('/api/staff');
  });

  it('keeps what a screen really runs', async () => {
    expect(await bundled(`import { phaseOf } from './api.ts'; console.log(phaseOf('rest'));`)).toContain('zod');
  });
});
