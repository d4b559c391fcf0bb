import { useFormat } from '#interface/format/use-format.ts';
import { Tag } from '#interface/layout/tag.tsx';
import type { LeadRow } from '../../api.ts';
import { useWords } from './words.ts';
import styles from './clinic-lead.module.css';

/** What a request waits for and by when; the word says when that day is over. */
export function DueText({ lead }: { readonly lead: Pick<LeadRow, 'due' | 'nextStep'> }) {
  const say = useWords();
  const show = useFormat();
  const { due, nextStep } = lead;
  if (!('on' in due)) return due.what === 'no-step-planned' ? <Tag look="attention">{say('due.no-step-planned')}</Tag> : say('due.nothing');
  return (
    <span className={styles['due']}>
      {say(`due.${due.what}`, { date: show.localDate(due.on), what: nextStep?.what ?? '' })}
      {due.isOverdue && <Tag look="attention">{say('due.overdue')}</Tag>}
    </span>
  );
}
