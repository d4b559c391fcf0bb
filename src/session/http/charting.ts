import type { Instant } from '#foundation/instant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { SessionId } from '#foundation/id.ts';
import { writtenFinding } from '#foundation/finding-schema.ts';
import type { ChartedAnswer } from '../api-shapes.ts';
import { isLateEntry } from '../charting-time.ts';
import type { EntryContent } from '../entry-content.ts';
import type { Prompt } from '../prompt.ts';
import { momentOf, newPrompts, promptKey } from '../recorded-prompts.ts';
import type { Charted, ChartedEntry, ChartedVitalSigns, SessionHead } from '../session-record.ts';
import { standingRecord } from '../session-record.ts';
import type { EntryToWrite } from '../store/session-entry.ts';
import { insertEntries } from '../store/session-entry.ts';
import { OBSERVED_KINDS, readRecord } from '../store/session-record.ts';
import { insertVitalSigns } from '../store/vital-signs.ts';
import type { ChartedBody, Correction, SessionContext } from './session-context.ts';
import { chartedNow, leaveTrail, newEntry, openChart, settingsOf } from './session-context.ts';

/** What a charting command does besides writing its entry. */
export type ChartOptions = {
  /** Whether the entry can bring a prompt. */
  readonly isObserved?: boolean;
  /** Whether it may hold for a moment after the end, such as felt states of the next day. */
  readonly mayFollowEnd?: boolean;
  readonly refuseIn?: (session: SessionHead) => Refusal | null;
};

/** Charts one entry: the room is checked, the entry written, prompts raised, the trail left. */
export async function chart(context: SessionContext, sessionId: SessionId, body: ChartedBody, content: EntryContent, options: ChartOptions = {}): Promise<ChartedAnswer | Refusal> {
  const open = await openChart(context, sessionId, body, options.mayFollowEnd);
  if (isRefusal(open)) return open;
  const refusal = options.refuseIn?.(open.session) ?? null;
  if (refusal !== null) return refusal;
  const entry = newEntry(context, content, open.measuredAt, body.device);
  return writeEntry(context, open.session, entry, options.isObserved === true);
}

/** Writes an entry of an open session with the prompts it raises. */
export async function writeEntry(context: SessionContext, session: SessionHead, entry: ChartedEntry, isObserved: boolean): Promise<ChartedAnswer> {
  const raised = isObserved ? await raisedBy(context, session, { entry }) : [];
  await insertEntries(context.tx, context.clinic.clinicId, session.sessionId, [entry, ...raised]);
  leaveTrail(context, session, 'charted', { kind: entry.content.kind, ...correctionFact(entry) });
  return answerOf(context, entry, raised);
}

/** Writes a set of vital signs with the prompts it raises. */
export async function writeReading(context: SessionContext, session: SessionHead, reading: ChartedVitalSigns): Promise<ChartedAnswer> {
  const raised = await raisedBy(context, session, { reading });
  await insertVitalSigns(context.tx, context.clinic.clinicId, session.sessionId, reading);
  await insertEntries(context.tx, context.clinic.clinicId, session.sessionId, raised);
  leaveTrail(context, session, 'charted', { kind: 'vital-signs', ...correctionFact(reading) });
  return answerOf(context, reading, raised);
}

/** A set of vital signs of this moment, not yet written. */
export function newReading(context: SessionContext, vitalSigns: ChartedVitalSigns['vitalSigns'], device: string | null, correction: Correction | null = null): ChartedVitalSigns {
  return { ...chartedNow(context, vitalSigns.takenAt, device, correction), vitalSigns };
}

/** A prompt put on record, at the moment of the readings behind it. */
export function promptEntry(context: SessionContext, prompt: Prompt, moment: Instant): EntryToWrite & { readonly prompt: Prompt } {
  const content = { kind: 'prompt' as const, key: promptKey(prompt), prompt: wirePrompt(prompt) };
  return { ...newEntry(context, content, moment), prompt };
}

/** A prompt as it travels. */
export function wirePrompt(prompt: Prompt) {
  return { ...writtenFinding(prompt), options: [...prompt.options] };
}

type Added = { readonly entry: ChartedEntry } | { readonly reading: ChartedVitalSigns };
type Raised = ReturnType<typeof promptEntry>;

/** Prompts belong to the time from the dose to the end; before it the same-day check judges, and nothing more is read. */
async function raisedBy(context: SessionContext, session: SessionHead, added: Added): Promise<readonly Raised[]> {
  if (session.state !== 'dosing' && session.state !== 'paused' && session.state !== 'recovery') return [];
  const written = await readRecord(context.tx, context.clinic.clinicId, session, OBSERVED_KINDS);
  const settings = settingsOf(context);
  const record = standingRecord({
    session,
    entries: 'entry' in added ? [...written.entries, added.entry] : written.entries,
    readings: 'reading' in added ? [...written.readings, added.reading] : written.readings,
  });
  return newPrompts(record, context.now, settings).map((prompt) => promptEntry(context, prompt, momentOf(prompt, record, context.now, settings)));
}

function answerOf(context: SessionContext, charted: Charted, raised: readonly Raised[]): ChartedAnswer {
  const { entryId, measuredAt, enteredAt } = charted;
  return { entryId, measuredAt, enteredAt, isLate: isLateEntry(charted, settingsOf(context)), raised: raised.map(({ prompt }) => wirePrompt(prompt)) };
}

/** The audit record tells corrections apart, so that many of them in one room can be found: they can point to charting in the wrong one (H01). */
function correctionFact({ correctsEntryId }: Charted): Readonly<Record<string, unknown>> {
  return correctsEntryId === null ? {} : { corrects: correctsEntryId };
}
