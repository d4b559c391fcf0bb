import { Tag } from '#interface/layout/tag.tsx';
import type { CardRow } from './shapes.ts';
import { useWords } from './words.ts';

/** What is special about a card, in a word each. */
export function CardTags({ row }: { readonly row: Pick<CardRow, 'kind' | 'shown' | 'draft' | 'isOverdue' | 'isShippedNewer' | 'stays' | 'approval'> }) {
  const say = useWords();
  return (
    <>
      {row.stays !== null && <Tag>{say(`tag.${row.stays}`)}</Tag>}
      {row.kind === 'clinic' && <Tag look="dusk">{say('tag.facts')}</Tag>}
      {row.kind === 'guide' && row.shown === 'own' && <Tag look="dusk">{say('tag.own')}</Tag>}
      {row.shown === 'hidden' && (row.kind === 'guide' || row.approval !== null) && <Tag>{say('tag.hidden')}</Tag>}
      {row.draft !== null && <Tag look="attention">{say('tag.draft')}</Tag>}
      {row.isOverdue && <Tag look="attention">{say('tag.late')}</Tag>}
      {row.isShippedNewer && <Tag look="attention">{say('tag.newer')}</Tag>}
    </>
  );
}
