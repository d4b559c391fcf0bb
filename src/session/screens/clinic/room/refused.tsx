import type { Refusal } from '#foundation/refusal.ts';
import { Failed } from '#interface/states/failed.tsx';

type Props = { readonly of: { readonly refusal: Refusal | null; readonly again?: () => void } };

/** Why the last thing was not done, in the server's words; what got lost on the way can be sent again as it was. */
export function Refused({ of: { refusal, again } }: Props) {
  if (refusal === null) return null;
  return <Failed refusal={refusal} {...(again !== undefined && { again })} />;
}
