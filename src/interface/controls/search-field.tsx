import { IconSearch } from '@tabler/icons-react';
import { useId } from 'react';
import field from './field.module.css';
import styles from './search-field.module.css';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The one search that `/` goes to. */
  readonly isMain?: boolean;
};

/** A search box; the label is spoken and stands inside until something is written. */
export function SearchField({ label, value, onChange, isMain = false }: Props) {
  const id = useId();
  return (
    <span className={`${field['frame']} ${styles['search']}`}>
      <IconSearch aria-hidden="true" size={18} />
      <input
        id={id}
        className={field['input']}
        type="search"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        data-search={isMain ? 'main' : undefined}
        aria-keyshortcuts={isMain ? '/' : undefined}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {isMain && value === '' && <kbd className={styles['key']}>/</kbd>}
    </span>
  );
}
