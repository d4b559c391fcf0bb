import type { StaffId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { RuleFinding, RuleInput, SourceMark } from '#foundation/rule.ts';
import { RULE_SET_VERSION } from '#foundation/rule.ts';

/** The items of the same-day check, in the order of the card; `programme` is there for esketamine only. */
export const gateItemKeys = [
  'identity',
  'consent',
  'screening',
  'order',
  'dose',
  'risk',
  'non-response',
  'medicines',
  'pregnancy',
  'fasting',
  'escort',
  'weight',
  'vital-signs',
  'blood-pressure',
  'programme',
] as const;

export type GateItemKey = (typeof gateItemKeys)[number];

/** Whether an item allows the dose; what nobody answered is `unknown`, never `go`. */
export type GateItemState = 'go' | 'needs-reason' | 'unknown' | 'no-go';

/** A prescriber's reason to go on with an item that asks for one. */
export type GateReason = { readonly text: string; readonly by: StaffId; readonly isPrescriber: boolean; readonly at: Instant };

/** One item of the check: its state, why, and what would make it a go. */
export type GateItem = {
  readonly key: GateItemKey;
  readonly title: string;
  readonly state: GateItemState;
  readonly why: string;
  readonly wouldMakeItGo: string | null;
  readonly findings: readonly RuleFinding[];
  /** The reason that turned `needs-reason` into `go`; null when none was needed or given. */
  readonly reason: GateReason | null;
};

/** The card's titles. */
export const gateTitles: Readonly<Record<GateItemKey, string>> = {
  identity: 'Right person',
  consent: 'Consent',
  screening: 'Screening',
  order: 'Signed order',
  dose: 'Dose',
  risk: 'Holds and follow-ups',
  'non-response': 'Response so far',
  medicines: 'Medicines and substances today',
  pregnancy: 'Pregnancy test',
  fasting: 'Fasting',
  escort: 'Ride home',
  weight: 'Weight',
  'vital-signs': 'Heart rate and oxygen',
  'blood-pressure': 'Blood pressure',
  programme: 'Esketamine programme',
};

/** The parts of an item that differ from case to case. */
export type GateItemParts = {
  readonly state: GateItemState;
  readonly why: string;
  readonly wouldMakeItGo?: string;
  readonly findings?: readonly RuleFinding[];
};

/** An item without a reason yet. */
export function gateItem(key: GateItemKey, { state, why, wouldMakeItGo, findings = [] }: GateItemParts): GateItem {
  return { key, title: gateTitles[key], state, why, wouldMakeItGo: wouldMakeItGo ?? null, findings, reason: null };
}

/** The item as it stands with a reason: a prescriber's written reason turns `needs-reason` into `go`, and nothing else. */
export function withReason(item: GateItem, reason: GateReason | undefined): GateItem {
  if (item.state !== 'needs-reason' || reason === undefined || !reason.isPrescriber || reason.text.trim() === '') return item;
  return { ...item, state: 'go', wouldMakeItGo: null, reason };
}

/** A rule's finding inside an item. */
export function gateFinding(ruleId: string, sentence: string, threshold: string | null, source: SourceMark, inputs: readonly RuleInput[] = []): RuleFinding {
  return { ruleId, sentence, inputs, threshold, sources: [source], ruleSetVersion: RULE_SET_VERSION };
}
