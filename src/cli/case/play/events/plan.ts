import type { RoomId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { LocalDate } from '#foundation/zoned-time.ts';
import { instantOf, localDateOf, localDateSchema, localDateTimeSchema } from '#foundation/zoned-time.ts';
import { bookVisit, cancelVisit, makePlan, patientPlans } from '#plan/api-plan.ts';
import type { EventOf } from '../../events.ts';
import { planDates } from '../../plan-dates.ts';
import { isRefused } from '../browser.ts';
import type { Adapters, Cue } from '../cue.ts';
import { ask, momentOf } from '../cue.ts';
import { recordOf } from '../missing.ts';
import type { EventOutcome } from '../outcome.ts';
import { done, failed, notSupported, outcomeOf, refused } from '../outcome.ts';
import type { Scene } from '../scene.ts';
import { look, patientIdOf } from '../scene.ts';
import { askScreening, screenBeforeTreatment } from '../screening-run.ts';
import { named, treatmentKeyOf } from '../treatment.ts';

/** Days that a case names one by one, or a number of them, begin from the ordinary series and are changed freely. */
const TEMPLATE = 'six-in-three-weeks';

/** Plans and the visits in them. */
export const planEvents: Adapters<'plan' | 'plan-changed' | 'plan-ended' | 'session-missed'> = {
  async plan(cue) {
    const { scene, event } = cue;
    const treatment = treatmentKeyOf(named(event.route, event.product));
    if (treatment === null) return notSupported(`the platform does not offer ${event.product ?? 'racemic-ketamine'} by the ${event.route} route`, recordOf(`plan by the ${event.route} route`));
    await screenBeforeTreatment(scene);
    if (event.place === 'home' && (await askScreening(scene)).standing !== 'refused') return notSupported('doses at home cannot be planned', recordOf('plan for doses at home'));
    const days = planDates(event, localDateOf(cue.at, scene.document.zone));
    return inSomeRoom(cue, async (roomId) =>
      ask(cue, makePlan, {
        params: { patientId: patientIdOf(scene) },
        body: {
          template: event.template ?? TEMPLATE,
          treatment,
          otherElement: event.supportBesides,
          sessions: days.map((day) => ({ startsAt: startOn(cue, day, event.time), roomId })),
        },
      }),
    );
  },

  async 'plan-changed'(cue) {
    const { scene, event } = cue;
    const plan = await latestPlan(cue);
    if (plan === null) return failed('there is no plan to change');
    for (const day of event.remove) {
      const visit = plan.sessions.find((each) => localDateOf(each.startsAt, scene.document.zone) === day);
      if (visit === undefined) return failed(`no session is planned for ${day}`);
      const reply = await ask(cue, cancelVisit, { params: { visitId: visit.visitId }, body: { reason: event.reason ?? 'The plan changed.' } });
      if (isRefused(reply)) return refused(reply);
    }
    for (const day of event.add) {
      const startsAt = startOn(cue, localDateSchema.parse(day), usualTime(scene));
      const outcome = await inSomeRoom(cue, (roomId) => ask(cue, bookVisit, { params: { patientId: patientIdOf(scene) }, body: { kind: 'dosing-session', planId: plan.planId, startsAt, roomId } }));
      if (outcome.state !== 'done') return outcome;
    }
    return done();
  },

  async 'plan-ended'() {
    return notSupported('a plan cannot be ended yet', recordOf('end of a plan'));
  },

  async 'session-missed'(cue) {
    const { scene, event } = cue;
    const plan = await latestPlan(cue);
    const day = localDateOf(momentOf(cue, event.plannedFor) ?? cue.at, scene.document.zone);
    const visit = plan?.sessions.find((each) => localDateOf(each.startsAt, scene.document.zone) === day);
    if (visit === undefined) return failed(`no session is planned for ${day}`);
    return outcomeOf(await ask(cue, cancelVisit, { params: { visitId: visit.visitId }, body: { reason: event.reason ?? `Did not come; ${event.symptoms}.` } }));
  },
};

/** The newest plan with its dosing sessions that are not cancelled. */
async function latestPlan({ scene }: Cue<unknown>) {
  const { plans } = await look(scene, patientPlans, { params: { patientId: patientIdOf(scene) } });
  const newest = plans.toSorted((left, right) => (left.madeAt < right.madeAt ? 1 : -1))[0];
  return newest === undefined ? null : { ...newest, sessions: newest.visits.filter((visit) => visit.kind === 'dosing-session' && visit.state !== 'cancelled') };
}

function startOn({ scene }: Cue<unknown>, day: LocalDate, time: string): Instant {
  return instantOf(localDateTimeSchema.parse(`${day}T${time}`), scene.document.zone);
}

/** The hour at which the case's sessions are. */
function usualTime({ document }: Scene): string {
  const plan = document.timeline.find((entry): entry is EventOf<'plan'> => 'event' in entry && entry.event === 'plan');
  return plan?.time ?? '10:00';
}

/** Asks for the clinic's rooms in turn until one is free; any other answer stands. */
async function inSomeRoom({ scene }: Cue<unknown>, request: (roomId: RoomId) => Promise<object>): Promise<EventOutcome> {
  let outcome: EventOutcome = failed('the clinic has no room');
  for (const roomId of scene.clinic.rooms) {
    outcome = outcomeOf(await request(roomId));
    if (outcome.state !== 'refused' || outcome.refusal.code !== 'booking.clash') return outcome;
  }
  return outcome;
}
