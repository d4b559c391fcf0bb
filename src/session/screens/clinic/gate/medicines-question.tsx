import { useState } from 'react';
import { ChoiceField } from '#interface/controls/choice-field.tsx';
import { entriesOf } from '../room/charted.ts';
import { Refused } from '../room/refused.tsx';
import { useRoom } from '../room/room-context.ts';
import { useWords } from '../words.ts';
import type { WireGateItem } from './gate-item.ts';
import { MedicinesReview } from './medicines-review.tsx';
import { NewMedicinesForm } from './new-medicines-form.tsx';
import { useGateAnswers } from './use-gate-answers.ts';

const CHOICES = ['nothing-new', 'something-new'] as const;

/** Medicines, sedatives, alcohol and cannabis since the last visit: nothing new, or what is new, entered and reviewed. */
export function MedicinesQuestion({ state }: { readonly state: WireGateItem['state'] }) {
  const say = useWords();
  const { charted } = useRoom();
  const { answers, answer, sending } = useGateAnswers();
  const [isEntering, setEntering] = useState(false);
  const entries = entriesOf(charted, 'new-medicines');
  const names = entries.flatMap(({ content }) => content.medicines.map(({ typedName }) => typedName));
  const isSomething = names.length > 0 || (answers.medicines !== undefined && answers.medicines !== 'nothing-new');
  function choose(medicines: (typeof CHOICES)[number]): void {
    setEntering(medicines === 'something-new');
    answer({ medicines });
  }
  return (
    <>
      <ChoiceField label={say('medicines.ask')} shape="rows" value={isSomething ? 'something-new' : answers.medicines === undefined ? null : 'nothing-new'} onChange={choose} choices={CHOICES.map((value) => ({ value, label: say(`medicines.${value}`) }))} />
      <Refused of={sending} />
      {names.length > 0 && <p>{say('medicines.entered', { names: names.join(', ') })}</p>}
      {(isEntering || (isSomething && names.length === 0)) && <NewMedicinesForm onEntered={() => setEntering(false)} />}
      {names.length > 0 && !isEntering && state !== 'go' && <MedicinesReview entered={entries.map(({ entryId }) => entryId)} />}
    </>
  );
}
