import { IconChevronRight } from '@tabler/icons-react';
import { useFormat } from '#interface/format/use-format.ts';
import { CardTags } from './card-tags.tsx';
import type { CardRow } from './shapes.ts';
import { useWords } from './words.ts';
import styles from './guide.module.css';

/** One card of the list: its title, what is special about it, who approved it and until when. */
export function CardRowView({ row, onOpen }: { readonly row: CardRow; readonly onOpen: () => void }) {
  return (
    <button type="button" className={styles['row']} onClick={onOpen}>
      <span className={styles['rowTitle']}>{row.title}</span>
      <span className={styles['rowTags']}>
        <CardTags row={row} />
      </span>
      <span className={styles['rowNote']}>
        <ApprovalText row={row} />
      </span>
      <IconChevronRight aria-hidden="true" size={18} />
    </button>
  );
}

function ApprovalText({ row: { approval, reviewDue, isOverdue, kind } }: { readonly row: CardRow }) {
  const say = useWords();
  const format = useFormat();
  const approved = approval === null ? say(kind === 'clinic' ? 'row.notShown' : 'row.unapproved') : say('row.approved', { name: approval.name, date: format.date(approval.at) });
  if (reviewDue === null) return approved;
  return `${approved}; ${say(isOverdue ? 'row.late' : 'row.due', { date: format.localDate(reviewDue) })}`;
}
