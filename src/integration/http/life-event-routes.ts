import { localDateOf } from '#foundation/zoned-time.ts';
import { birthDateOf } from '#people/store/patient.ts';
import type { Context, PatientActor, Route } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import { addLifeEvent, removeLifeEvent, shareLifeEvent } from '../api-life-events.ts';
import { refuseLifeEvent } from '../life-event.ts';
import { integrationRefusal } from '../refusals.ts';
import { deleteLifeEvent, insertLifeEvent, markLifeEvent } from '../store/life-event.ts';
import type { IntegrationTables } from '../store/tables.ts';

type PatientContext = Omit<Context<IntegrationTables>, 'actor'> & { readonly actor: PatientActor };

const own = { audience: 'patient' } as const;

/** What a person adds of their life to their own timeline. */
export const lifeEventRoutes: readonly Route[] = [
  route(addLifeEvent, own, async (context: PatientContext, { body }) => {
    const { tx, clinic: { clinicId, zone }, actor: { patientId }, now } = context;
    const refusal = refuseLifeEvent(body.happenedOn, await birthDateOf(tx, clinicId, patientId), localDateOf(now, zone));
    if (refusal !== null) return refusal;
    const lifeEventId = context.newId<'LifeEvent'>();
    await insertLifeEvent(tx, { clinic_id: clinicId, life_event_id: lifeEventId, patient_id: patientId, happened_on: body.happenedOn, words: body.words, added_at: now, shared_at: body.isShared ? now : null });
    tell(context, 'integration.life-event-added');
    return { lifeEventId };
  }),

  route(shareLifeEvent, own, async (context: PatientContext, { params, body }) => {
    const isThere = await markLifeEvent(context.tx, context.clinic.clinicId, context.actor.patientId, params.lifeEventId, body.isShared ? context.now : null);
    if (!isThere) return integrationRefusal('integration.life-event-unknown');
    tell(context, body.isShared ? 'integration.life-event-shared' : 'integration.life-event-unshared');
    return params;
  }),

  route(removeLifeEvent, own, async (context: PatientContext, { params }) => {
    if (!(await deleteLifeEvent(context.tx, context.clinic.clinicId, context.actor.patientId, params.lifeEventId))) return integrationRefusal('integration.life-event-unknown');
    tell(context, 'integration.life-event-removed');
    return params;
  }),
];

function tell(context: PatientContext, action: string): void {
  context.audit({ action, patientId: context.actor.patientId });
  context.announce('journal', context.actor.patientId);
}
