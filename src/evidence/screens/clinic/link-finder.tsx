import { useState } from 'react';
import { useAnswer } from '#interface/client/use-answer.ts';
import { Button } from '#interface/controls/button.tsx';
import { SearchField } from '#interface/controls/search-field.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { guideLinks } from '../../api.ts';
import type { GuideLanguage } from '../../guide-language.ts';
import { findLinks } from './find-links.ts';
import type { Inserted } from './insert-link.ts';
import { insertLink } from './insert-link.ts';
import type { GuideLink } from './shapes.ts';
import { useWords } from './words.ts';
import styles from './guide.module.css';

type Props = { readonly language: GuideLanguage; readonly text: string; readonly onInsert: (text: string) => void };

/** Finds what a text can point to and puts the link around what is marked in the text field. */
export function LinkFinder({ language, text, onInsert }: Props) {
  const say = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className={styles['finder']} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{say('links.title')}</summary>
      {isOpen && <Finder language={language} text={text} onInsert={onInsert} />}
    </details>
  );
}

function Finder({ language, text, onInsert }: Props) {
  const say = useWords();
  const [typed, setTyped] = useState('');
  const links = useAnswer(guideLinks, { params: { language } });
  function insert(link: Inserted): void {
    const field = document.querySelector<HTMLTextAreaElement>('#field-body');
    const end = text.length;
    onInsert(insertLink(text, { start: field?.selectionStart ?? end, end: field?.selectionEnd ?? end }, link));
    field?.focus();
  }
  return (
    <>
      <p className={styles['quiet']}>{say('links.words')}</p>
      <SearchField label={say('links.search')} value={typed} onChange={setTyped} />
      <Answered of={links}>{(answer) => <Found links={findLinks(answer.links, typed)} onInsert={insert} />}</Answered>
    </>
  );
}

function Found({ links, onInsert }: { readonly links: readonly GuideLink[]; readonly onInsert: (link: Inserted) => void }) {
  const say = useWords();
  if (links.length === 0) return <p>{say('links.none')}</p>;
  return (
    <ul className={styles['found']}>
      {links.map((link) => (
        <li key={`${link.kind} ${link.id}`}>
          <p>
            <span className={styles['quiet']}>
              {say(`links.${link.kind}`)}, {link.id}
            </span>
            <br />
            {link.words}
          </p>
          <Button onClick={() => onInsert(link)} aria-label={`${say('links.insert')}: ${link.id}`}>
            {say('links.insert')}
          </Button>
          {link.isDrawable && (
            <Button look="plain" onClick={() => onInsert({ ...link, kind: 'figure' })} aria-label={`${say('links.figure')}: ${link.id}`}>
              {say('links.figure')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
