import type { KeyboardEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { Choice } from './choice.ts';
import type { FieldText } from './field.tsx';
import { Field } from './field.tsx';
import field from './field.module.css';
import styles from './suggest-field.module.css';

type Props = FieldText & {
  readonly value: string;
  readonly onType: (text: string) => void;
  /** What fits what was typed, best first. */
  readonly suggestions: readonly Choice[];
  readonly onChoose: (value: string) => void;
};

/** A field that offers what fits while one types; what was typed stays, whether anything is chosen or not. */
export function SuggestField({ label, hint, error, optionalWord, id, value, onType, suggestions, onChoose }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const count = suggestions.length;
  const isShown = isOpen && count > 0;
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (isShown && count > 0) list.current?.scrollIntoView({ block: 'nearest' });
  }, [isShown, count]);
  function choose(index: number): void {
    const chosen = suggestions[index];
    if (chosen === undefined) return;
    setIsOpen(false);
    onChoose(chosen.value);
  }
  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && count > 0) {
      event.preventDefault();
      setIsOpen(true);
      setAt((before) => (before + step + count) % count);
    } else if (event.key === 'Enter' && isShown && at >= 0) {
      event.preventDefault();
      choose(at);
    } else if (event.key === 'Escape' && isShown) {
      event.preventDefault();
      event.stopPropagation();
      setIsOpen(false);
    }
  }
  function type(text: string): void {
    setIsOpen(true);
    setAt(-1);
    onType(text);
  }
  return (
    <Field {...{ label, hint, error, optionalWord, id }}>
      {(wiring) => (
        <span className={styles['place']}>
          <span className={field['frame']}>
            <input
              {...wiring}
              className={field['input']}
              role="combobox"
              autoComplete="off"
              spellCheck={false}
              aria-expanded={isShown}
              aria-controls={`${wiring.id}-list`}
              aria-autocomplete="list"
              aria-activedescendant={isShown && at >= 0 ? `${wiring.id}-${at}` : undefined}
              value={value}
              onChange={(event) => type(event.target.value)}
              onKeyDown={onKeyDown}
              onBlur={() => setIsOpen(false)}
            />
          </span>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- the list of a combobox */}
          <ul ref={list} id={`${wiring.id}-list`} className={styles['list']} role="listbox" aria-label={label} hidden={!isShown}>
            {suggestions.map((suggestion, index) => (
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys reach a suggestion through the field, which keeps the focus
              <li
                key={suggestion.value}
                id={`${wiring.id}-${index}`}
                // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- an option of a combobox
                role="option"
                aria-selected={index === at}
                tabIndex={-1}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => choose(index)}
              >
                {suggestion.label}
                {suggestion.hint !== undefined && <span className={styles['hint']}>{suggestion.hint}</span>}
              </li>
            ))}
          </ul>
        </span>
      )}
    </Field>
  );
}
