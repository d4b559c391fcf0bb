import { TermText } from '#evidence/screens/glossary/term-text.tsx';
import { Term } from '#evidence/screens/glossary/term.tsx';
import { Card } from '#interface/layout/card.tsx';
import type { LabelStatus } from '../../../label-status.ts';
import { useWords } from '../words.ts';
import type { Verdict } from './screening-answer.ts';
import styles from '../panels.module.css';

const TERMS: Readonly<Partial<Record<LabelStatus, 'off-label' | 'approved'>>> = { 'off-label': 'off-label', 'not-approved': 'approved' };

/** Whether product, route and indication are on the label, with the reason. */
export function LabelCard({ label }: { readonly label: Verdict['label'] }) {
  const say = useWords();
  const title = say(`label.${label.status}`);
  const term = TERMS[label.status];
  return (
    <Card title={term === undefined ? title : <Term id={term}>{title}</Term>}>
      <p>{term === 'off-label' ? label.reason : <TermText text={label.reason} isForStaff />}</p>
      {label.sources.length > 0 && <p className={styles['quiet']}>{say('label.sources', { sources: label.sources.map(({ key }) => key).join(', ') })}</p>}
    </Card>
  );
}
