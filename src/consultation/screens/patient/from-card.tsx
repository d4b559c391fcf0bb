import { Button } from '#interface/controls/button.tsx';
import type { Form } from '#interface/controls/use-form.ts';
import type { RequestValues } from './request-values.ts';
import { useWords } from './words.ts';
import styles from './consultation.module.css';

/** Says that the clinic will see from which card of the guide somebody came; it can be left out. */
export function FromCard({ form }: { readonly form: Form<RequestValues> }) {
  const say = useWords();
  if (form.values.fromCard === null) return null;
  return (
    <p className={styles['note']}>
      {say('fromCard.words')}{' '}
      <Button look="plain" onClick={() => form.set('fromCard', null)}>
        {say('fromCard.leaveOut')}
      </Button>
    </p>
  );
}
