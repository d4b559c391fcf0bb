import type { Instant } from '#foundation/instant.ts';
import type { GateAnswers } from '#session/entry-content.ts';
import type { EventOf } from '../../events.ts';
import type { GateQuestion } from '../../events-session.ts';
import { UNREMARKABLE } from '../../events-session.ts';
import type { Cue } from '../cue.ts';
import { momentOf } from '../cue.ts';

type CheckIn = EventOf<'session-check-in'>;
type Stated = NonNullable<CheckIn['answers']>;
type Answer = Stated[GateQuestion];

const ESCORT = { name: 'Escort', relation: 'family', phone: '555-0100' } as const;

/**
 * The answers of the day as the platform asks for them; what nobody knows or asked is left out.
 * @param otherwise the answer to every question not named; absent: they are not asked this time
 */
export function dayAnswers(cue: Cue<CheckIn | EventOf<'gate-answer'>>, stated: Stated, otherwise?: CheckIn['otherwise']): GateAnswers {
  const of = (question: GateQuestion): Answer => stated[question] ?? (otherwise === 'unremarkable' ? UNREMARKABLE[question] : otherwise);
  return {
    ...wait('lastFood', of('foodFasted'), 'yes', eaten(cue, 'lastFoodAt'), cue),
    ...wait('lastDrink', of('liquidsFasted'), 'yes', eaten(cue, 'lastLiquidAt'), cue),
    ...wait('lastNasalSpray', of('nasalSprayWithinHour'), 'no', eaten(cue, 'lastNasalSprayAt'), cue),
    ...medicines([of('medicinesAsUsual') === 'yes', of('alcoholOrCannabis') === 'no', of('newSymptoms') === 'no'], [of('medicinesAsUsual'), of('alcoholOrCannabis'), of('newSymptoms')]),
    ...escort(of('escortPlanned')),
    ...pregnancy(cue, of('missedPeriod')),
    ...yesNo('isPrescriberOnSite', of('prescriberOnSite')),
    ...yesNo('hasOximeter', of('oximeterPresent')),
    ...(otherwise === undefined ? {} : programme(cue)),
  };
}

function eaten(cue: Cue<CheckIn | EventOf<'gate-answer'>>, field: 'lastFoodAt' | 'lastLiquidAt' | 'lastNasalSprayAt'): Instant | null {
  return cue.event.event === 'session-check-in' ? momentOf(cue, cue.event[field]) : null;
}

/** Long enough ago counts as none today, not long enough as just now. */
function wait(name: 'lastFood' | 'lastDrink' | 'lastNasalSpray', answer: Answer, harmless: 'yes' | 'no', stated: Instant | null, { at }: Cue<unknown>): GateAnswers {
  if (stated !== null) return { [name]: stated };
  if (answer !== 'yes' && answer !== 'no') return {};
  return { [name]: answer === harmless ? 'none-today' : at };
}

function medicines(areHarmless: readonly boolean[], answers: readonly Answer[]): GateAnswers {
  if (areHarmless.every((isHarmless) => isHarmless)) return { medicines: 'nothing-new' };
  const isAnswered = answers.some((answer, index) => (answer === 'yes' || answer === 'no') && areHarmless[index] === false);
  return isAnswered ? { medicines: 'something-new' } : {};
}

function escort(answer: Answer): GateAnswers {
  if (answer === 'yes') return { escort: ESCORT };
  return answer === 'no' ? { escort: 'none' } : {};
}

function pregnancy({ scene }: Cue<unknown>, answer: Answer): GateAnswers {
  if (scene.document.person.sex === 'male') return { pregnancy: 'not-applicable' };
  return answer === 'yes' || answer === 'no' ? { pregnancy: { hasMissedPeriodSinceTest: answer === 'yes' } } : {};
}

function yesNo(name: 'isPrescriberOnSite' | 'hasOximeter', answer: Answer): GateAnswers {
  return answer === 'yes' || answer === 'no' ? { [name]: answer === 'yes' } : {};
}

/** Certification and enrolment are facts of the clinic and the person, told with the other answers. */
function programme({ scene }: Cue<unknown>): GateAnswers {
  return { isSiteCertified: scene.document.clinic.certifiedForEsketamine, isPatientEnrolled: scene.record.isEnrolled };
}
