import type { Instant } from '#foundation/instant.ts';
import type { WireRoom } from '#session/api-room.ts';
import type { ExpectationOf } from '../../expectations.ts';
import { same, sameTime, words } from '../check.ts';
import { textOf } from '../finding-check.ts';
import type { Question } from '../question.ts';
import { memberById } from '../scene.ts';
import type { Candidate } from '../verdict.ts';

type Of = ExpectationOf<'session-entry'>['of'];
type Entry = { readonly of: Of; readonly at: Instant; readonly by: string; readonly text: string };

/** The entries in the record of a session, each as what a case calls it. */
export function entriesIn({ expectation, context, scene }: Question<ExpectationOf<'session-entry'>>, room: WireRoom): readonly Candidate[] {
  const { of, entryAt, madeBy, contains } = expectation;
  const maker = madeBy === undefined ? undefined : (memberById(scene, madeBy)?.name ?? madeBy);
  return listEntries(room).map((entry) => ({
    label: `${entry.of} ${entry.at}`,
    checks: [...same('of', of, entry.of), ...sameTime('entryAt', entryAt, entry.at, context), ...same('madeBy', maker, entry.by), ...words({ contains }, entry.text)],
  }));
}

function listEntries({ record, late }: WireRoom): readonly Entry[] {
  const charted = record.entries.flatMap((entry): readonly Entry[] => {
    const of = kindOf(entry.content);
    return of === null ? [] : [{ of, at: entry.measuredAt, by: entry.staffName, text: JSON.stringify(entry.content) }];
  });
  const readings = record.readings.flatMap((reading): readonly Entry[] => {
    const entry = { at: reading.measuredAt, by: reading.staffName, text: JSON.stringify(reading) };
    return reading.sedation === null && reading.agitation === null ? [{ ...entry, of: 'vital-signs' }] : [{ ...entry, of: 'vital-signs' }, { ...entry, of: 'sedation' }];
  });
  const gaps = late.flatMap((each): readonly Entry[] => (each.state === 'gap' ? [{ of: 'gap', at: each.dueAt, by: '', text: `${each.askedBy}\n${textOf(each)}` }] : []));
  return [...charted, ...readings, ...gaps];
}

function kindOf(content: WireRoom['record']['entries'][number]['content']): Of | null {
  switch (content.kind) {
    case 'dose':
    case 'dissociation':
    case 'escort':
      return content.kind;
    case 'symptoms':
    case 'event':
      return 'symptom';
    case 'note':
      return content.about === 'prescriber-called' || content.about === 'medicine-given' ? content.about : 'note';
    case 'step':
      return content.step === 'pause-dosing' ? 'infusion-paused' : content.step === 'discharge' ? 'discharge' : null;
    case 'identity':
    case 'gate-answers':
    case 'gate-reason':
    case 'new-medicines':
    case 'medicines-review':
    case 'pressure-choice':
    case 'weight':
    case 'distress':
    case 'felt-states':
    case 'setting':
    case 'dose-amounts':
    case 'dose-note':
    case 'prompt':
    case 'prompt-answer':
    case 'discharge-answers':
    case 'sign-off':
    case 'against-advice':
    case 'taken-back':
      return null;
  }
}
