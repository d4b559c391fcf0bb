import type { TextCheck } from './shapes.ts';
import { useWords } from './words.ts';
import styles from './guide.module.css';

/** What changed for readers, word by word: underlined and struck through, so that no colour is needed. */
export function WordChanges({ diff, language }: { readonly diff: TextCheck['diff']; readonly language: string }) {
  const say = useWords();
  if (diff.every(({ kind }) => kind === 'same')) return <p>{say('changes.none')}</p>;
  return (
    <>
      <p className={styles['quiet']}>{say('changes.words')}</p>
      <div className={styles['changes']} lang={language}>
        {diff.map(({ kind, text }, index) => (
          // Parts have no names of their own, and a new text draws all of them anew.
          <Part key={index} kind={kind} text={text} />
        ))}
      </div>
    </>
  );
}

function Part({ kind, text }: TextCheck['diff'][number]) {
  if (kind === 'added') return <ins><Marked text={text} /></ins>;
  return kind === 'removed' ? <del><Marked text={text} /></del> : <Marked text={text} />;
}

/** The words, with the addresses of links drawn back: they count, and they are not read. */
function Marked({ text }: { readonly text: string }) {
  return text.split(/(\]\([a-z]+:[^)\s]*\))/).map((piece, index) =>
    index % 2 === 0 ? piece : <small key={index}>{piece}</small>,
  );
}
