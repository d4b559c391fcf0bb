import type { GateItem } from './gate-item.ts';
import { gateFinding, gateItem } from './gate-item.ts';

/** What the United States esketamine programme asks before a dose (REMS-1); `null` means not answered. */
export type ProgrammePreconditions = {
  readonly isSiteCertified: boolean | null;
  readonly isPatientEnrolled: boolean | null;
  readonly isPrescriberOnSite: boolean | null;
  readonly hasOximeter: boolean | null;
};

const names: Readonly<Record<keyof ProgrammePreconditions, string>> = {
  isSiteCertified: 'the site’s certification',
  isPatientEnrolled: 'the person’s enrolment',
  isPrescriberOnSite: 'the prescriber on site',
  hasOximeter: 'a pulse oximeter',
};

/** The programme item of the check: every precondition must be answered yes (REMS-1, REMS386). */
export function judgeProgramme(preconditions: ProgrammePreconditions): GateItem {
  const missing = keys().filter((key) => preconditions[key] === false);
  const unknown = keys().filter((key) => preconditions[key] === null);
  const open = [...missing, ...unknown].map((key) => names[key]);
  if (open.length === 0) return gateItem('programme', { state: 'go', why: 'Site, enrolment, prescriber and oximeter are in place.' });
  return gateItem('programme', {
    state: missing.length > 0 ? 'no-go' : 'unknown',
    why: `Open: ${open.join(', ')}.`,
    wouldMakeItGo: 'Every one of them in place.',
    findings: [
      gateFinding(
        'REMS-1',
        'Something the esketamine programme asks for is open.',
        'Site certified, patient enrolled, prescriber on site, oximeter',
        { key: 'REMS386', mark: 'C' },
        keys().map((key) => ({ name: names[key], value: preconditions[key] })),
      ),
    ],
  });
}

function keys(): readonly (keyof ProgrammePreconditions)[] {
  return ['isSiteCertified', 'isPatientEnrolled', 'isPrescriberOnSite', 'hasOximeter'];
}
