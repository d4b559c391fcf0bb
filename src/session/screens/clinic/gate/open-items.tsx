import type { Refusal } from '#foundation/refusal.ts';
import { gateItemKeys, gateTitles } from '../../../gate-item.ts';
import styles from './gate.module.css';

type OpenItem = { readonly title: string; readonly words: string };

/** What stands in the way, as the server listed it with its refusal: open items of the check, or open criteria, with their rules. */
export function OpenItems({ refusal }: { readonly refusal: Refusal | null }) {
  const items = openIn(refusal);
  if (items.length === 0) return null;
  return (
    <ul className={styles['openItems']}>
      {items.map(({ title, words }) => (
        <li key={`${title} ${words}`}>
          <strong>{title}.</strong> {words}
        </li>
      ))}
    </ul>
  );
}

function openIn(refusal: Refusal | null): readonly OpenItem[] {
  const open = refusal?.facts['open'];
  if (!Array.isArray(open)) return [];
  return open.flatMap((each: unknown): readonly OpenItem[] => {
    if (typeof each !== 'object' || each === null) return [];
    const key = 'key' in each ? gateItemKeys.find((known) => known === each.key) : undefined;
    const title = key === undefined ? ('title' in each ? String(each.title) : '') : gateTitles[key];
    return [{ title: [title, ...rulesOf(each)].join(', '), words: wordsOf(each) }];
  });
}

/** Why an item of the check is open and what would make it a go, or what a criterion misses. */
function wordsOf(open: object): string {
  if ('why' in open) return [open.why, 'wouldMakeItGo' in open ? open.wouldMakeItGo : null].filter((text) => typeof text === 'string').join(' ');
  return 'missing' in open && Array.isArray(open.missing) ? open.missing.join(', ') : '';
}

function rulesOf(open: object): readonly string[] {
  if ('ruleId' in open) return [String(open.ruleId)];
  return 'rules' in open && Array.isArray(open.rules) ? open.rules.map(String) : [];
}
