import { answerItem, finishAssessment, startAssessment } from '#measures/api.ts';
import type { AnswerSet, ItemAnswer } from '#measures/answer-set.ts';
import { askedItems } from '#measures/asked-items.ts';
import type { MeasureId } from '#measures/instrument.ts';
import { questionnaireOf } from '../../answers.ts';
import { isRefused } from '../browser.ts';
import type { Cue } from '../cue.ts';
import { phoneOf } from '../cue.ts';
import type { EventOutcome } from '../outcome.ts';
import { done, refused } from '../outcome.ts';

/** Fills a form in on the person's phone, answer by answer, and sends it in unless it is left half-way. */
export async function fillIn(cue: Cue<unknown>, measure: MeasureId, stated: Readonly<Record<string, ItemAnswer>>, isSent: boolean): Promise<EventOutcome> {
  const phone = phoneOf(cue);
  const answers = isSent ? { ...skipped(measure, stated), ...stated } : stated;
  const opened = await phone.ask(startAssessment, { params: { measure } });
  if (isRefused(opened)) return refused(opened);
  const params = { assessmentId: opened.assessmentId };
  for (const [itemId, answer] of Object.entries(answers)) {
    const saved = await phone.ask(answerItem, { params, body: { itemId, answer } });
    if (isRefused(saved)) return refused(saved);
    if (saved.showsCrisisHelp) cue.scene.record.crisisHelpAt.push(cue.at);
  }
  if (!isSent) return done('left half-way');
  const finished = await phone.ask(finishAssessment, { params });
  if (isRefused(finished)) return refused(finished);
  return done(finished.computation);
}

/** Before a form can be sent in, each of its questions is answered or skipped; one that is left empty is skipped. */
function skipped(measure: MeasureId, stated: AnswerSet): Readonly<Record<string, ItemAnswer>> {
  const questionnaire = questionnaireOf(measure);
  const items = questionnaire === null ? [] : askedItems(questionnaire, stated);
  return Object.fromEntries(items.filter(({ isScored }) => isScored).map(({ id }) => [id, 'declined']));
}
