import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Check } from './check.ts';
import { PROJECT } from './run-tool.ts';
import type { Violation } from './structure.ts';
import { violationsIn } from './structure.ts';

type Planted = { readonly path: string; readonly imports: string };

const PREDICTION = '#pharmacology/prediction.ts';
const RECORD = 'session/screens/clinic/record';

/** Files with one forbidden import each, by the rule that must catch every one of them. */
const PLANTED: Readonly<Record<string, Planted | readonly Planted[]>> = {
  'no-cycle': { path: 'people/circle-back.ts', imports: './circle.ts' },
  'no-unresolved': { path: 'people/lost.ts', imports: './nowhere.ts' },
  'backward:people': { path: 'people/early.ts', imports: '#session/dose.ts' },
  'inward:rules': [
    { path: 'session/impure.ts', imports: './store/row.ts' },
    { path: 'outcomes/cohort/impure.ts', imports: '#session/store/row.ts' },
  ],
  'inward:store': { path: 'session/store/loud.ts', imports: '../http/route.ts' },
  'inward:http': { path: 'session/http/pretty.ts', imports: '../screens/clinic/screen.tsx' },
  'inward:screens': { path: 'session/screens/clinic/deep.tsx', imports: '../../store/row.ts' },
  'kit-knows-no-domain': { path: 'transport/knowing.ts', imports: '#session/dose.ts' },
  'pharmacology-decides-nothing': [
    { path: 'session/estimating.ts', imports: PREDICTION },
    { path: 'session/store/estimated.ts', imports: PREDICTION },
    { path: 'session/http/estimate.ts', imports: PREDICTION },
    { path: 'session/screens/clinic/gate/estimated.tsx', imports: PREDICTION },
    { path: 'session/screens/clinic/leaving/expected-curve.tsx', imports: PREDICTION },
    { path: `${RECORD}/expected-curve-too.tsx`, imports: PREDICTION },
    { path: 'session/screens/patient/expected-curve.tsx', imports: PREDICTION },
    { path: 'plan/screens/clinic/record/expected-curve.tsx', imports: PREDICTION },
  ],
  'curve-stands-in-one-place': [
    { path: 'session/screens/clinic/gate/peeking.tsx', imports: '../record/expected-curve.tsx' },
    { path: 'clinic/peeking.tsx', imports: `#${RECORD}/expected-curve.tsx` },
  ],
  'patients-see-no-curve': [
    { path: 'patient/curious.tsx', imports: `#${RECORD}/expected-course.tsx` },
    { path: 'session/screens/patient/curious.tsx', imports: '../clinic/record/expected-course.tsx' },
  ],
  'composers-are-last': { path: 'session/http/upward.ts', imports: '#server/serve.ts' },
  'server-knows-no-command': { path: 'server/commanding.ts', imports: '#cli/main.ts' },
  'apps-know-not-each-other:clinic': { path: 'clinic/nosy.tsx', imports: '#patient/app.tsx' },
  'apps-know-not-each-other:patient': { path: 'patient/nosy.tsx', imports: '#clinic/app.tsx' },
  'third-parties:rules': [
    { path: 'session/reading.ts', imports: 'node:fs' },
    { path: 'outcomes/cohort/reading.ts', imports: 'node:fs' },
  ],
  'third-parties:foundation': { path: 'foundation/borrowing.ts', imports: 'kysely' },
};

const EVERY_PLANTED = Object.entries(PLANTED).flatMap(([rule, planted]) => [planted].flat().map((each) => ({ ...each, rule })));

/** Imports that are allowed although they look like a forbidden one. */
const ALLOWED: readonly Planted[] = [
  { path: `${RECORD}/expected-curve.tsx`, imports: PREDICTION },
  { path: `${RECORD}/expected-course.tsx`, imports: './expected-curve.tsx' },
  { path: 'session/screens/clinic/room/running.tsx', imports: '../record/expected-course.tsx' },
];

const INNOCENT = ['pharmacology/prediction.ts', 'session/dose.ts', 'session/store/row.ts', 'session/http/route.ts', 'session/screens/clinic/screen.tsx', 'server/serve.ts', 'cli/main.ts', 'clinic/app.tsx', 'patient/app.tsx'];

/** A checker counts only after it has caught planted faults, one for each of its rules. */
export const structureSelfTest: Check = {
  name: 'import rule catches planted violations',
  run: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fenestra-structure-'));
    try {
      await plant(folder);
      const faults = faultsIn(await violationsIn(folder));
      return faults.length === 0 ? undefined : faults.join('\n');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

function faultsIn(violations: readonly Violation[]): readonly string[] {
  const missed = EVERY_PLANTED.filter(({ rule, path }) => !violations.some((each) => each.rule.name === rule && each.from === `src/${path}`));
  const accused = violations.filter(({ from }) => ALLOWED.some(({ path }) => from === `src/${path}`));
  return [...missed.map(({ rule, path }) => `the import rule did not catch a planted violation of: ${rule} in ${path}`), ...accused.map(({ rule, from }) => `the import rule caught what is allowed: ${rule.name} in ${from}`)];
}

async function plant(folder: string): Promise<void> {
  for (const file of ['.dependency-cruiser.cjs', 'domains.config.cjs', 'tsconfig.base.json', 'package.json']) await cp(join(PROJECT, file), join(folder, file));
  await symlink(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
  for (const path of INNOCENT) await place(folder, path, 'export const planted = true;\n');
  await place(folder, 'people/circle.ts', "export type { planted } from './circle-back.ts';\n");
  for (const { path, imports } of [...EVERY_PLANTED, ...ALLOWED]) await place(folder, path, `import '${imports}';\nexport const planted = true;\n`);
}

async function place(folder: string, path: string, text: string): Promise<void> {
  const file = join(folder, 'src', path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
