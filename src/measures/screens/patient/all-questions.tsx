import { useState } from 'react';
import { Button } from '#interface/controls/button.tsx';
import { Page } from '#interface/layout/page.tsx';
import { navigate } from '#interface/route/route.ts';
import type { ItemAnswer } from '../../answer-set.ts';
import type { AnswerSet } from '../../answer-set.ts';
import { askedItems } from '../../asked-items.ts';
import type { Item, Questionnaire } from '../../instrument.ts';
import { AnswerMark } from './answer-mark.tsx';
import { CrisisHelp } from './crisis-help.tsx';
import { tellsOfSelfHarm } from './crisis-nearness.ts';
import { ItemAnswerField } from './item-answer-field.tsx';
import { isFormId, useTitles } from './titles/titles.ts';
import { NobodyOnDuty } from './who-reads-now.tsx';
import type { FormWording } from './wording/wording.ts';
import { useFormWording } from './wording/wording.ts';
import { askedForText, useWords } from './words.ts';
import styles from './questionnaire.module.css';

type Props = {
  readonly instrument: Questionnaire;
  /** Under which name its answers are on their way. */
  readonly sendingUnder: string;
  readonly answers: AnswerSet;
  readonly onAnswer: (item: Item, value: ItemAnswer) => void;
  readonly onDone: () => void;
};

/** The whole form on one page; each answer leaves at once, and every question can be skipped here too. */
export function AllQuestions({ instrument, sendingUnder, answers, onAnswer, onDone }: Props) {
  const say = useWords();
  const titles = useTitles();
  const wording = useFormWording(instrument);
  const [isAskedFor, setIsAskedFor] = useState(false);
  const [unclear, setUnclear] = useState<ReadonlySet<string>>(new Set());
  const items = askedItems(instrument, answers);
  const isOpen = ({ id }: Item) => answers[id] === undefined || unclear.has(id);
  const open = items.filter(isOpen);
  const { id } = instrument;

  function mark(itemId: string, isUnclear: boolean): void {
    setUnclear((marked) => new Set([...[...marked].filter((each) => each !== itemId), ...(isUnclear ? [itemId] : [])]));
  }

  function done(): void {
    setIsAskedFor(true);
    const [first] = open;
    if (first === undefined) onDone();
    else document.getElementById(`question-${first.id}`)?.scrollIntoView({ block: 'start' });
  }

  return (
    <Page title={isFormId(id) ? titles(id) : instrument.name}>
      <div className={styles['all']} lang={wording.isAsWritten ? instrument.languages[0] : undefined}>
        {wording.instruction !== '' && <p className={styles['instruction']}>{id === 'asq' ? say('asq.instruction') : wording.instruction}</p>}
        {items.map((item) => (
          <section key={item.id} id={`question-${item.id}`} className={styles['question']} aria-label={wording.text(item)}>
            <OneOfAll
              wording={wording}
              item={item}
              value={answers[item.id] ?? null}
              error={isAskedFor && isOpen(item) ? askedForText(say, item) : null}
              sendingKey={`${sendingUnder}/${item.id}`}
              onAnswer={(value) => {
                mark(item.id, false);
                if (value !== answers[item.id]) onAnswer(item, value);
              }}
              onUnclear={() => mark(item.id, true)}
            />
            <div className={styles['help']} role="alert">
              {tellsOfSelfHarm(instrument, { [item.id]: answers[item.id] ?? 'not-asked' }) && <CrisisHelp isArriving />}
            </div>
          </section>
        ))}
      </div>
      {isAskedFor && open.length > 0 && <p role="status">{say('all.open', { count: open.length })}</p>}
      <Button look="primary" isWide onClick={done}>
        {say('item.next')}
      </Button>
      <Button look="plain" onClick={() => navigate('/today')}>
        {say('all.pause')}
      </Button>
    </Page>
  );
}

type OneProps = {
  readonly wording: FormWording;
  readonly item: Item;
  readonly value: ItemAnswer | null;
  readonly error: string | null;
  readonly sendingKey: string;
  readonly onAnswer: (value: ItemAnswer) => void;
  readonly onUnclear: () => void;
};

function OneOfAll({ sendingKey, ...props }: OneProps) {
  const say = useWords();
  const { item, value, onAnswer } = props;
  return (
    <>
      {item.lead?.map((text) => (
        <p key={text} className={styles['lead']}>
          {text}
        </p>
      ))}
      {item.selfHarm !== null && <NobodyOnDuty />}
      <ItemAnswerField {...props} />
      {value === 'declined' ? <p className={styles['skipped']}>{say('item.skipped')}</p> : <AnswerMark sendingKey={sendingKey} />}
      {value !== 'declined' && (
        <Button look="plain" onClick={() => onAnswer('declined')}>
          {say('all.skip')}
        </Button>
      )}
    </>
  );
}
