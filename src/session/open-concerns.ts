import type { Instant } from '#foundation/instant.ts';
import type { GateItem } from './gate-item.ts';
import { gateFinding, gateItem } from './gate-item.ts';

/** The safety rules that can stand in the way of a dose; their own domain opens and closes them. */
export type ConcernRuleId = 'SAFE-1' | 'SAFE-2' | 'SAFE-3' | 'MAN-1' | 'URO-1' | 'URO-2' | 'MIS-1' | 'MIS-2' | 'LFT-1' | 'PREG-1';

/**
 * One open safety concern: a `hold` only a prescriber lifts, a `follow-up` that must be done before the dose, or a
 * `review` that asks for the prescriber's reason.
 */
export type OpenConcern = { readonly ruleId: ConcernRuleId; readonly kind: 'hold' | 'follow-up' | 'review'; readonly since: Instant };

const words: Readonly<Record<OpenConcern['kind'], { readonly why: string; readonly go: string }>> = {
  hold: { why: 'A dosing hold is in force.', go: 'A prescriber lifts the hold with a note.' },
  'follow-up': { why: 'A safety follow-up is still to be done.', go: 'The follow-up is done and recorded.' },
  review: { why: 'A safety review is open.', go: 'The prescriber reviews it and writes the reason.' },
};

/** The item on holds and follow-ups: the most serious open concern decides; `null` means that nobody has looked. */
export function judgeConcerns(concerns: readonly OpenConcern[] | null): GateItem {
  if (concerns === null) return gateItem('risk', { state: 'unknown', why: 'Holds and follow-ups were not read.', wouldMakeItGo: 'Read them again.' });
  const findings = concerns.map(({ ruleId, kind, since }) => gateFinding(ruleId, words[kind].why, null, { key: 'product-default', mark: 'P' }, [{ name: kind, value: true, at: since }]));
  const worst = concerns.find(({ kind }) => kind === 'hold') ?? concerns.find(({ kind }) => kind === 'follow-up') ?? concerns[0];
  if (worst === undefined) return gateItem('risk', { state: 'go', why: 'No hold and no follow-up is open.' });
  return gateItem('risk', { state: worst.kind === 'review' ? 'needs-reason' : 'no-go', why: words[worst.kind].why, wouldMakeItGo: words[worst.kind].go, findings });
}
