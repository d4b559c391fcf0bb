import type { TimelineMoment } from '../../../../api-timeline.ts';

/** The forms whose numbers a person meets on their journey: those that they fill in themselves and that count something over days. */
export const SHOWN_MEASURES = ['phq-9', 'gad-7', 'pcl-5'] as const;

/** What stands on the phone: everything but numbers of other forms, which are read with somebody. */
export function shownMoments(moments: readonly TimelineMoment[]): readonly TimelineMoment[] {
  return moments.filter((moment) => moment.kind !== 'measure' || shownMeasure(moment.measure) !== null);
}

/** The form of this name, if its numbers stand on the phone. */
export function shownMeasure(measure: string): (typeof SHOWN_MEASURES)[number] | null {
  return SHOWN_MEASURES.find((each) => each === measure) ?? null;
}
