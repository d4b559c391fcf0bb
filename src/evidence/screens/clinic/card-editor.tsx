import { useState } from 'react';
import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Form } from '#interface/controls/form.tsx';
import { SelectField } from '#interface/controls/select-field.tsx';
import { TextArea } from '#interface/controls/text-area.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { toast } from '#interface/states/toasts.ts';
import { MOST_BODY_CHARACTERS, writeGuideVersion } from '../../api.ts';
import type { Chapter } from '../../card.ts';
import { CHAPTERS } from '../../card.ts';
import type { GuideLanguage } from '../../guide-language.ts';
import { LinkFinder } from './link-finder.tsx';
import { LiveCheck } from './live-check.tsx';
import { Overtaken } from './overtaken.tsx';
import type { CardDetail } from './shapes.ts';
import { useWords } from './words.ts';
import styles from './guide.module.css';

/** What an editor needs to know of a card; a new one has nothing yet. */
export type Editable = Pick<CardDetail, 'cardId' | 'kind' | 'chapter' | 'newest' | 'draftText' | 'reading' | 'shipped'>;

type Props = {
  readonly language: GuideLanguage;
  /** The card as it was when the writing began. */
  readonly card: Editable;
  /** The id under which it is kept, for a new card that is named after its title. */
  readonly nameFor?: (title: string) => string;
  readonly onDone: () => void;
};

type Values = { readonly title: string; readonly body: string; readonly chapter: Chapter | null };

/** Writes a draft of a card, with what readers would see, what is wrong and what changes beside it. */
export function CardEditor({ language, card, nameFor = () => card.cardId, onDone }: Props) {
  const say = useWords();
  const write = useCommand(writeGuideVersion);
  const start = card.draftText ?? card.reading ?? card.shipped;
  const [seenVersion, setSeenVersion] = useState(card.newest);
  const form = useForm<Values>({ title: start?.title ?? '', body: start?.body ?? '', chapter: card.kind === 'clinic' ? card.chapter : null }, (values) => ({
    title: values.title.trim() === '' ? say('wrong.title') : null,
    body: values.body.trim() === '' ? say('wrong.body') : null,
    chapter: card.kind === 'clinic' && values.chapter === null ? say('wrong.chapter') : null,
  }));
  const { title, body, chapter } = form.values;
  async function send(): Promise<void> {
    if (!form.isReady()) return;
    const answer = await write.run({ params: { language, cardId: nameFor(title) }, body: { seenVersion, what: { shows: 'own-text', title, body, chapter } } });
    if (isRefusal(answer)) return;
    toast(say('write.saved'));
    onDone();
  }
  return (
    <div className={styles['editor']}>
      <div>
        <Form errors={form.errors} refusal={write.refusal} isBusy={write.isBusy} sendWord={say('write.save')} onSend={() => void send()} onCancel={onDone}>
          <TextField {...form.field('title')} label={say('write.title')} maxLength={80} />
          {card.kind === 'clinic' && (
            <SelectField {...form.field('chapter')} label={say('write.chapter')} emptyWord={say('write.choose')} choices={CHAPTERS.map((value) => ({ value, label: say(`chapter.${value}`) }))} />
          )}
          <TextArea {...form.field('body')} label={say('write.body')} hint={say('write.bodyHint')} rows={20} maxLength={MOST_BODY_CHARACTERS} />
        </Form>
        {write.refusal?.code === 'evidence.card-changed' && (
          <Overtaken
            language={language}
            cardId={card.cardId}
            refusal={write.refusal}
            onGoOn={(version) => {
              setSeenVersion(version);
              write.clear();
            }}
          />
        )}
        <LinkFinder language={language} text={body} onInsert={(text) => form.set('body', text)} />
      </div>
      <LiveCheck language={language} cardId={card.cardId} kind={card.kind} title={title} body={body} />
    </div>
  );
}
