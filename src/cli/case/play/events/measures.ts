import { enterAssessment } from '#measures/api.ts';
import type { ItemAnswer } from '#measures/answer-set.ts';
import type { MeasureId } from '#measures/instrument.ts';
import { MEASURE_IDS } from '#measures/instrument.ts';
import { recordTestResult } from '#screening/api-intake.ts';
import { answersOf, questionnaireOf } from '../../answers.ts';
import type { EventOf } from '../../events.ts';
import type { InputOf } from '#foundation/contract-request.ts';
import type { Adapters, Cue } from '../cue.ts';
import { actorOf, ask } from '../cue.ts';
import { recordOf } from '../missing.ts';
import type { EventOutcome } from '../outcome.ts';
import { done, notSupported, outcomeOf } from '../outcome.ts';
import { patientIdOf } from '../scene.ts';
import { fillIn } from './fill-in.ts';
import { columbiaAnswersOf } from './columbia-answers.ts';

type Answer = 'yes' | 'no' | 'unknown' | 'declined' | 'not-asked';

/** Questionnaires and screens: on the person's phone where the platform holds the questions, entered by staff otherwise. */
export const measureEvents: Adapters<'questionnaire' | 'c-ssrs' | 'asq' | 'mood-thermometer'> = {
  async questionnaire(cue) {
    const { event, scene } = cue;
    if (event.measure === 'single-drug-question') {
      const result = { kind: 'drug-use-question', timesInPastYear: event.total ?? 0 } as const;
      return outcomeOf(await ask(cue, recordTestResult, { params: { patientId: patientIdOf(scene) }, body: { result, measuredAt: cue.effectiveAt } }));
    }
    const measure = MEASURE_IDS.find((known) => known === event.measure);
    if (measure === undefined) return notSupported(`the platform does not hold the measure ${event.measure} yet`, recordOf(`measure ${event.measure}`));
    const questionnaire = questionnaireOf(measure);
    if (questionnaire === null) return enterTotal(cue, measure, event.total);
    const filled = answersOf(event, questionnaire);
    if (!('answers' in filled)) throw new Error(`${filled.sentence}, which reading the case has checked`);
    return answer(cue, measure, filled.answers, event.isSent);
  },

  async 'c-ssrs'(cue) {
    const { scene, event, effectiveAt: measuredAt } = cue;
    const entered = { kind: 'c-ssrs', answers: columbiaAnswersOf(event) } as const;
    return outcomeOf(await ask(cue, enterAssessment, { params: { patientId: patientIdOf(scene) }, body: { entered, measuredAt } }));
  },

  async asq(cue) {
    const { answers, otherwise } = cue.event;
    const questions = ['q1', 'q2', 'q3', 'q4', 'q5'] as const;
    const given = questions.map((question, index): [string, ItemAnswer] => [`asq.${index + 1}`, yesNoAnswer(answers?.[question] ?? otherwise)]);
    return answer(cue, 'asq', Object.fromEntries(given), true);
  },

  async 'mood-thermometer'(cue) {
    const { mood, anxiety, hope, rumination, urgeToHurtSelf } = cue.event;
    const stated = { mood, anxiety, hope, rumination, urge: urgeToHurtSelf === undefined ? undefined : yesNoAnswer(urgeToHurtSelf) };
    const answers = Object.entries(stated).flatMap(([name, value]): [string, ItemAnswer][] => (value === undefined ? [] : [[`mood-thermometer.${name}`, value]]));
    return answer(cue, 'mood-thermometer', Object.fromEntries(answers), true);
  },
};

type Entered = InputOf<typeof enterAssessment>['body']['entered'];
type FormEvent = EventOf<'questionnaire' | 'asq' | 'mood-thermometer'>;

/** A form that is entered later than it was filled in can only be entered by staff, from paper. */
async function answer(cue: Cue<FormEvent>, measure: MeasureId, answers: Readonly<Record<string, ItemAnswer>>, isSent: boolean): Promise<EventOutcome> {
  const isOnPhone = actorOf(cue.event) === 'patient' && cue.effectiveAt === cue.at;
  if (isOnPhone) return fillIn(cue, measure, answers, isSent);
  if (!isSent) return notSupported('staff enter whole forms only', recordOf('form begun by staff'));
  return enter(cue, { kind: 'answers', measure, answers: { ...answers } });
}

async function enterTotal(cue: Cue<FormEvent>, measure: MeasureId, total: number | undefined): Promise<EventOutcome> {
  return total === undefined ? done('nothing was answered') : enter(cue, { kind: 'total', measure, total });
}

async function enter(cue: Cue<FormEvent>, entered: Entered): Promise<EventOutcome> {
  const { scene, effectiveAt: measuredAt } = cue;
  return outcomeOf(await ask(cue, enterAssessment, { params: { patientId: patientIdOf(scene) }, body: { entered, measuredAt } }));
}

function yesNoAnswer(stated: Answer): ItemAnswer {
  switch (stated) {
    case 'yes':
      return 1;
    case 'no':
      return 0;
    case 'declined':
      return 'declined';
    case 'unknown':
    case 'not-asked':
      return 'not-asked';
  }
}
