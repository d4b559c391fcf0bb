import { between } from '#foundation/instant.ts';
import { useNow } from '#interface/client/clock.ts';
import { durationText } from '#interface/format/format.ts';
import type { LeadDetail } from '../../api.ts';
import { useWords } from './words.ts';

/** How long somebody waited for a first answer, or has been waiting; a request that ended without one says nothing. */
export function FirstAnswer({ lead }: { readonly lead: Pick<LeadDetail, 'receivedAt' | 'firstContactAt' | 'standing'> }) {
  const say = useWords();
  const now = useNow('minute');
  const { receivedAt, firstContactAt, standing } = lead;
  if (firstContactAt !== null) return <span>{say('lead.answeredAfter', { length: durationText(between(receivedAt, firstContactAt)) })}</span>;
  return standing.stage === 'new' ? <span>{say('lead.waitsSince', { length: durationText(between(receivedAt, now)) })}</span> : null;
}
