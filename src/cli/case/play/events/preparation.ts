import { PREPARATION_POINTS, recordPreparation } from '#screening/api-decision.ts';
import { sayWords, setGoal } from '#screening/api-intake.ts';
import { isRefused } from '../browser.ts';
import type { Adapters } from '../cue.ts';
import { actorOf, ask, phoneOf } from '../cue.ts';
import { recordOf } from '../missing.ts';
import { done, notSupported, outcomeOf, refused } from '../outcome.ts';
import { patientIdOf } from '../scene.ts';

/** A goal that is set is rated at once; a case says nothing of where the person is with it. */
const FIRST_RATING = 0;

/** What prepares for the first dose. */
export const preparationEvents: Adapters<'preparation-visit' | 'goal' | 'hopes'> = {
  async 'preparation-visit'(cue) {
    const { scene, event, effectiveAt: heldAt } = cue;
    const open = new Set<string>(event.open);
    const checklist = PREPARATION_POINTS.filter((point) => !open.has(point === 'touch' ? 'touch-consent' : point)).map((point) => ({ point, words: '' }));
    return outcomeOf(await ask(cue, recordPreparation, { params: { patientId: patientIdOf(scene) }, body: { heldAt, checklist } }));
  },

  async goal(cue) {
    const { scene, event } = cue;
    if (actorOf(event) !== 'patient') return notSupported('the platform takes goals from the person’s own phone only', recordOf('goal entered by staff'));
    const reply = await phoneOf(cue).ask(setGoal, { body: { words: event.text, rating: FIRST_RATING } });
    if (isRefused(reply)) return refused(reply);
    if (event.id !== undefined) scene.record.goals.set(event.id, reply.goalId);
    return done();
  },

  async hopes(cue) {
    const { text, expectancy } = cue.event;
    if (actorOf(cue.event) !== 'patient') return notSupported('the platform takes hopes from the person’s own phone only', recordOf('hopes entered by staff'));
    const said = text === undefined ? null : await phoneOf(cue).ask(sayWords, { body: { kind: 'hopes', words: text } });
    if (isRefused(said)) return refused(said);
    return expectancy === undefined ? done() : outcomeOf(await phoneOf(cue).ask(sayWords, { body: { kind: 'expectancy', rating: expectancy } }));
  },
};
