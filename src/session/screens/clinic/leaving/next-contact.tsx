import { useState } from 'react';
import { Button } from '#interface/controls/button.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useClinicTime } from '#interface/format/use-clinic-time.ts';
import { useFormat } from '#interface/format/use-format.ts';
import gate from '../gate/gate.module.css';
import { Refused } from '../room/refused.tsx';
import { useWords } from '../words.ts';
import { useDischargeAnswers } from './use-discharge-answers.ts';
import styles from './leaving.module.css';

/** When the clinic is next in touch with the person. */
export function NextContact() {
  const say = useWords();
  const format = useFormat();
  const time = useClinicTime();
  const { answers, answer, sending } = useDischargeAnswers();
  const [reading, setReading] = useState('');
  const moment = time.instantOf(reading);
  return (
    <div className={gate['form']}>
      <div className={styles['row']}>
        <TextField label={say('discharge.nextContactAt')} kind="datetime-local" min={time.now} value={reading} onChange={setReading} />
        <Button disabled={moment === null} onClick={() => moment !== null && answer({ nextContactAt: moment })}>
          {say('save')}
        </Button>
      </div>
      {answers.nextContactAt !== undefined && <p>{say('discharge.nextContact.at', { moment: format.moment(answers.nextContactAt) })}</p>}
      <Refused of={sending} />
    </div>
  );
}
