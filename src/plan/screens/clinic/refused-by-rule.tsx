import type { Refusal } from '#foundation/refusal.ts';
import { Failed } from '#interface/states/failed.tsx';
import { useWords } from './words.ts';

/** Why it was refused: the rules behind it in their own words, and what would lift each. */
export function RefusedByRule({ refusal }: { readonly refusal: Refusal | null }) {
  const say = useWords();
  if (refusal === null) return null;
  const reasons = reasonsIn(refusal);
  return (
    <Failed refusal={refusal}>
      {reasons.length > 0 && (
        <ul>
          {reasons.map(({ words, liftedBy }) => (
            <li key={`${words} ${liftedBy}`}>
              <strong>{words}</strong> {say('refused.liftedBy', { liftedBy })}
            </li>
          ))}
        </ul>
      )}
    </Failed>
  );
}

type Reason = { readonly words: string; readonly liftedBy: string };

/** A refusal stands on rules, or on one thing of its own such as a consent. */
function reasonsIn({ facts }: Refusal): readonly Reason[] {
  const rules: readonly unknown[] = Array.isArray(facts['rules']) ? facts['rules'] : [facts];
  return rules.flatMap((rule) => {
    if (typeof rule !== 'object' || rule === null || !('liftedBy' in rule)) return [];
    const words = 'ruleId' in rule && 'title' in rule ? `${String(rule.ruleId)} ${String(rule.title)}.` : 'why' in rule ? String(rule.why) : '';
    return [{ words, liftedBy: String(rule.liftedBy) }];
  });
}
