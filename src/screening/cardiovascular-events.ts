import type { LocalDate } from '#foundation/zoned-time.ts';
import { daysBetween, localDateOf } from '#foundation/zoned-time.ts';
import type { EligibilityInput } from './eligibility-input.ts';
import type { ScreeningFact } from './fact.ts';
import { factInputs } from './fact-inputs.ts';
import { presentFact } from './fact-sheet.ts';
import type { ScreeningFinding } from './screening-finding.ts';
import { refuseFinding, reviewFinding, unknownFinding } from './screening-finding.ts';
import type { ScreeningSettings } from './settings.ts';

const EVENTS = [
  { factId: 'heart-attack', name: 'A heart attack' },
  { factId: 'unstable-angina', name: 'Unstable angina' },
  { factId: 'stroke-or-tia', name: 'A stroke or TIA' },
] as const;

const CONDITIONS = [
  { factId: 'decompensated-heart-failure', name: 'Decompensated heart failure' },
  { factId: 'severe-aortic-stenosis', name: 'Severe aortic stenosis' },
] as const;

const OPTIONS = ['Ask the heart or stroke specialist for a view', 'Wait longer', 'Go ahead with closer monitoring and the reason written down'] as const;

/**
 * Heart and brain events and unstable heart disease (ELIG-A8). Inside the first weeks after an event nothing lifts the
 * refusal; after them, and inside the wider window, a specialist's clearance makes it a matter for review, as does time.
 */
export function screenCardiovascularEvents(input: EligibilityInput): readonly ScreeningFinding[] {
  const today = localDateOf(input.now, input.zone);
  const events = EVENTS.flatMap(({ factId, name }) => {
    const fact = presentFact(input.facts, factId);
    return fact === null ? [] : [judgeEvent(name, fact, today, input.settings)];
  });
  const conditions = CONDITIONS.flatMap(({ factId, name }) => {
    const fact = presentFact(input.facts, factId);
    return fact === null ? [] : [judgeCondition(name, fact, today)];
  });
  return [...events, ...conditions, ...arrhythmia(input)];
}

function judgeEvent(name: string, fact: ScreeningFact, today: LocalDate, settings: ScreeningSettings): ScreeningFinding {
  const happenedOn = fact.details?.happenedOn;
  const first = settings['ELIG-A8.noClearanceDays'];
  const window = settings['ELIG-A8.windowDays'];
  const parts = { ruleId: 'ELIG-A8', inputs: factInputs(fact), threshold: `within ${first} days none, within ${window} days only with clearance` } as const;
  if (happenedOn === undefined) return unknownFinding({ ...parts, sentence: `${name} is on record without a date.` }, ['the date']);
  const daysAgo = daysBetween(happenedOn, today);
  if (daysAgo < first) {
    return refuseFinding({ ...parts, sentence: `${name} is on record less than ${first} days ago; no clearance is accepted in this time.` }, `Time: ${first} days after the event, a specialist’s clearance given after that, and a new screening.`);
  }
  if (daysAgo >= window) return reviewFinding({ ...parts, sentence: `${name} is on record, ${window} days ago or longer.` }, OPTIONS);
  const cleared = clearanceDay(fact, today);
  if (cleared !== null && daysBetween(happenedOn, cleared) >= first) {
    return reviewFinding({ ...parts, sentence: `${name} is on record less than ${window} days ago, with a specialist’s clearance.` }, OPTIONS);
  }
  return refuseFinding({ ...parts, sentence: `${name} is on record less than ${window} days ago, without a specialist’s clearance.` }, 'A specialist’s clearance on record, or time; then screening is run again.');
}

function judgeCondition(name: string, fact: ScreeningFact, today: LocalDate): ScreeningFinding {
  const parts = { ruleId: 'ELIG-A8', inputs: factInputs(fact), threshold: 'present without a specialist’s clearance' } as const;
  if (clearanceDay(fact, today) !== null) return reviewFinding({ ...parts, sentence: `${name} is on record, with a specialist’s clearance.` }, OPTIONS);
  return refuseFinding({ ...parts, sentence: `${name} is on record.` }, 'A specialist’s clearance on record, or a report that refutes it; then screening is run again.');
}

/** A clearance counts when staff or a document brought it and it is not dated ahead. */
function clearanceDay(fact: ScreeningFact, today: LocalDate): LocalDate | null {
  const givenOn = fact.details?.clearance?.givenOn;
  if (givenOn === undefined || fact.origin === 'own-words' || daysBetween(givenOn, today) < 0) return null;
  return givenOn;
}

function arrhythmia({ facts }: EligibilityInput): readonly ScreeningFinding[] {
  const fact = presentFact(facts, 'symptomatic-arrhythmia');
  if (fact === null) return [];
  return [reviewFinding({ ruleId: 'ELIG-A8', sentence: 'A slow or fast heart rhythm with symptoms is on record.', inputs: factInputs(fact) }, OPTIONS)];
}
