import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { Button } from '#interface/controls/button.tsx';
import { ChoiceField } from '#interface/controls/choice-field.tsx';
import { Stack } from '#interface/layout/stack.tsx';
import type { GuideLanguage } from '../../guide-language.ts';
import { OWN_SUBJECTS, ownCardId } from '../../own-card.ts';
import { CardEditor } from './card-editor.tsx';
import { useWords } from './words.ts';
import styles from './guide.module.css';

type Props = { readonly language: GuideLanguage; readonly taken: readonly string[]; readonly onDone: (cardId: string | null) => void };
type Subject = (typeof OWN_SUBJECTS)[number] | 'other';

/** Begins a card of the clinic's own facts: what it is about, then its words. */
export function NewOwnCard({ language, taken, onDone }: Props) {
  const say = useWords();
  const [subject, setSubject] = useState<Subject | null>(null);
  const open = OWN_SUBJECTS.filter((each) => !taken.includes(ownCardId(each, [])));
  const choices: readonly Subject[] = [...open, 'other'];
  const cardId = subject === null ? null : ownCardId(subject === 'other' ? 'more' : subject, taken);
  // The words of this screen are English; a card in another language is named by whoever writes it.
  const suggested = subject === null || subject === 'other' || language !== 'en' ? '' : say(`subject.${subject}`);
  return (
    <Stack>
      <Button look="plain" icon={<IconArrowLeft aria-hidden="true" />} onClick={() => onDone(null)}>
        {say('card.back')}
      </Button>
      <header className={styles['cardHead']}>
        <h2>{say('write.new')}</h2>
        <p>{say('write.newWords')}</p>
      </header>
      <ChoiceField<Subject> shape="rows" label={say('subject')} value={subject} onChange={setSubject} choices={choices.map((value) => ({ value, label: say(`subject.${value}`) }))} />
      {open.length < OWN_SUBJECTS.length && <p className={styles['quiet']}>{say('subject.there')}</p>}
      {cardId !== null && (
        <CardEditor
          key={cardId}
          language={language}
          card={{ cardId, kind: 'clinic', chapter: 'first-step', newest: 0, draftText: { title: suggested, body: '', textHash: '' }, reading: null, shipped: null }}
          {...(subject === 'other' && { nameFor: (title: string) => ownCardId(title, taken) })}
          onDone={() => onDone(null)}
        />
      )}
    </Stack>
  );
}
