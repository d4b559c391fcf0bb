import type { Instant } from '#foundation/instant.ts';
import type { WireNote } from '../../api.ts';
import type { NoteSections } from '../../integration-note.ts';
import type { NoteTheme } from '../../note-theme.ts';
import type { PracticeKey } from '../../practices.ts';

export type SectionName = keyof NoteSections;

/** The four sections in their order. */
export const SECTION_NAMES: readonly SectionName[] = ['whatCameUp', 'insight', 'emotionalShift', 'bringIntoLife'];

/** Something the person means to do, as typed; `key` only tells the lines of the form apart. */
export type ActionRow = { readonly key: number; readonly text: string; readonly dueOn: string; readonly practice: PracticeKey | null };

/** An integration note as typed. A section is written, or ticked as not talked about. */
export type NoteValues = {
  readonly startedAt: string;
  readonly endedAt: string;
  readonly mode: WireNote['body']['mode'] | null;
  readonly texts: Readonly<Record<SectionName, string>>;
  readonly notDiscussed: readonly SectionName[];
  readonly themes: readonly NoteTheme[];
  readonly actions: readonly ActionRow[];
  readonly distress: 'not-asked' | 'declined' | `${number}`;
  readonly groundingUsed: readonly PracticeKey[];
  readonly referral: string;
  /** How near to each goal, by its id, as chosen. */
  readonly goals: Readonly<Record<string, string>>;
};

const NO_TEXTS = { whatCameUp: '', insight: '', emotionalShift: '', bringIntoLife: '' };

/** A new note, begun at the wall-clock reading given. */
export function newNote(now: string): NoteValues {
  return { startedAt: now, endedAt: now, mode: null, texts: NO_TEXTS, notDiscussed: [], themes: [], actions: [], distress: 'not-asked', groundingUsed: [], referral: '', goals: {} };
}

/** A draft to go on with. */
export function noteValuesOf({ body }: WireNote, readingOf: (at: Instant) => string): NoteValues {
  const textOf = (name: SectionName) => {
    const section = body.sections[name];
    return section.state === 'written' ? section.text : '';
  };
  return {
    startedAt: readingOf(body.startedAt),
    endedAt: readingOf(body.endedAt),
    mode: body.mode,
    texts: { whatCameUp: textOf('whatCameUp'), insight: textOf('insight'), emotionalShift: textOf('emotionalShift'), bringIntoLife: textOf('bringIntoLife') },
    notDiscussed: SECTION_NAMES.filter((name) => body.sections[name].state === 'not-discussed'),
    themes: body.themes,
    actions: body.actions.map(({ text, dueOn, practice }, key) => ({ key, text, dueOn: dueOn ?? '', practice })),
    distress: typeof body.distress === 'number' ? `${body.distress}` : body.distress,
    groundingUsed: body.groundingUsed,
    referral: body.referral ?? '',
    goals: Object.fromEntries((body.goals ?? []).map(({ goalId, rating }) => [goalId, `${rating}`])),
  };
}

/** The sections that neither say anything nor are ticked as not talked about. */
export function openSections({ texts, notDiscussed }: Pick<NoteValues, 'texts' | 'notDiscussed'>): readonly SectionName[] {
  return SECTION_NAMES.filter((name) => texts[name].trim() === '' && !notDiscussed.includes(name));
}

/** The note as it is sent; what was written counts before what was ticked, and an action without words is left out. */
export function sentNote(values: NoteValues, startedAt: Instant, endedAt: Instant, mode: WireNote['body']['mode']) {
  const { texts, themes, actions, distress, groundingUsed, referral, goals } = values;
  const section = (name: SectionName) => (texts[name].trim() === '' ? ({ state: 'not-discussed' } as const) : ({ state: 'written', text: texts[name].trim() } as const));
  return {
    startedAt,
    endedAt,
    mode,
    sections: { whatCameUp: section('whatCameUp'), insight: section('insight'), emotionalShift: section('emotionalShift'), bringIntoLife: section('bringIntoLife') },
    themes: [...themes],
    actions: actions.flatMap(({ text, dueOn, practice }) => (text.trim() === '' ? [] : [{ text: text.trim(), dueOn: dueOn === '' ? null : dueOn, practice }])),
    distress: distress === 'not-asked' || distress === 'declined' ? distress : Number(distress),
    groundingUsed: [...groundingUsed],
    referral: referral.trim() === '' ? null : referral.trim(),
    goals: Object.entries(goals).flatMap(([goalId, rating]) => (rating === 'not-asked' ? [] : [{ goalId, rating: Number(rating) }])),
  };
}
