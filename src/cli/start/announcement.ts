import type { Opened } from './open-clinic.ts';

/** What a person needs to know once everything runs. */
export function announcement({ origin, dataFolder, hasNewPractice, isTrustServed, notice }: Opened): string {
  const greeting = hasNewPractice ? 'Fenestra is running, with a practice clinic to look around in.' : 'Fenestra is running.';
  return `
${greeting}

  Clinic        ${origin}/clinic/
  Patients      ${origin}/patient/
  API document  ${origin}/api/${isTrustServed ? `\n  Tablets       ${origin}/trust/ says how a device comes to trust this server` : ''}

  Sign in       Open the clinic's address: the practice clinic's page lists the people you can sign in as.
  Data          ${dataFolder}
  Stop          Ctrl-C
${notice === undefined ? '' : `\n  ${notice}\n`}
`;
}
