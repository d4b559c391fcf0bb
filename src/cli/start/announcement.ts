import { PRACTICE_SLUG } from '#people/clinic-slug.ts';
import type { Opened } from './open-clinic.ts';

/** What a person needs to know once everything runs: where, and how to sign in to which clinic. */
export function announcement({ origin, slugs, dataFolder, isTrustServed, notice }: Opened): string {
  return `
Fenestra is running.

  Clinic        ${origin}/clinic/
  Patients      ${origin}/patient/
  Guide         ${origin}/guide/ for everybody, without an account
  API document  ${origin}/api/${isTrustServed ? `\n  Tablets       ${origin}/trust/ says how a device comes to trust this server` : ''}

  ${waysIn(origin, slugs).join('\n  ')}
  Data          ${dataFolder}
  Stop          Ctrl-C
${notice === undefined ? '' : `\n  ${notice}\n`}
`;
}

/** Set-up is open until there is a clinic of one's own; the practice clinic, where there is one, is a click away. */
function waysIn(origin: string, slugs: readonly string[]): readonly string[] {
  const practice = slugs.includes(PRACTICE_SLUG) ? `${origin}/clinic/${PRACTICE_SLUG}/` : undefined;
  const lists = 'lists the made-up people you can sign in as, without a password';
  const own = slugs.filter((slug) => slug !== PRACTICE_SLUG).map((slug) => `Sign in       ${origin}/clinic/${slug}/ with your e-mail address and password, or a passkey`);
  if (own.length > 0) return [...own, ...(practice === undefined ? [] : [`Practice      ${practice} ${lists}`])];
  if (practice === undefined) return [`Set up        ${origin}/clinic/ opens your clinic and makes you its owner; there is none yet`];
  return [`Sign in       ${practice} ${lists}`, `Set up        ${practice}set-up opens a clinic of your own and makes you its owner`];
}
