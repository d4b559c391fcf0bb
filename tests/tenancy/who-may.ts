import { ROLES } from '#foundation/role.ts';
import type { Policy } from '#transport/policy.ts';
import type { Route } from '#transport/route.ts';

/** Everybody who can ask: each role of staff, a patient, and who is not signed in. */
export const ASKERS = [...ROLES, 'patient', 'visitor'] as const;
export type Asker = (typeof ASKERS)[number];

/** Whether a policy lets somebody in, once they have proved who they are where it asks for that. */
export function mayAsk(policy: Policy, asker: Asker): boolean {
  if (policy.audience === 'public') return true;
  if (policy.audience === 'patient' || asker === 'patient' || asker === 'visitor') return policy.audience === asker;
  return policy.roles.includes(asker);
}

const NAMES: Readonly<Record<Asker, string>> = { owner: 'owner', prescriber: 'prescriber', therapist: 'therapist', nurse: 'nurse', 'front-desk': 'front desk', patient: 'patient', visitor: 'anybody' };

/** What else a policy says, and how the page calls it. */
const MARKS = { stepUp: 'fresh proof', evenLocked: 'locked too', evenWithoutFactor: 'by a password alone' } as const;

/** The whole table of routes and who may ask them, as a page to read. */
export function whoMayPage(routes: readonly Route[]): string {
  const rows = routes.map(({ contract, policy }) => {
    const cells = ASKERS.map((asker) => (mayAsk(policy, asker) ? 'yes' : ''));
    const marks = Object.keys(MARKS).map((mark) => (mark in policy ? 'yes' : ''));
    return `| ${[contract.summary, `\`${contract.method} ${contract.path}\``, ...cells, ...marks].join(' | ')} |`;
  });
  return `# Who may do what

Every address of the server and who may ask it, drawn from what each route declares. \`tests/tenancy/who-may.db.test.ts\` compares this page with the routes and asks every address as everybody: whoever has no *yes* here is refused. People of another clinic are nobody here. A patient reaches their own record only. *Fresh proof* means that the person has confirmed within the last minutes that it is them; *locked too* that a locked screen may still do it; *by a password alone* that nobody has to have shown a second factor.

| | Address | ${[...ASKERS.map((asker) => NAMES[asker]), ...Object.values(MARKS)].join(' | ')} |
|---|---|${[...ASKERS, ...Object.keys(MARKS)].map(() => ':-:').join('|')}|
${rows.join('\n')}
`;
}
