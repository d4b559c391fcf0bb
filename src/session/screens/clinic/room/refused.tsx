import type { Refusal } from '#foundation/refusal.ts';
import { Failed } from '#interface/states/failed.tsx';
import { useWords } from '../words.ts';

type Props = { readonly of: { readonly refusal: Refusal | null; readonly again?: () => void } };

/** Why the last thing was not done, in the server's words; what got lost on the way can be sent again as it was. */
export function Refused({ of: { refusal, again } }: Props) {
  const say = useWords();
  if (refusal === null) return null;
  // What a person has tapped does not go out by itself later: it says so, and keeps its moment.
  const shown = refusal.code === 'offline' ? { ...refusal, code: 'session.not-sent', sentence: say('not-sent') } : refusal;
  return <Failed refusal={shown} {...(again !== undefined && { again })} />;
}
