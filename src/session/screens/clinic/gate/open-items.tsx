import type { Refusal } from '#foundation/refusal.ts';
import { gateItemKeys, gateTitles } from '../../../gate-item.ts';
import styles from './gate.module.css';

type OpenItem = { readonly title: string; readonly words: string };

/** What stands in the way, as the server listed it with its refusal: open items of the check, or open criteria. */
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
    const words = 'why' in each ? String(each.why) : 'missing' in each && Array.isArray(each.missing) ? each.missing.join(', ') : '';
    return [{ title, words }];
  });
}
