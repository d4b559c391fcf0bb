import styles from './row-opener.module.css';

type Props = { readonly words: string; readonly isOpen: boolean; readonly onOpen: () => void };

/** The words of a row of a table that opens it beside the table. */
export function RowOpener({ words, isOpen, onOpen }: Props) {
  return (
    <button type="button" className={styles['open']} aria-pressed={isOpen} onClick={onOpen}>
      {words}
    </button>
  );
}
