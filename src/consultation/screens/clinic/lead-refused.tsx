import { toInstant } from '#foundation/instant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { useFormat } from '#interface/format/use-format.ts';
import { Failed } from '#interface/states/failed.tsx';
import type { LeadActKind } from '../../lead-act.ts';
import { useWords } from './words.ts';

const KINDS: readonly LeadActKind[] = ['owner-changed', 'contact-logged', 'next-step-set', 'consultation-booked', 'consultation-called-off', 'closed', 'reopened', 'became-patient'];

/** Why something was not done, and what a colleague did before. */
export function LeadRefused({ refusal }: { readonly refusal: Refusal | null }) {
  const say = useWords();
  const show = useFormat();
  if (refusal === null) return null;
  const { did, by, at } = refusal.facts;
  const kind = KINDS.find((each) => each === did);
  return (
    <>
      <Failed refusal={refusal} />
      {kind !== undefined && typeof by === 'string' && typeof at === 'string' && (
        <p>{say('changed.words', { name: by, moment: show.moment(toInstant(at)), did: say(`kind.${kind}`) })}</p>
      )}
    </>
  );
}
