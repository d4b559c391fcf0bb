import { isRefusal } from '#foundation/refusal.ts';
import type { Route } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import {
  recordDissociation, recordDistress, recordEvent, recordFeltStates, recordNote, recordSedation, recordSetting, recordSymptoms, recordVitalSigns,
} from '../api-charting.ts';
import { acceptFeltState } from '../felt-states.ts';
import type { VitalSignsEntry } from '../vital-signs.ts';
import { acceptVitalSigns } from '../vital-signs.ts';
import { chart, newReading, writeReading } from './charting.ts';
import type { SessionContext } from './session-context.ts';
import { clinicians, openChart, settingsOf } from './session-context.ts';

/** What the session domain offers for charting in a running session: each entry is one command and only ever added. */
export const chartingRoutes: readonly Route[] = [
  route(recordVitalSigns, clinicians, (context: SessionContext, { params, body }) => chartReading(context, params.sessionId, body)),

  route(recordSedation, clinicians, (context: SessionContext, { params, body }) => chartReading(context, params.sessionId, { ...NOTHING_ELSE, ...body })),

  route(recordSymptoms, clinicians, (context: SessionContext, { params, body }) =>
    chart(context, params.sessionId, body, { kind: 'symptoms', present: [...new Set(body.present)] }, { isObserved: true })),

  route(recordDistress, clinicians, (context: SessionContext, { params, body }) =>
    chart(context, params.sessionId, body, { kind: 'distress', rating: body.rating }, { isObserved: true })),

  route(recordDissociation, clinicians, (context: SessionContext, { params, body }) =>
    chart(context, params.sessionId, body, { kind: 'dissociation', isPresent: body.isPresent }, { isObserved: true })),

  route(recordFeltStates, clinicians, async (context: SessionContext, { params, body }) => {
    const { moment, ratings } = body;
    const refusal = ratings.map((rating) => acceptFeltState({ ...rating, moment, at: body.measuredAt })).find((each) => isRefusal(each));
    if (isRefusal(refusal)) return refusal;
    return chart(context, params.sessionId, body, { kind: 'felt-states', moment, ratings }, { mayFollowEnd: true });
  }),

  route(recordEvent, clinicians, (context: SessionContext, { params, body }) =>
    chart(context, params.sessionId, body, { kind: 'event', event: body.event, words: body.words })),

  route(recordSetting, clinicians, (context: SessionContext, { params, body: { patientId, measuredAt, device, ...setting } }) =>
    chart(context, params.sessionId, { patientId, measuredAt, device }, { kind: 'setting', ...setting })),

  route(recordNote, clinicians, (context: SessionContext, { params, body }) =>
    chart(context, params.sessionId, body, { kind: 'note', about: body.about, words: body.words }, { mayFollowEnd: true })),
];

const NOTHING_ELSE = { systolicMmHg: null, diastolicMmHg: null, heartRatePerMinute: null, oxygenSaturationPercent: null, breathedAir: null, breathsPerMinute: null, confirmed: [] } as const;

type TypedReading = Omit<VitalSignsEntry, 'takenAt'> & Parameters<typeof openChart>[2];

async function chartReading(context: SessionContext, sessionId: Parameters<typeof openChart>[1], body: TypedReading) {
  const open = await openChart(context, sessionId, body);
  if (isRefusal(open)) return open;
  const vitalSigns = acceptVitalSigns({ ...body, takenAt: open.measuredAt }, settingsOf(context));
  if (isRefusal(vitalSigns)) return vitalSigns;
  return writeReading(context, open.session, newReading(context, vitalSigns, body.device));
}
