import type { StaffId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { Answered } from '#screening/answered.ts';
import type { InteractionInput } from '#screening/interactions.ts';
import { screenInteractions } from '#screening/interactions.ts';
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
  /** What the interaction rules find in the list with them and did not find without. */
  readonly findings: readonly ScreeningFinding[];
  /** Of everything entered; null while anything entered waits. */
  readonly review: MedicinesReview | null;
};

type Judging = Pick<InteractionInput, 'treatment' | 'settings'> & { readonly now: Instant };

/**
 * What the interaction rules (section 3b) find in a person's list because of what is new on it, judged on the whole list,
 * so that a second sedative counts with the first. What the list no longer holds finds nothing.
 */
export function findingsOfNew(standing: Answered<readonly ListedMedicine[]>, entered: readonly ListedMedicine[], { now, ...rules }: Judging): readonly ScreeningFinding[] {
  const listed = standing.state === 'known' ? standing.value : entered;
  const before = listed.filter((line) => !entered.some((each) => isSameMedicine(each, line)));
  const judge = (value: readonly ListedMedicine[]) => screenInteractions({ ...rules, medicines: { state: 'known', value, at: now } });
  const known = new Set(judge(before).map(({ sentence }) => sentence));
  return judge(listed).filter(({ sentence }) => !known.has(sentence));
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
