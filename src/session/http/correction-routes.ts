import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { Route } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import type { Replacement } from '../api-charting.ts';
import { answerPrompt, correctEntry, undoEvent } from '../api-charting.ts';
import type { ChartedAnswer } from '../api-shapes.ts';
import { acceptFeltState } from '../felt-states.ts';
import { listPrompts } from '../recorded-prompts.ts';
import { refuse } from '../refusals.ts';
import { canUndo } from '../session-events.ts';
import type { Charted, SessionEntryId, SessionRecord } from '../session-record.ts';
import { standingRecord } from '../session-record.ts';
import { insertEntries } from '../store/session-entry.ts';
import { readRecord } from '../store/session-record.ts';
import { acceptVitalSigns } from '../vital-signs.ts';
import { newReading, promptEntry, writeEntry, writeReading } from './charting.ts';
import type { Correction, OpenChart, SessionContext } from './session-context.ts';
import { chartedNow, clinicians, newEntry, openChart, settingsOf } from './session-context.ts';

const CORRECTABLE = ['symptoms', 'distress', 'dissociation', 'felt-states', 'event', 'setting', 'note'] as const satisfies readonly Replacement['kind'][];
const TAKEN_BACK = { kind: 'taken-back' } as const;

/** What the session domain offers for second thoughts: take a tap back, correct an entry, answer a prompt. */
export const correctionRoutes: readonly Route[] = [
  route(undoEvent, clinicians, async (context: SessionContext, { params, body }) => {
    const open = await openChart(context, params.sessionId, body);
    if (isRefusal(open)) return open;
    const found = await standingEntry(context, open, params.entryId);
    if (isRefusal(found)) return found;
    const { entry } = found;
    if (entry === null || entry.content.kind !== 'event') return refuse('session.entry-not-correctable');
    if (!canUndo(entry.content.event, entry.measuredAt, open.measuredAt)) return refuse('session.undo-time-over');
    const undone = { entryId: entry.entryId, reason: 'taken back at once' };
    return writeEntry(context, open.session, { ...chartedNow(context, open.measuredAt, body.device, undone), content: TAKEN_BACK }, false);
  }),

  route(correctEntry, clinicians, async (context: SessionContext, { params, body }) => {
    const open = await openChart(context, params.sessionId, body, true);
    if (isRefusal(open)) return open;
    const found = await standingEntry(context, open, body.entryId);
    if (isRefusal(found)) return found;
    const kind = found.entry?.content.kind ?? 'vital-signs';
    const isCorrectable = kind === 'vital-signs' || CORRECTABLE.some((each) => each === kind);
    if (!isCorrectable || (body.replacement !== null && body.replacement.kind !== kind)) return refuse('session.entry-not-correctable', { kind });
    return correct(context, open, { entryId: body.entryId, reason: body.reason }, body.replacement, body.device);
  }),

  route(answerPrompt, clinicians, async (context: SessionContext, { params, body }) => {
    const open = await openChart(context, params.sessionId, body);
    if (isRefusal(open)) return open;
    const record = standingRecord(await readRecord(context.tx, context.clinic.clinicId, open.session));
    const prompt = listPrompts(record, context.now, settingsOf(context)).findLast(({ key }) => key === params.promptKey);
    if (prompt === undefined) return refuse('session.prompt-unknown');
    if (!prompt.isOnRecord) await insertEntries(context.tx, context.clinic.clinicId, open.session.sessionId, [promptEntry(context, prompt.prompt, prompt.raisedAt)]);
    return writeEntry(context, open.session, newEntry(context, { kind: 'prompt-answer', key: prompt.key, action: body.action }, open.measuredAt, body.device), false);
  }),
];

/** An entry that still stands: one of the chart’s, or null for a set of vital signs. */
async function standingEntry(context: SessionContext, { session }: OpenChart, entryId: SessionEntryId) {
  const record = await readRecord(context.tx, context.clinic.clinicId, session);
  const isThis = (charted: Charted) => charted.entryId === entryId;
  const standing = standingRecord(record);
  const entry = standing.entries.find(isThis);
  if (entry !== undefined) return { entry };
  if (standing.readings.some(isThis)) return { entry: null };
  return isKnown(record, isThis) ? refuse('session.entry-corrected-already') : refuse('session.entry-unknown');
}

function isKnown(record: SessionRecord, isThis: (charted: Charted) => boolean): boolean {
  return record.entries.some(isThis) || record.readings.some(isThis);
}

async function correct(context: SessionContext, open: OpenChart, correction: Correction, replacement: Replacement | null, device: string | null): Promise<ChartedAnswer | Refusal> {
  const { session, measuredAt } = open;
  if (replacement === null) return writeEntry(context, session, { ...chartedNow(context, measuredAt, device, correction), content: TAKEN_BACK }, true);
  if (replacement.kind === 'vital-signs') {
    const vitalSigns = acceptVitalSigns({ ...replacement, takenAt: measuredAt }, settingsOf(context));
    return isRefusal(vitalSigns) ? vitalSigns : writeReading(context, session, newReading(context, vitalSigns, device, correction));
  }
  const refusal = refuseReplacement(replacement, open);
  return refusal ?? writeEntry(context, session, { ...chartedNow(context, measuredAt, device, correction), content: replacement }, true);
}

function refuseReplacement(replacement: Replacement, { measuredAt }: OpenChart): Refusal | null {
  if (replacement.kind !== 'felt-states') return null;
  const { moment, ratings } = replacement;
  return ratings.map((rating) => acceptFeltState({ ...rating, moment, at: measuredAt })).find((each) => isRefusal(each)) ?? null;
}
