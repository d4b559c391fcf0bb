import type { TimelineMoment } from './api-timeline.ts';

/** Where several moments have one instant, what came about stands above what it came from. */
const RANK: Readonly<Record<TimelineMoment['kind'], number>> = { turn: 0, measure: 1, 'step-done': 2, practice: 3, 'life-event': 4, entry: 5, integration: 6, dose: 7 };

/** How much of a journal entry a timeline shows, in characters. */
const BEGINNING = 80;

/** Moments of a course with the newest day first, and within a day the latest first. */
export function inOrder(moments: readonly TimelineMoment[]): readonly TimelineMoment[] {
  return moments.toSorted((left, right) => (left.on === right.on ? (left.at === right.at ? RANK[left.kind] - RANK[right.kind] : left.at > right.at ? -1 : 1) : left.on > right.on ? -1 : 1));
}

/** What those who treat somebody see of a timeline: no step or practice of the person's own, nothing they do not share, and of a shared entry only that it is there, because who opens it is told to its writer. */
export function seenByClinic(moments: readonly TimelineMoment[]): readonly TimelineMoment[] {
  return moments.flatMap((moment): readonly TimelineMoment[] => {
    switch (moment.kind) {
      case 'step-done':
      case 'practice':
        return [];
      case 'entry':
        return moment.isShared ? [{ ...moment, words: null }] : [];
      case 'life-event':
        return moment.isShared ? [moment] : [];
      case 'dose':
      case 'measure':
      case 'integration':
      case 'turn':
        return [moment];
    }
  });
}

/** How a text begins, cut between words. */
export function beginningOf(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ');
  if (line.length <= BEGINNING) return line;
  const cut = line.slice(0, BEGINNING);
  return `${cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut}…`;
}
