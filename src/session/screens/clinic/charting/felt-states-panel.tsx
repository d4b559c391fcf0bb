import { useState } from 'react';
import type { Instant } from '#foundation/instant.ts';
import { Button } from '#interface/controls/button.tsx';
import { Segments } from '#interface/controls/segments.tsx';
import { TextArea } from '#interface/controls/text-area.tsx';
import { recordEvent, recordFeltStates } from '../../../api-charting.ts';
import type { FeltStateKey } from '../../../felt-states.ts';
import { feltStates } from '../../../felt-states.ts';
import { entriesOf } from '../room/charted.ts';
import { PanelFrame } from '../room/panel-frame.tsx';
import { Refused } from '../room/refused.tsx';
import { useInRoom, useRoom } from '../room/room-context.ts';
import { useSend } from '../room/use-send.ts';
import { useWords } from '../words.ts';
import { EntryField } from './entry-field.tsx';
import { MomentField } from './moment-field.tsx';
import { PointScale } from './point-scale.tsx';
import type { FeltDraft } from './felt-draft.ts';
import { lastRatings, ratingsOf } from './felt-draft.ts';
import styles from './entry.module.css';

/** Felt states, in any number and any order, with the person’s own words; who said them is always told apart. */
export function FeltStatesPanel() {
  const say = useWords();
  const { room, charted, close } = useRoom();
  const { params, at } = useInRoom();
  const last = lastRatings(entriesOf(charted, 'felt-states'));
  const [draft, setDraft] = useState<FeltDraft>({});
  const [chosen, setChosen] = useState<FeltStateKey>('relaxed');
  const [saidBy, setSaidBy] = useState<'patient' | 'staff'>('patient');
  const [words, setWords] = useState('');
  const [moment, setMoment] = useState<Instant | null>(null);
  const felt = useSend(recordFeltStates);
  const spoken = useSend(recordEvent);
  const state = feltStates.find(({ key }) => key === chosen) ?? feltStates[0];
  const ratings = ratingsOf(draft, saidBy);

  function rate(value: number | 'declined'): void {
    const next = { ...draft, [chosen]: value };
    setDraft(next);
    const unrated = feltStates.slice(feltStates.findIndex(({ key }) => key === chosen) + 1).find(({ key }) => next[key] === undefined);
    if (unrated !== undefined) setChosen(unrated.key);
  }
  async function save(): Promise<void> {
    const when = room.record.session.state === 'recovery' ? 'session-end' : 'in-session';
    const isRated = ratings.length === 0 || (await felt.send({ params, body: { ...at(moment), moment: when, ratings } })) !== null;
    if (!isRated) return;
    setDraft({});
    const isSaid = words.trim() === '' || (await spoken.send({ params, body: { ...at(moment), event: 'talking', words } })) !== null;
    if (isSaid) close();
  }
  return (
    <PanelFrame
      title={say('felt.title')}
      actions={
        <>
          <Segments label={say('felt.said-by')} value={saidBy} onChange={setSaidBy} choices={(['patient', 'staff'] as const).map((value) => ({ value, label: say(`felt.by.${value}`) }))} />
          <MomentField moment={moment} onChange={setMoment} />
          <Button look="primary" isBusy={felt.isBusy || spoken.isBusy} disabled={ratings.length === 0 && words.trim() === ''} onClick={() => void save()}>
            {say('save')}
          </Button>
        </>
      }
    >
      <div className={styles['faces']}>
        {feltStates.map(({ key, name }) => (
          <EntryField
            key={key}
            label={name}
            unit=""
            value={draft[key] === undefined ? '' : draft[key] === 'declined' ? say('felt.declined.short') : String(draft[key])}
            ghost={last[key] === undefined ? null : String(last[key])}
            age={null}
            isChosen={key === chosen}
            onChoose={() => setChosen(key)}
          />
        ))}
      </div>
      {state !== undefined && (
        <PointScale question={state.question} atZero={state.atZero} atTen={state.atTen} value={draft[chosen] ?? null} onPick={rate} onDecline={() => rate('declined')} />
      )}
      <TextArea label={say('felt.words')} hint={say('felt.words.hint')} value={words} onChange={setWords} rows={2} maxLength={500} />
      <Refused of={felt} />
      <Refused of={spoken} />
    </PanelFrame>
  );
}
