import type { StaffId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import type { RuleFinding } from '#foundation/rule.ts';
import type { Role } from '#foundation/role.ts';
import { refuse } from './refusals.ts';

/** The rules that can hold dosing, by their rule ids. */
export const HOLD_KINDS = ['SAFE-3', 'URO-2', 'MAN-1', 'MIS-1', 'LFT-1', 'PREG-1'] as const;

export type HoldKind = (typeof HOLD_KINDS)[number];

/** When a hold begins, and whether a prescriber's note lifts it or only a newer result that clears it. */
export type HoldDefinition = {
  readonly title: string;
  readonly beginsWhen: string;
  readonly liftedBy: 'prescriber-note' | 'prescriber-note-and-evidence';
};

/** Every kind of hold: its title, what begins it, and what lifts it. The limits themselves are settings. */
export const holdDefinitions: Readonly<Record<HoldKind, HoldDefinition>> = {
  'SAFE-3': { title: 'High suicide risk', beginsWhen: 'a C-SSRS screener ends at the high level', liftedBy: 'prescriber-note' },
  'URO-2': { title: 'Bladder', beginsWhen: 'the bladder check rises far above its baseline, or blood comes with pain', liftedBy: 'prescriber-note' },
  'MAN-1': { title: 'Signs of mania', beginsWhen: 'the ASRM or the energy and sleep check reaches its limit', liftedBy: 'prescriber-note' },
  'MIS-1': { title: 'Craving or drug use', beginsWhen: 'craving, temptation or the DAST-10 reaches its upper limit', liftedBy: 'prescriber-note' },
  'LFT-1': { title: 'Liver tests', beginsWhen: 'ALT or AST goes above its limit', liftedBy: 'prescriber-note-and-evidence' },
  'PREG-1': { title: 'Pregnancy', beginsWhen: 'a pregnancy test is positive', liftedBy: 'prescriber-note-and-evidence' },
};

/** A hold on dosing, from the finding that began it until someone lifts it. */
export type Hold = {
  readonly kind: HoldKind;
  readonly startedAt: Instant;
  readonly finding: RuleFinding;
  readonly lifted: LiftedHold | null;
};

/** Who lifted a hold, when, why, and the newer result it rests on where one is needed. */
export type LiftedHold = { readonly liftedAt: Instant; readonly liftedBy: StaffId; readonly note: string; readonly evidence: string | null };

/** A wish to lift a hold; `evidence` names the newer result. */
export type ProposedLift = LiftedHold & { readonly roles: readonly Role[] };

/**
 * Lifts a hold. Only a prescriber can, with a note; liver and pregnancy holds also need the newer result named.
 * Refuses `screening.hold-needs-prescriber`, `-note`, `-evidence`, or `screening.hold-not-active`.
 */
export function liftHold(hold: Hold, { roles, ...lift }: ProposedLift): Hold | Refusal {
  if (hold.lifted !== null) return refuse('screening.hold-not-active', { hold: hold.kind });
  if (!roles.includes('prescriber')) return refuse('screening.hold-needs-prescriber', { hold: hold.kind });
  if (lift.note.trim() === '') return refuse('screening.hold-needs-note', { hold: hold.kind });
  const needsEvidence = holdDefinitions[hold.kind].liftedBy === 'prescriber-note-and-evidence';
  if (needsEvidence && (lift.evidence ?? '').trim() === '') return refuse('screening.hold-needs-evidence', { hold: hold.kind });
  return { ...hold, lifted: lift };
}
