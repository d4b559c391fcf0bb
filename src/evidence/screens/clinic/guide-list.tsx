import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Button } from '#interface/controls/button.tsx';
import { SearchField } from '#interface/controls/search-field.tsx';
import { Segments } from '#interface/controls/segments.tsx';
import { SelectField } from '#interface/controls/select-field.tsx';
import { Stack } from '#interface/layout/stack.tsx';
import { useSearchValue } from '#interface/route/route.ts';
import { Empty } from '#interface/states/empty.tsx';
import type { Chapter } from '../../card.ts';
import { CHAPTERS } from '../../card.ts';
import type { GuideLanguage } from '../../guide-language.ts';
import { GUIDE_LANGUAGES } from '../../guide-language.ts';
import { CARD_FILTERS, filterCards } from './card-filter.ts';
import { CardRowView } from './card-row.tsx';
import type { CardRow } from './shapes.ts';
import type { GuideStaff } from './staff.ts';
import { mayWrite } from './staff.ts';
import { useWords } from './words.ts';
import styles from './guide.module.css';

type Props = { readonly language: GuideLanguage; readonly rows: readonly CardRow[]; readonly me: GuideStaff; readonly onOpen: (cardId: string) => void; readonly onNew: () => void };

/** The cards in the order of their path, chapter by chapter, with what each waits for. */
export function GuideList({ language, rows, me, onOpen, onNew }: Props) {
  const say = useWords();
  const [, setLanguage] = useSearchValue('language');
  const [wished, setFilter] = useSearchValue('show');
  const [typed, setTyped] = useState('');
  const filter = CARD_FILTERS.find((each) => each === wished) ?? 'all';
  const shown = filterCards(rows, filter, typed);
  const isUnwritten = rows.every(({ kind }) => kind === 'clinic');
  return (
    <Stack gap="far">
      <div className={styles['head']}>
        <p>{say('lead')}</p>
        <div className={styles['tools']}>
          <Segments label={say('language')} value={language} onChange={setLanguage} choices={GUIDE_LANGUAGES.map((value) => ({ value, label: say(`language.${value}`) }))} />
          {mayWrite(me) && (
            <Button icon={<IconPlus aria-hidden="true" />} onClick={onNew}>
              {say('own.add')}
            </Button>
          )}
        </div>
        <div className={styles['finders']}>
          <SelectField
            label={say('filter')}
            emptyWord=""
            value={filter}
            onChange={setFilter}
            choices={CARD_FILTERS.map((value) => ({ value, label: say(`filter.${value}`, { count: filterCards(rows, value, '').length }) }))}
          />
          <SearchField label={say('search')} value={typed} onChange={setTyped} isMain />
        </div>
      </div>
      {isUnwritten && (
        <Empty title={say('unwritten')}>
          <p>{say('unwritten.words')}</p>
        </Empty>
      )}
      {!isUnwritten && shown.length === 0 && (
        <Empty title={say('none')}>
          <p>{say('none.words')}</p>
        </Empty>
      )}
      {CHAPTERS.map((chapter) => (
        <ChapterRows key={chapter} chapter={chapter} rows={shown.filter((row) => row.chapter === chapter)} onOpen={onOpen} />
      ))}
    </Stack>
  );
}

function ChapterRows({ chapter, rows, onOpen }: { readonly chapter: Chapter; readonly rows: readonly CardRow[]; readonly onOpen: (cardId: string) => void }) {
  const say = useWords();
  if (rows.length === 0) return null;
  return (
    <section className={styles['chapter']} aria-labelledby={`chapter-${chapter}`}>
      <h2 id={`chapter-${chapter}`}>{say(`chapter.${chapter}`)}</h2>
      <ul>
        {rows.map((row) => (
          <li key={row.cardId}>
            <CardRowView row={row} onOpen={() => onOpen(row.cardId)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
