import type { Refusal } from '#foundation/refusal.ts';
import { Card } from '#interface/layout/card.tsx';
import { useWords } from './words.ts';

/** Why a request has not gone out, in the reader's language, and what to do. */
export function NotSent({ refusal }: { readonly refusal: Refusal }) {
  const say = useWords();
  return (
    <div role="alert">
      <Card title={say('notSent.title')} look="sunken">
        <p>{say(`notSent.${whyOf(refusal)}`)}</p>
      </Card>
    </div>
  );
}

function whyOf(refusal: Refusal): 'offline' | 'later' | 'wait' | 'check' {
  if (refusal.code === 'offline') return 'offline';
  if (refusal.kind === 'too-many') return 'wait';
  return refusal.kind === 'unavailable' || refusal.kind === 'fault' ? 'later' : 'check';
}
