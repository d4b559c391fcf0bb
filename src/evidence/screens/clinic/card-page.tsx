import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useAnswer } from '#interface/client/use-answer.ts';
import { Button } from '#interface/controls/button.tsx';
import { Row, Stack } from '#interface/layout/stack.tsx';
import { useSearchValue } from '#interface/route/route.ts';
import { Answered } from '#interface/states/answered.tsx';
import { guideCard } from '../../api.ts';
import type { GuideLanguage } from '../../guide-language.ts';
import { CardEditor } from './card-editor.tsx';
import { CardSide } from './card-side.tsx';
import { CardTags } from './card-tags.tsx';
import { CardTexts } from './card-texts.tsx';
import { CardHistory } from './card-history.tsx';
import type { CardDetail, CardRow } from './shapes.ts';
import type { GuideStaff } from './staff.ts';
import { mayWrite } from './staff.ts';
import { useWords } from './words.ts';
import styles from './guide.module.css';

type Props = { readonly language: GuideLanguage; readonly cardId: string; readonly next: CardRow | null; readonly me: GuideStaff; readonly onOpen: (cardId: string | null) => void };

/** One card: what readers see and what waits, how it stands, what can be done, what was. */
export function CardPage({ language, cardId, next, me, onOpen }: Props) {
  const say = useWords();
  const card = useAnswer(guideCard, { params: { language, cardId } }, { about: ['guide'] });
  const [writing, setWriting] = useSearchValue('write');
  const isWriting = writing !== null && mayWrite(me);
  return (
    <Stack>
      {/* Whoever writes leaves by saving or by the form's own way out, so that nothing typed goes by a slip. */}
      {!isWriting && (
        <Row isSpread>
          <Button look="plain" icon={<IconArrowLeft aria-hidden="true" />} onClick={() => onOpen(null)}>
            {say('card.back')}
          </Button>
          {next !== null && (
            <Button look="plain" icon={<IconArrowRight aria-hidden="true" />} onClick={() => onOpen(next.cardId)}>
              {say('card.next')}
            </Button>
          )}
        </Row>
      )}
      <Answered of={card} lines={10}>
        {(answer) => <OpenedCard language={language} card={answer} me={me} isWriting={isWriting} onWriting={(is) => setWriting(is ? 'yes' : null)} />}
      </Answered>
    </Stack>
  );
}

type OpenedProps = { readonly language: GuideLanguage; readonly card: CardDetail; readonly me: GuideStaff; readonly isWriting: boolean; readonly onWriting: (isWriting: boolean) => void };

function OpenedCard({ language, card, me, isWriting, onWriting }: OpenedProps) {
  const say = useWords();
  // What is written goes on from the version it began with, whatever comes meanwhile.
  const [begun, setBegun] = useState(card);
  return (
    <>
      <header className={styles['cardHead']}>
        <p>{say(`chapter.${card.chapter}`)}</p>
        <h2>{isWriting ? `${say('write.editing')}: ${begun.title}` : card.title}</h2>
        <p className={styles['tags']}>
          <CardTags row={card} />
        </p>
      </header>
      {isWriting ? (
        <CardEditor language={language} card={begun} onDone={() => onWriting(false)} />
      ) : (
        <div className={styles['card']}>
          <CardTexts language={language} card={card} />
          <CardSide
            language={language}
            card={card}
            me={me}
            onWrite={() => {
              setBegun(card);
              onWriting(true);
            }}
          />
          <CardHistory language={language} card={card} />
        </div>
      )}
    </>
  );
}
