import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Check } from './check.ts';
import { PROJECT } from './run-tool.ts';

/** Who takes the time of day or randomness from the machine, and why; everybody else is handed them. */
const REASONS: Readonly<Record<string, string>> = {
  'src/server/machine.ts': 'the one place from which the server is handed both',
  'src/cli/start/open-clinic.ts': 'looks whether a certificate holds today',
  'src/cli/tls/make-tls.ts': 'makes certificates that hold from today',
  'src/cli/case/play/browser.ts': 'names each command it sends, as a browser does',
  'src/database/password-verifier.ts': 'the salt of a password of PostgreSQL',
  'src/database/secrets.ts': 'makes the secrets of an installation',
  'src/database/boot-checks/isolation-probe.ts': 'a clinic that cannot exist',
  'src/foundation/zoned-time.ts': 'asks whether there is such a zone, and keeps nothing of the answer',
  'src/interface/client/call.ts': 'names each command that a screen sends',
  'src/interface/client/clock.ts': 'the clock of a screen until the server’s is known',
  'src/interface/client/draft.ts': 'a draft fades by the clock of the device it lies on',
  'src/interface/route/fetched.ts': 'a page is loaded again once in a minute of the device it is on',
};

const TAKEN = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\brandomUUID\(|\brandomBytes\(|\bgetRandomValues\(|\bTemporal\.Now\b/;

/** Rules take the time as an argument, so that a test, a case and an audit see the same moment as the server did. */
export const givenTime: Check = {
  name: 'time and randomness are handed over, but where a reason is given',
  run: async () => {
    const names = (await readdir(join(PROJECT, 'src'), { recursive: true })).filter((name) => /(?<!\.test)\.tsx?$/.test(name) && !name.includes('gallery')).toSorted();
    const found = await Promise.all(names.map(async (name) => takings(join('src', name), await readFile(join(PROJECT, 'src', name), 'utf8'))));
    const faults = takingFaults(found.flat(), REASONS);
    return faults.length === 0 ? undefined : faults.join('\n');
  },
};

/** A line that takes the time of day or randomness from the machine. */
export type Taking = { readonly path: string; readonly line: number };

/** The lines of a file that take the time of day or randomness from the machine. */
export function takings(path: string, text: string): readonly Taking[] {
  return text.split('\n').flatMap((each, index) => (TAKEN.test(each) ? [{ path, line: index + 1 }] : []));
}

/** Takings without a reason, and reasons for files that take nothing, in words for the developer. */
export function takingFaults(found: readonly Taking[], reasons: Readonly<Record<string, string>>): readonly string[] {
  const silent = found.filter(({ path }) => !Object.hasOwn(reasons, path)).map(({ path, line }) => `${path}:${line} takes time or randomness from the machine, and scripts/checks/given-time.ts does not say why`);
  const stale = Object.keys(reasons).filter((path) => !found.some((each) => each.path === path)).map((path) => `${path} takes nothing from the machine any more; take it out of scripts/checks/given-time.ts`);
  return [...silent, ...stale];
}
