import type { Instant } from '#foundation/instant.ts';
import type { ConsentStanding } from '#plan/activation.ts';
import type { DoseFinding } from '#plan/dose-finding.ts';
import type { Order } from '#plan/order.ts';
import type { OpenFinding, ScreeningStanding } from '#screening/screening-decision.ts';
import type { ScreeningFinding } from '#screening/screening-finding.ts';
import type { PressureChoice } from './baseline-blood-pressure.ts';
import type { GateInput } from './gate.ts';
import type { GateItemKey, GateReason } from './gate-item.ts';
import type { PregnancyTest } from './gate-person.ts';
import type { IdentityEntry } from './identity-check.ts';
import type { OpenConcern } from './open-concerns.ts';
import type { MedicinesReview, MedicinesToday } from './new-medicines.ts';
import type { EntryOf, StandingRecord } from './session-record.ts';
import { entriesOf, latestOf, vitalSignsOf } from './session-record.ts';

/** Whether a pregnancy is possible, as screening knows it, and the last clear test. */
export type PregnancyFacts = {
  readonly isPossible: boolean | null;
  readonly test: { readonly result: 'negative' | 'positive'; readonly testedAt: Instant } | null;
};

/** What the same-day check takes from outside the session, read anew every time it is judged (H29). */
export type GateFacts = {
  readonly identity: IdentityEntry;
  readonly consent: ConsentStanding | null;
  readonly screening: ScreeningStanding | null;
  readonly screeningFindings: readonly OpenFinding[];
  readonly order: Order | null;
  readonly doseFindings: readonly DoseFinding[] | null;
  readonly concerns: readonly OpenConcern[] | null;
  readonly nonResponse: 'not-flagged' | 'flagged' | null;
  readonly pregnancy: PregnancyFacts;
  /** What the interaction rules find because of what was entered as new in this session. */
  readonly medicineFindings: readonly ScreeningFinding[];
};

/** The same-day check's input: what was charted in the session beside what the other domains know. */
export function gateInputOf(record: StandingRecord, facts: GateFacts, now: Instant): GateInput {
  const answers = answersOf(record);
  return {
    now,
    treatment: record.session.treatment,
    identityEntered: sinceReopened(record, latestOf(record, 'identity'))?.content ?? null,
    identityExpected: facts.identity,
    consent: facts.consent,
    screening: facts.screening,
    screeningFindings: facts.screeningFindings,
    order: facts.order,
    doseFindings: facts.doseFindings,
    concerns: facts.concerns,
    nonResponse: facts.nonResponse,
    medicines: medicinesOf(record, answers, facts),
    pregnancy: pregnancyOf(record, facts.pregnancy),
    lastFood: answers.lastFood ?? null,
    lastDrink: answers.lastDrink ?? null,
    lastNasalSpray: answers.lastNasalSpray ?? null,
    escort: answers.escort ?? null,
    readings: vitalSignsOf(record),
    choice: choiceOf(record),
    isPrescriberOnSite: answers.isPrescriberOnSite ?? null,
    programme: {
      isSiteCertified: answers.isSiteCertified ?? null,
      isPatientEnrolled: answers.isPatientEnrolled ?? null,
      hasOximeter: answers.hasOximeter ?? null,
    },
    reasons: reasonsOf(record, facts.order),
  };
}

type Answers = Omit<EntryOf<'gate-answers'>['content'], 'kind'>;

/** The answers of the day, each as last given. */
function answersOf(record: StandingRecord): Answers {
  return entriesOf(record, 'gate-answers').reduce<Answers>((all, { content: { kind: _, ...answers } }) => ({ ...all, ...answers }), {});
}

/** After the check was opened again, the person is identified again: the room may have changed. */
function sinceReopened<Entry extends { readonly enteredAt: Instant }>(record: StandingRecord, entry: Entry | null): Entry | null {
  const reopened = entriesOf(record, 'step').findLast(({ content }) => content.step === 'reopen-gate');
  return entry === null || (reopened !== undefined && entry.enteredAt < reopened.enteredAt) ? null : entry;
}

function choiceOf(record: StandingRecord): PressureChoice | null {
  const entry = latestOf(record, 'pressure-choice');
  if (entry === null) return null;
  return { choice: entry.content.choice, reason: entry.content.reason, by: entry.staffId, isPrescriber: true, at: entry.measuredAt };
}

function medicinesOf(record: StandingRecord, { medicines: asked }: Answers, { order, medicineFindings }: GateFacts): MedicinesToday {
  const entries = entriesOf(record, 'new-medicines');
  const said = asked === undefined ? null : asked === 'nothing-new' ? asked : 'something-new';
  return { asked: said, entered: entries.flatMap(({ content }) => content.medicines.map(({ typedName }) => typedName)), findings: medicineFindings, review: reviewOf(record, order) };
}

/** Whether a review that still counts covers everything that was entered as new, for whichever order it was signed. */
export function reviewedMedicines(record: StandingRecord): boolean {
  const last = latestOf(record, 'medicines-review');
  return last !== null && sinceReopened(record, last) !== null && entriesOf(record, 'new-medicines').every(({ entryId }) => last.content.reviewed.includes(entryId));
}

/** The last review that covers everything entered; like a reason it counts for its order and until the check is opened again. */
function reviewOf(record: StandingRecord, order: Order | null): MedicinesReview | null {
  const last = latestOf(record, 'medicines-review');
  if (last === null || !reviewedMedicines(record) || !isForOrder(last.content, order)) return null;
  const { decision, reason } = last.content;
  return { decision, reason, by: last.staffId, at: last.measuredAt };
}

function isForOrder({ orderId, orderVersion }: { readonly orderId: string | null; readonly orderVersion: number | null }, order: Order | null): boolean {
  return orderId === (order?.id ?? null) && orderVersion === (order?.version ?? null);
}

/** Reasons count for the order they were written for, and until the check is opened again. */
function reasonsOf(record: StandingRecord, order: Order | null): Readonly<Partial<Record<GateItemKey, GateReason>>> {
  const reasons: Partial<Record<GateItemKey, GateReason>> = {};
  for (const entry of entriesOf(record, 'gate-reason')) {
    const { item, words } = entry.content;
    if (sinceReopened(record, entry) !== null && isForOrder(entry.content, order)) reasons[item] = { text: words, by: entry.staffId, isPrescriber: true, at: entry.measuredAt };
  }
  return reasons;
}

function pregnancyOf(record: StandingRecord, { isPossible, test }: PregnancyFacts): PregnancyTest | null {
  const entry = entriesOf(record, 'gate-answers').findLast(({ content }) => content.pregnancy !== undefined);
  const answer = entry?.content.pregnancy;
  if (test?.result === 'positive') return { ...test, hasMissedPeriodSince: null };
  if (answer === 'declined') return answer;
  // A possible pregnancy on record is not talked away on the day.
  if (isPossible === false || (isPossible === null && answer === 'not-applicable')) return 'not-applicable';
  if (test === null) return null;
  const isAskedSince = entry !== undefined && entry.measuredAt >= test.testedAt;
  return { ...test, hasMissedPeriodSince: isAskedSince && typeof answer === 'object' ? answer.hasMissedPeriodSinceTest : missedBefore(record, test.testedAt) };
}

/** Within the session a test taken after the question answers it. */
function missedBefore(record: StandingRecord, testedAt: Instant): boolean | null {
  const { checkedInAt } = record.session;
  return checkedInAt !== null && testedAt >= checkedInAt ? false : null;
}
