import type { Instant } from '#foundation/instant.ts';
import type { DischargeCriterion } from './discharge-criterion.ts';
import { judgeCriterion } from './discharge-criterion.ts';

/** What is written down when a person leaves before the criteria are met (DC-8). */
export type AgainstAdviceRecord = {
  readonly prescriberNote: string;
  /** `no-escort` when nobody could be reached; null when nobody tried. */
  readonly escort: 'informed' | 'no-escort' | null;
  readonly isEventRecorded: boolean;
  readonly leftAt: Instant;
};

/** Whether the record of a person leaving against advice is complete (DC-8); the person may go either way, the record may not stay open. */
export function judgeLeavingAgainstAdvice(record: AgainstAdviceRecord): DischargeCriterion {
  return judgeCriterion({
    ruleId: 'DC-8',
    parts: [
      { what: 'prescriber’s note', holds: record.prescriberNote.trim() !== '' },
      { what: 'word to the escort', holds: record.escort === null ? null : true },
      { what: 'event record', holds: record.isEventRecorded },
    ],
    inputs: [
      { name: 'left', value: true, at: record.leftAt },
      { name: 'escort', value: record.escort },
    ],
    threshold: 'Prescriber’s note, word to the escort, event record',
    source: { key: 'product-default', mark: 'P' },
  });
}
