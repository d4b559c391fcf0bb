import { after, minutes } from '#foundation/instant.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';
import { signNote, writeNote } from '#integration/api.ts';
import { shareEntry, writeEntry } from '#integration/api-journal.ts';
import { writePsychotherapyNote } from '#integration/api-psychotherapy.ts';
import { PRACTICE_KEYS } from '#integration/practices.ts';
import type { EventOf } from '../../events.ts';
import type { InputOf } from '#foundation/contract-request.ts';
import { isRefused } from '../browser.ts';
import type { Adapters } from '../cue.ts';
import { ask, phoneOf } from '../cue.ts';
import { done, outcomeOf, refused } from '../outcome.ts';
import { patientIdOf } from '../scene.ts';
import { logPractice } from './practice-log.ts';

type Visit = EventOf<'integration-visit'>;
type NoteBody = InputOf<typeof writeNote>['body'];

/** Integration visits. Their note is begun with the visit and signed at its end. */
export const integrationEvents: Adapters<'integration-visit' | 'journal-entry' | 'practice-log'> = {
  async 'integration-visit'(cue) {
    const { scene, event, effectiveAt: startedAt } = cue;
    const endedAt = after(startedAt, minutes(event.minutes));
    const note = await ask(cue, writeNote, { params: { patientId: patientIdOf(scene) }, body: noteOf(event, startedAt, endedAt) });
    if (isRefused(note)) return refused(note);
    const kept = event.privateNote === undefined ? null : await ask(cue, writePsychotherapyNote, { params: { patientId: patientIdOf(scene) }, body: { words: event.privateNote } });
    if (kept !== null && isRefused(kept)) return refused(kept);
    scene.later.push({ at: endedAt > cue.at ? endedAt : cue.at, path: cue.path, event: event.event, act: async () => outcomeOf(await ask(cue, signNote, { params: { noteId: note.noteId }, body: { seenVersion: 1 } }), 'signed') });
    return done('the note is begun');
  },

  async 'journal-entry'(cue) {
    const { event } = cue;
    const phone = phoneOf(cue);
    const kept = await phone.ask(writeEntry, { body: { words: event.text } });
    if (isRefused(kept) || !event.isShared) return outcomeOf(kept, 'kept');
    return outcomeOf(await phone.ask(shareEntry, { params: { entryId: kept.entryId }, body: { isShared: true } }), 'kept and shared');
  },

  'practice-log': logPractice,
};

function noteOf(event: Visit, startedAt: NoteBody['startedAt'], endedAt: NoteBody['endedAt']): NoteBody {
  const isSilent = [event.cameUp, event.insight, event.emotionalShift, event.bringIntoLife].every((text) => text === undefined);
  return {
    startedAt,
    endedAt,
    mode: event.mode,
    sections: {
      whatCameUp: section(isSilent ? 'The visit was held.' : event.cameUp),
      insight: section(event.insight),
      emotionalShift: section(event.emotionalShift),
      bringIntoLife: section(event.bringIntoLife),
    },
    actions: event.actions.map(({ text, dueOn }) => ({ text, dueOn: dueOn === undefined ? null : localDateSchema.parse(dueOn) })),
    distress: event.distress ?? 'not-asked',
    groundingUsed: PRACTICE_KEYS.filter((key) => event.grounding?.includes(key) === true),
    referral: event.referral ?? null,
  };
}

function section(text: string | undefined): NoteBody['sections']['insight'] {
  return text === undefined ? { state: 'not-discussed' } : { state: 'written', text };
}
