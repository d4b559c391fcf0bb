import { useEffect, useMemo } from 'react';
import styles from './recording.module.css';

/** A sound with the browser's own controls; its address lasts as long as it is shown. */
export function Playing({ sound, label }: { readonly sound: Blob; readonly label: string }) {
  const address = useMemo(() => URL.createObjectURL(sound), [sound]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  // oxlint-disable-next-line jsx-a11y/media-has-caption -- somebody's own voice; nothing here turns speech into text
  return <audio className={styles['sound']} controls src={address} aria-label={label} />;
}
