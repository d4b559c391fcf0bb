import type { PlayedEventKind } from '../../events.ts';
import type { Missing } from '../missing.ts';
import { recordOf } from '../missing.ts';
import type { EventOutcome } from '../outcome.ts';
import { notSupported } from '../outcome.ts';

const ledger = (rule: string) => () => never('the platform keeps no ledger yet', rule);

/** What the platform has no address for: each says so, with what is missing for it. */
export const notYetEvents = {
  'adverse-event': () => never('adverse events cannot be recorded yet', recordOf('adverse event')),
  'adverse-event-review': () => never('adverse events cannot be recorded yet', recordOf('review of an adverse event')),
  'early-refill-request': () => never('requests for refills cannot be recorded yet', 'MIS-2'),
  'lost-dose-report': () => never('lost doses cannot be reported yet', 'MIS-2'),
  'continuation-decision': () => never('there is no proposal on how a series goes on yet', recordOf('proposal on how a series goes on')),
  'booster-decision': () => never('an answer to a booster review cannot be recorded yet', 'BOOST-3'),
  'ledger-receive': ledger('LEDGER-2'),
  'ledger-draw': ledger('LEDGER-1'),
  'ledger-give': ledger('LEDGER-1'),
  'ledger-waste': ledger('LEDGER-1'),
  'ledger-return': ledger('LEDGER-1'),
  'ledger-spill': ledger('LEDGER-1'),
  'ledger-count': ledger('LEDGER-3'),
  'ledger-correct': ledger('LEDGER-2'),
  'ledger-destroy': ledger('LEDGER-2'),
  'discrepancy-resolved': ledger('LEDGER-3'),
} as const satisfies { readonly [Kind in PlayedEventKind]?: () => Promise<EventOutcome> };

function never(reason: string, ...missing: Missing): Promise<EventOutcome> {
  return Promise.resolve(notSupported(reason, ...missing));
}
