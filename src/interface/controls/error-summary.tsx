import { useEffect, useRef } from 'react';
import { useKitWords } from '../words/kit-words.ts';
import styles from './error-summary.module.css';

type Props = {
  /** The sentences by field name, as `useForm` keeps them. */
  readonly errors: Readonly<Record<string, string | null | undefined>>;
};

/** Says above a form what has to be put right, with a way to each field; takes the focus when it appears. */
export function ErrorSummary({ errors }: Props) {
  const say = useKitWords();
  const box = useRef<HTMLDivElement>(null);
  const wrong = Object.entries(errors).filter(([, sentence]) => Boolean(sentence));
  const isShown = wrong.length > 0;
  useEffect(() => {
    if (isShown) box.current?.focus();
  }, [isShown]);
  if (!isShown) return null;
  return (
    <div ref={box} className={styles['summary']} tabIndex={-1} role="alert">
      <h2>{say('form.summary', { count: wrong.length })}</h2>
      <ul>
        {wrong.map(([name, sentence]) => (
          <li key={name}>
            <a href={`#field-${name}`} onClick={(event) => goTo(event, `field-${name}`)}>
              {sentence}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function goTo(event: React.MouseEvent, id: string): void {
  event.preventDefault();
  document.getElementById(id)?.focus();
}
