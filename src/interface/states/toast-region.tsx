import { IconCheck, IconX } from '@tabler/icons-react';
import { Button } from '../controls/button.tsx';
import { IconButton } from '../controls/icon-button.tsx';
import { useKitWords } from '../words/kit-words.ts';
import styles from './toast-region.module.css';
import type { Toast } from './toasts.ts';
import { dismissToast, startTimer, stopTimer, useToasts } from './toasts.ts';

/** Where toasts appear; each shell has one. */
export function ToastRegion() {
  const toasts = useToasts();
  return (
    <div className={styles['region']} role="status" aria-live="polite" data-print="no">
      {toasts.map((each) => (
        <ToastNote key={each.id} toast={each} />
      ))}
    </div>
  );
}

function ToastNote({ toast }: { readonly toast: Toast }) {
  const say = useKitWords();
  const hold = () => stopTimer(toast.id);
  const release = () => startTimer(toast.id);
  function undo(): void {
    toast.undo?.();
    dismissToast(toast.id);
  }
  return (
    <div className={styles['toast']} onPointerEnter={hold} onPointerLeave={release} onFocus={hold} onBlur={release}>
      <IconCheck aria-hidden="true" size={20} />
      <p>{toast.words}</p>
      {toast.undo !== null && (
        <Button look="plain" onClick={undo}>
          {say('toast.undo')}
        </Button>
      )}
      <IconButton label={say('toast.dismiss')} icon={<IconX />} onClick={() => dismissToast(toast.id)} />
    </div>
  );
}
