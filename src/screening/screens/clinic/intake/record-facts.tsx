import { useState } from 'react';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { ChoiceField } from '#interface/controls/choice-field.tsx';
import { Form } from '#interface/controls/form.tsx';
import { toast } from '#interface/states/toasts.ts';
import { recordFacts } from '../../../api-intake.ts';
import type { FactOrigin } from '../../../fact.ts';
import { FACT_ORIGINS } from '../../../fact.ts';
import { definitionOf, isFactId } from '../../../facts.ts';
import { useWords } from '../words.ts';
import type { FactEntry } from './fact-entry.ts';
import { entryOf, sentFact } from './fact-entry.ts';
import { FactFields } from './fact-fields.tsx';
import type { ShownFact } from './fact-view.ts';

type Props = { readonly patientId: string; readonly facts: readonly ShownFact[]; readonly onDone: () => void };

/** Records what is known of some facts; those without a choice stay as they are. */
export function RecordFacts({ patientId, facts, onDone }: Props) {
  const say = useWords();
  const record = useCommand(recordFacts);
  const [begun] = useState(facts);
  const [entries, setEntries] = useState(() => new Map(facts.map(({ factId, fact }) => [factId, entryOf(fact)])));
  const [origin, setOrigin] = useState<FactOrigin | null>(null);
  const [errors, setErrors] = useState<Readonly<Record<string, string | null>>>({});
  const sent = begun.flatMap(({ factId }) => sentFact(factId, entries.get(factId) ?? entryOf(null)));
  async function send(): Promise<void> {
    const found = { origin: origin === null ? say('wrong.origin') : null, facts: sent.length === 0 ? say('wrong.noFact') : null };
    setErrors(found);
    if (origin === null || found.facts !== null) return;
    const answer = await record.run({ params: { patientId }, body: { origin, facts: sent } });
    if (isRefusal(answer)) return;
    toast(say('facts.recorded', { count: sent.length }));
    onDone();
  }
  return (
    <Form errors={errors} refusal={named(record.refusal)} isBusy={record.isBusy} sendWord={say('facts.record', { count: sent.length })} onSend={() => void send()} onCancel={onDone}>
      <ChoiceField
        id="field-origin"
        shape="rows"
        label={say('origin.label')}
        error={errors['origin']}
        value={origin}
        onChange={setOrigin}
        choices={FACT_ORIGINS.map((value) => ({ value, label: say(`origin.${value}`) }))}
      />
      {begun.map(({ factId }) => (
        <FactFields key={factId} factId={factId} entry={entries.get(factId) ?? entryOf(null)} onChange={(entry: FactEntry) => setEntries((before) => new Map(before).set(factId, entry))} />
      ))}
    </Form>
  );
}

/** Says which fact it was that rests on stronger evidence. */
function named(refusal: Refusal | null): Refusal | null {
  const fact = refusal?.facts['fact'];
  if (refusal === null || typeof fact !== 'string' || !isFactId(fact)) return refusal;
  return { ...refusal, sentence: `${definitionOf(fact).topic}: ${refusal.sentence}` };
}
