import { useState } from 'react';
import { NumberPad } from '#interface/clinical/number-pad.tsx';
import { CheckField } from '#interface/controls/check-field.tsx';
import { ChoiceField } from '#interface/controls/choice-field.tsx';
import { amountText, numberText } from '#interface/format/format.ts';
import { enterWeight } from '../../../api-gate.ts';
import type { ContentOf } from '../room/charted.ts';
import { latestOf } from '../room/charted.ts';
import { Refused } from '../room/refused.tsx';
import { useInRoom, useRoom } from '../room/room-context.ts';
import { useSend } from '../room/use-send.ts';
import { useWords } from '../words.ts';

type Unit = ContentOf<'weight'>['unit'];

const LIMITS = { kg: { min: 25, max: 350, decimals: 1 }, lb: { min: 55, max: 770, decimals: 1 } } as const;

/** The weight of today in the unit that was chosen; a unit is never guessed. */
export function WeightQuestion() {
  const say = useWords();
  const { room, charted } = useRoom();
  const { params, at } = useInRoom();
  const last = latestOf(charted, 'weight')?.content ?? null;
  const ordered = room.order?.dosingWeight ?? null;
  const [unit, setUnit] = useState<Unit | null>(last?.unit ?? null);
  const [value, setValue] = useState('');
  const [isReweighed, setReweighed] = useState(false);
  const weight = useSend(enterWeight);
  async function send(): Promise<void> {
    if (unit !== null && (await weight.send({ params, body: { ...at(), value, unit, isReweighed } })) !== null) setValue('');
  }
  return (
    <>
      {last !== null && <p>{say('weight.last', { weight: `${numberText(last.value)} ${last.unit}` })}</p>}
      {ordered !== null && <p>{say('weight.ordered', { weight: amountText(ordered) })}</p>}
      <ChoiceField label={say('weight.unit')} shape="rows" value={unit} onChange={setUnit} choices={(['kg', 'lb'] as const).map((each) => ({ value: each, label: say(`weight.unit.${each}`) }))} />
      {unit !== null && <NumberPad label={say('weight.label')} unit={unit} value={value} onChange={setValue} limits={LIMITS[unit]} previous={last === null || last.unit !== unit ? null : { value: last.value, words: `${last.value} ${last.unit}` }} onDone={() => void send()} />}
      <CheckField label={say('weight.again')} hint={say('weight.again.hint')} isChecked={isReweighed} onChange={setReweighed} />
      <Refused of={weight} />
    </>
  );
}
