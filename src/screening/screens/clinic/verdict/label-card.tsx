import { Card } from '#interface/layout/card.tsx';
import { useWords } from '../words.ts';
import type { Verdict } from './screening-answer.ts';
import styles from '../panels.module.css';

/** Whether product, route and indication are on the label, with the reason. */
export function LabelCard({ label }: { readonly label: Verdict['label'] }) {
  const say = useWords();
  return (
    <Card title={say(`label.${label.status}`)}>
      <p>{label.reason}</p>
      {label.sources.length > 0 && <p className={styles['quiet']}>{say('label.sources', { sources: label.sources.map(({ key }) => key).join(', ') })}</p>}
    </Card>
  );
}
