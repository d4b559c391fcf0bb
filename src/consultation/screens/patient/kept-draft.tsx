import { useState } from 'react';
import { Button } from '#interface/controls/button.tsx';
import type { Form } from '#interface/controls/use-form.ts';
import { Card } from '#interface/layout/card.tsx';
import type { RequestValues } from './request-values.ts';
import { EMPTY_REQUEST } from './request-values.ts';
import { useWords } from './words.ts';

/** Says that the form holds what was typed earlier, and empties it for somebody who would rather begin anew. */
export function KeptDraft({ form }: { readonly form: Form<RequestValues> }) {
  const say = useWords();
  const [isSeen, setSeen] = useState(false);
  if (isSeen) return null;
  function empty(): void {
    form.replace({ ...EMPTY_REQUEST, fromCard: form.values.fromCard });
    setSeen(true);
  }
  return (
    <Card title={say('draft.title')} look="sunken">
      <p>{say('draft.kept')}</p>
      <Button onClick={empty}>{say('draft.empty')}</Button>
    </Card>
  );
}
