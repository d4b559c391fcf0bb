import { z } from 'zod';
import type { Check } from './check.ts';
import { runTool } from './run-tool.ts';

/** What no program reaches, only tests, and why it is there all the same: a file, or a file with the name of an export. */
const REASONS: Readonly<Record<string, string>> = {
  'src/cli/case/read-case.ts writeCase': 'the proof that reading a case loses nothing',
  'src/consultation/rules.ts': 'the rules that a setting of this domain may belong to',
  'src/database/migration-review.ts reviewMigration': 'the proof looks every migration through with it',
  'src/evidence/claim-words.ts claimWordsFaults': 'the proof looks every claim through with it',
  'src/evidence/seed-homes.ts': 'the proof that every thought of the source guide has a home',
  'src/screening/take-home-supply.ts': 'waits for the screen on which take-home supplies are recorded',
  'src/pharmacology/occupancy.ts occupancyAt': 'the proof that the share at a published level is what its paper makes of it',
};

const reportSchema = z.object({ issues: z.array(z.object({ file: z.string(), files: z.array(z.unknown()), exports: z.array(z.object({ name: z.string() })) })) });

/** Rules are written before their screens; which of them wait, and for what, is said here and kept true. */
export const waiting: Check = {
  name: 'what only tests reach has a reason',
  run: async () => {
    const { output, errors } = await runTool('knip/bin/knip.js', ['--production', '--config', 'knip.production.json', '--no-progress', '--reporter', 'json']);
    const report = reportSchema.safeParse(output === '' ? null : JSON.parse(output));
    if (!report.success) return errors || 'knip failed without a word';
    const found = report.data.issues.flatMap(({ file, files, exports }) => (files.length > 0 ? [file] : exports.map(({ name }) => `${file} ${name}`)));
    const faults = waitingFaults(found, REASONS);
    return faults.length === 0 ? undefined : faults.join('\n');
  },
};

/** What waits without a reason, and reasons for what waits no longer, in words for the developer. */
export function waitingFaults(found: readonly string[], reasons: Readonly<Record<string, string>>): readonly string[] {
  const silent = found.filter((each) => !Object.hasOwn(reasons, each)).map((each) => `${each} is reached by tests alone, and scripts/checks/waiting.ts does not say why`);
  const stale = Object.keys(reasons).filter((each) => !found.includes(each)).map((each) => `${each} waits no longer; take it out of scripts/checks/waiting.ts`);
  return [...silent, ...stale];
}
