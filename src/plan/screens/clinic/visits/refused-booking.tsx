import type { Refusal } from '#foundation/refusal.ts';
import { toInstant } from '#foundation/instant.ts';
import { useFormat } from '#interface/format/use-format.ts';
import { CLASH_KINDS } from '../../../api-plan.ts';
import { RefusedByRule } from '../refused-by-rule.tsx';
import { useWords } from '../words.ts';

/** Why a booking was refused; a clash is told with what is taken and when, a rule with what would lift it. */
export function RefusedBooking({ refusal }: { readonly refusal: Refusal | null }) {
  const say = useWords();
  const format = useFormat();
  if (refusal === null) return null;
  const clashes = clashesIn(refusal).map(({ kind, from, until }) => {
    const at = toInstant(from);
    return `${say(`clash.${kind}`)}, ${format.weekday(at)}, ${format.clock(at)}–${format.clock(toInstant(until))}.`;
  });
  return <RefusedByRule refusal={{ ...refusal, sentence: [refusal.sentence, ...clashes].join(' ') }} />;
}

type Told = { readonly kind: (typeof CLASH_KINDS)[number]; readonly from: string; readonly until: string };

function clashesIn({ facts }: Refusal): readonly Told[] {
  const clashes = Array.isArray(facts['clashes']) ? facts['clashes'] : [];
  return clashes.flatMap((clash: unknown) => {
    if (typeof clash !== 'object' || clash === null || !('kind' in clash) || !('from' in clash) || !('until' in clash)) return [];
    const kind = CLASH_KINDS.find((each) => each === clash.kind);
    return kind === undefined ? [] : [{ kind, from: String(clash.from), until: String(clash.until) }];
  });
}
