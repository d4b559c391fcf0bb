import { acknowledgeFollowUp, completeFollowUp, liftDosingHold, patientFollowUps, patientHolds, safetyPlanStepsSchema, signSafetyAssessment, signSafetyPlan } from '#screening/api-decision.ts';
import type { WireFollowUp } from '#screening/api-decision.ts';
import type { EventOf } from '../../events.ts';
import { isRefused } from '../browser.ts';
import type { Adapters, Cue } from '../cue.ts';
import { ask } from '../cue.ts';
import { recordOf } from '../missing.ts';
import type { EventOutcome } from '../outcome.ts';
import { done, failed, notSupported, outcomeOf, refused } from '../outcome.ts';
import { look, patientIdOf } from '../scene.ts';

type RiskEvents = 'risk-follow-up' | 'safety-assessment' | 'safety-plan' | 'task-acknowledged' | 'task-completed' | 'hold-placed' | 'hold-lifted';

/** Follow-ups of risk, safety assessment and plan, and dosing holds. */
export const riskEvents: Adapters<RiskEvents> = {
  async 'risk-follow-up'(cue) {
    const { method, outcome, text } = cue.event;
    const { open, all } = await followUps(cue, 'SAFE-1');
    if (all.length === 0) return nothingToDo('SAFE-1');
    if (open.length === 0) return done('every follow-up was answered already');
    return eachOf(open, ({ followUpId }) => ask(cue, completeFollowUp, { params: { followUpId }, body: { outcome: `${method}: ${text ?? outcome}` } }));
  },

  async 'safety-assessment'(cue) {
    const { level, text } = cue.event;
    const note = text ?? `Level by clinical judgement: ${level ?? 'not stated'}.`;
    return outcomeOf(await ask(cue, signSafetyAssessment, { params: { patientId: patientIdOf(cue.scene) }, body: { note } }));
  },

  async 'safety-plan'(cue) {
    const steps = safetyPlanStepsSchema.parse(Object.fromEntries(Object.entries(STEPS).map(([step, { field, words }]) => [field, isEmpty(cue.event, step) ? '' : words])));
    return outcomeOf(await ask(cue, signSafetyPlan, { params: { patientId: patientIdOf(cue.scene) }, body: { steps } }));
  },

  async 'task-acknowledged'(cue) {
    const { open } = await followUps(cue, cue.event.rule);
    const waiting = open.filter(({ acknowledgedAt }) => acknowledgedAt === null);
    if (waiting.length === 0) return nothingToDo(cue.event.rule);
    return eachOf(waiting, ({ followUpId }) => ask(cue, acknowledgeFollowUp, { params: { followUpId } }));
  },

  async 'task-completed'(cue) {
    const { open } = await followUps(cue, cue.event.rule);
    const [latest] = open;
    if (latest === undefined) return nothingToDo(cue.event.rule);
    return outcomeOf(await ask(cue, completeFollowUp, { params: { followUpId: latest.followUpId }, body: { outcome: cue.event.text ?? 'Done.' } }));
  },

  async 'hold-placed'({ event }) {
    return notSupported('a hold cannot be placed by hand yet', event.hold === 'manual' ? recordOf('hold placed by hand') : event.hold);
  },

  async 'hold-lifted'(cue) {
    const { scene, event } = cue;
    const { holds } = await look(scene, patientHolds, { params: { patientId: patientIdOf(scene) } });
    const hold = holds.find(({ kind, liftedAt }) => kind === event.hold && liftedAt === null);
    if (hold === undefined) return nothingToDo(event.hold);
    const note = event.reason ?? '';
    return outcomeOf(await ask(cue, liftDosingHold, { params: { holdId: hold.holdId }, body: { note, evidence: note === '' ? null : note } }));
  },
};

/** The six steps of a safety plan with words that could stand in them. */
const STEPS = {
  'warning-signs': { field: 'warningSigns', words: 'Not sleeping, and staying away from people.' },
  'own-coping': { field: 'ownCoping', words: 'A walk, slow breathing, music.' },
  distraction: { field: 'peopleAndPlaces', words: 'The library; the choir on Tuesdays.' },
  'people-to-ask': { field: 'peopleToAsk', words: 'A close friend.' },
  professionals: { field: 'professionals', words: 'The clinic by day; the crisis line at any hour.' },
  'safe-environment': { field: 'safeSurroundings', words: 'Medicines are kept by somebody at home.' },
} as const;

function isEmpty({ emptySteps }: EventOf<'safety-plan'>, step: string): boolean {
  return emptySteps.some((empty) => empty === step);
}

type FollowUps = { readonly all: readonly WireFollowUp[]; readonly open: readonly WireFollowUp[] };

async function followUps({ scene }: Cue<unknown>, rule: string | undefined): Promise<FollowUps> {
  const { followUps: all } = await look(scene, patientFollowUps, { params: { patientId: patientIdOf(scene) } });
  const own = all.filter(({ ruleId }) => rule === undefined || ruleId === rule);
  return { all: own, open: own.filter(({ completedAt }) => completedAt === null) };
}

/** Asks for each in turn; the first refusal ends it. */
async function eachOf<Item>(items: readonly Item[], request: (item: Item) => Promise<unknown>): Promise<EventOutcome> {
  for (const item of items) {
    const reply = await request(item);
    if (isRefused(reply)) return refused(reply);
  }
  return done(`${items.length} done`);
}

function nothingToDo(rule: string | undefined): EventOutcome {
  return failed(`there is nothing open${rule === undefined ? '' : ` by ${rule}`} that this could be done to`);
}
