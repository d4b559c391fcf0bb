import { useContext, useState } from 'react';
import { toInstant } from '#foundation/instant.ts';
import type { Instant } from '#foundation/instant.ts';
import { nowMs } from '#interface/client/clock.ts';
import { Button } from '#interface/controls/button.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { ClinicZone, useFormat } from '#interface/format/use-format.ts';
import { momentOfClock } from '../room/moment-of-clock.ts';
import { Refused } from '../room/refused.tsx';
import { useRoom } from '../room/room-context.ts';
import { useWords } from '../words.ts';
import { useGateAnswers } from './use-gate-answers.ts';
import styles from './gate.module.css';

type LastTaken = Instant | 'none-today';

/** When the person last ate and drank, and before esketamine last used a nasal spray. */
export function FastingQuestion() {
  const say = useWords();
  const { answers, answer, sending } = useGateAnswers();
  const isEsketamine = useRoom().room.record.session.treatment === 'esketamine-nasal';
  return (
    <>
      <LastTime label={say('fasting.food')} value={answers.lastFood ?? null} onAnswer={(lastFood) => answer({ lastFood })} />
      <LastTime label={say('fasting.drink')} value={answers.lastDrink ?? null} onAnswer={(lastDrink) => answer({ lastDrink })} />
      {isEsketamine && <LastTime label={say('fasting.spray')} value={answers.lastNasalSpray ?? null} onAnswer={(lastNasalSpray) => answer({ lastNasalSpray })} />}
      <Refused of={sending} />
    </>
  );
}

type Props = { readonly label: string; readonly value: LastTaken | null; readonly onAnswer: (taken: LastTaken) => void };

function LastTime({ label, value, onAnswer }: Props) {
  const say = useWords();
  const format = useFormat();
  const zone = useContext(ClinicZone);
  const [clock, setClock] = useState('');
  const moment = zone === null ? null : momentOfClock(clock, toInstant(nowMs()), zone);
  return (
    <fieldset className={styles['lastTime']}>
      <legend>
        {label} <span>{value === null ? say('fasting.open') : value === 'none-today' ? say('fasting.none') : say('fasting.at', { moment: format.moment(value) })}</span>
      </legend>
      <TextField label={say('fasting.clock')} kind="time" value={clock} onChange={setClock} />
      <Button disabled={moment === null} onClick={() => moment !== null && onAnswer(moment)}>
        {say('fasting.save')}
      </Button>
      <Button aria-pressed={value === 'none-today'} onClick={() => onAnswer('none-today')}>
        {say('fasting.nothing')}
      </Button>
    </fieldset>
  );
}
