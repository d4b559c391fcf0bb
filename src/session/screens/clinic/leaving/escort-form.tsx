import { useState } from 'react';
import { Button } from '#interface/controls/button.tsx';
import { CheckField } from '#interface/controls/check-field.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { recordEscort } from '../../../api-leaving.ts';
import gate from '../gate/gate.module.css';
import { entriesOf, foldedAnswers, latestOf } from '../room/charted.ts';
import { Refused } from '../room/refused.tsx';
import { useInRoom, useRoom } from '../room/room-context.ts';
import { useSend } from '../room/use-send.ts';
import { useWords } from '../words.ts';

const CHECKS = ['hasArrived', 'isIdentityChecked', 'hasSigned'] as const;

/** Who takes the person home; what was said this morning stands there already. */
export function EscortForm() {
  const say = useWords();
  const { charted } = useRoom();
  const { params, at } = useInRoom();
  const record = useSend(recordEscort);
  const known = latestOf(charted, 'escort')?.content;
  const planned = foldedAnswers(entriesOf(charted, 'gate-answers')).escort;
  const person = known ?? (typeof planned === 'object' ? planned : { name: '', relation: '', phone: '' });
  const [escort, setEscort] = useState({
    name: person.name,
    relation: person.relation,
    phone: person.phone,
    hasArrived: known?.hasArrived ?? false,
    isIdentityChecked: known?.isIdentityChecked ?? false,
    hasSigned: known?.hasSigned ?? false,
  });
  const isNamed = [escort.name, escort.relation].every((text) => text.trim() !== '') && escort.phone.trim().length >= 3;
  const text = (name: 'name' | 'relation' | 'phone') => ({ label: say(`escort.${name}`), value: escort[name], onChange: (value: string) => setEscort({ ...escort, [name]: value }), autoComplete: 'off' });
  return (
    <form
      className={gate['form']}
      onSubmit={(submit) => {
        submit.preventDefault();
        if (isNamed) void record.send({ params, body: { ...at(), ...escort } });
      }}
    >
      <TextField {...text('name')} maxLength={200} />
      <div className={gate['pair']}>
        <TextField {...text('relation')} maxLength={200} />
        <TextField {...text('phone')} kind="tel" maxLength={40} />
      </div>
      {CHECKS.map((name) => (
        <CheckField key={name} label={say(`escort.${name}`)} isChecked={escort[name]} onChange={(value) => setEscort({ ...escort, [name]: value })} />
      ))}
      <Button type="submit" isBusy={record.isBusy} disabled={!isNamed}>
        {say('escort.save')}
      </Button>
      <Refused of={record} />
    </form>
  );
}
