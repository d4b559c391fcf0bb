import type { StaffId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { EligibilityVerdict } from '#screening/eligibility.ts';
import { screenEligibility } from '#screening/eligibility.ts';
import type { EligibilityInput } from '#screening/eligibility-input.ts';
import type { ListedMedicine } from '#screening/listed-medicine.ts';
import { medicineOf } from '#screening/listed-medicine.ts';
import type { ScreeningFinding } from '#screening/screening-finding.ts';
import type { GateItem } from './gate-item.ts';
import { gateItem } from './gate-item.ts';

/** A prescriber's own signed act on exactly the medicines that were new: go on with the dose, or none today, and why. */
export type MedicinesReview = { readonly decision: 'go-on' | 'not-today'; readonly reason: string; readonly by: StaffId; readonly at: Instant };

/** Medicines and substances as asked and entered today. */
export type MedicinesToday = {
  /** `something-new` also where an earlier version of the record says so without naming it; null: not asked. */
  readonly asked: 'nothing-new' | 'something-new' | null;
  /** The names that were entered, as typed. */
  readonly entered: readonly string[];
  /** What the rules of screening find with them and did not find without. */
  readonly findings: readonly ScreeningFinding[];
  /** Of everything entered; null while anything entered waits. */
  readonly review: MedicinesReview | null;
};

/**
 * What the rules of screening find because of what is new on a person's list, judged on the whole of it, so that a second
 * sedative counts with the first. What the list no longer holds finds nothing.
 * @param input what is on record of the person, for the treatment of the session
 */
export function findingsOfNew(input: EligibilityInput, entered: readonly ListedMedicine[]): readonly ScreeningFinding[] {
  const { medicines, now } = input;
  const listed = medicines.state === 'known' ? medicines.value : entered;
  const before = listed.filter((line) => !entered.some((each) => isSameMedicine(each, line)));
  const judge = (value: readonly ListedMedicine[]) => screenEligibility({ ...input, medicines: { state: 'known', value, at: now } }).findings;
  const known = new Set(judge(before).map(keyOf));
  return judge(listed).filter((finding) => !known.has(keyOf(finding)));
}

/**
 * Whether a prescriber's review of new medicines decides on a screening of this moment as well: it asks for a decision,
 * and all it found that was not decided before is what the new medicines brought, which the review had in front of it.
 */
export function isDecidedByReview(anew: EligibilityVerdict, decided: EligibilityVerdict, ofNew: readonly ScreeningFinding[]): boolean {
  const before = new Set(decided.findings.map(keyOf));
  const seen = new Set(ofNew.map(keyOf));
  const news = anew.findings.filter((finding) => finding.grade === 'REVIEW' && !before.has(keyOf(finding)));
  return anew.outcome === 'review' && news.length > 0 && news.every((finding) => seen.has(keyOf(finding)));
}

function keyOf({ ruleId, grade, sentence }: ScreeningFinding): string {
  return `${ruleId} ${grade} ${sentence}`;
}

/**
 * The item on medicines and substances today: nothing new, or entered, gone through the interaction rules and reviewed by
 * a prescriber's own signed act. A finding that refuses is passed by no review.
 */
export function judgeMedicines(today: MedicinesToday | null): GateItem {
  const { asked = null, entered = [], findings = [], review = null } = today ?? {};
  if (entered.length === 0) return judgeAnswer(asked);
  const names = entered.join(', ');
  const refusing = findings.find((finding) => finding.grade === 'REFUSE');
  if (refusing !== undefined) return gateItem('medicines', { state: 'no-go', why: `New: ${names}. ${refusing.sentence}`, wouldMakeItGo: refusing.liftedBy, findings });
  if (review === null) {
    return gateItem('medicines', { state: 'no-go', why: `New and not reviewed: ${names}.`, wouldMakeItGo: 'A prescriber reviews what is new and signs the decision with the reason.', findings });
  }
  if (review.decision === 'not-today') {
    return gateItem('medicines', { state: 'no-go', why: `New: ${names}. The prescriber decided against a dose today: ${review.reason}`, wouldMakeItGo: 'A new review by a prescriber.', findings });
  }
  return { ...gateItem('medicines', { state: 'go', why: `New: ${names}. A prescriber reviewed it and goes on.`, findings }), reason: reasonOf(review) };
}

function judgeAnswer(asked: MedicinesToday['asked']): GateItem {
  switch (asked) {
    case null:
      return gateItem('medicines', { state: 'unknown', why: 'Medicines and substances were not asked about today.', wouldMakeItGo: 'Ask, and enter what is new.' });
    case 'nothing-new':
      return gateItem('medicines', { state: 'go', why: 'Nothing new since the last review.' });
    case 'something-new':
      return gateItem('medicines', { state: 'no-go', why: 'Something is new and was not entered.', wouldMakeItGo: 'Enter what is new; the rules look at it, and a prescriber reviews it.' });
  }
}

function reasonOf({ reason, by, at }: MedicinesReview): GateItem['reason'] {
  return { text: reason, by, isPrescriber: true, at };
}

function isSameMedicine(left: ListedMedicine, right: ListedMedicine): boolean {
  const known = medicineOf(left);
  if (known !== null) return known.id === medicineOf(right)?.id;
  return left.typedName.trim().toLowerCase() === right.typedName.trim().toLowerCase();
}
