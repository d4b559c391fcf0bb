import { useState } from 'react';
import { Term } from '#evidence/screens/glossary/term.tsx';
import { Age } from '#interface/clinical/time-text.tsx';
import { Button } from '#interface/controls/button.tsx';
import { ChoicesField } from '#interface/controls/choice-field.tsx';
import { Card } from '#interface/layout/card.tsx';
import { recordDissociation, recordDistress, recordSedation, recordSymptoms } from '../../../api-charting.ts';
import { pressureSymptoms } from '../../../session-events.ts';
import type { ContentOf } from '../room/charted.ts';
import { latestOf } from '../room/charted.ts';
import { PanelFrame } from '../room/panel-frame.tsx';
import { Refused } from '../room/refused.tsx';
import { useInRoom, useRoom } from '../room/room-context.ts';
import { useSend } from '../room/use-send.ts';
import { useWords } from '../words.ts';
import { PointScale } from './point-scale.tsx';
import { SedationChoice } from './sedation-choice.tsx';
import { useFormat } from '#interface/format/use-format.ts';
import styles from './charting.module.css';

/** How the person is: awake, dissociated, distressed, with symptoms or without. Each answer is charted as it is tapped. */
export function ConditionPanel() {
  const say = useWords();
  return (
    <PanelFrame title={say('condition.title')}>
      <div className={styles['columns']}>
        <Sedation />
        <Dissociation />
        <Distress />
        <Symptoms />
      </div>
    </PanelFrame>
  );
}

function Sedation() {
  const say = useWords();
  const { charted } = useRoom();
  const { params, at } = useInRoom();
  const sedation = useSend(recordSedation);
  const last = charted.readings.findLast((reading) => reading.sedation !== null);
  return (
    <Card title={<Term id="sedation">{say('vital.sedation.full')}</Term>} aside={last === undefined ? undefined : <Age since={last.measuredAt} />}>
      <SedationChoice value={last?.sedation ?? null} onChange={(score) => void sedation.send({ params, body: { ...at(), sedation: score } })} />
      <Refused of={sedation} />
    </Card>
  );
}

function Dissociation() {
  const say = useWords();
  const format = useFormat();
  const { charted } = useRoom();
  const { params, at } = useInRoom();
  const dissociation = useSend(recordDissociation);
  const last = latestOf(charted, 'dissociation');
  const isPresent = last?.content.isPresent ?? false;
  return (
    <Card title={<Term id="dissociation">{say('condition.dissociation')}</Term>}>
      <p>{last === null ? say('condition.dissociation.none') : say(isPresent ? 'condition.dissociation.since' : 'condition.dissociation.resolved', { clock: format.clock(last.measuredAt) })}</p>
      <p className={styles['hint']}>{say('condition.dissociation.hint')}</p>
      <Button isBusy={dissociation.isBusy} onClick={() => void dissociation.send({ params, body: { ...at(), isPresent: !isPresent } })}>
        {say(isPresent ? 'condition.dissociation.end' : 'condition.dissociation.begin')}
      </Button>
      <Refused of={dissociation} />
    </Card>
  );
}

function Distress() {
  const say = useWords();
  const { charted } = useRoom();
  const { params, at } = useInRoom();
  const distress = useSend(recordDistress);
  const last = latestOf(charted, 'distress');
  return (
    <Card title={say('condition.distress')} aside={last === null ? undefined : <Age since={last.measuredAt} />}>
      <PointScale
        question={say('condition.distress.question')}
        atZero={say('condition.distress.none')}
        atTen={say('condition.distress.most')}
        value={last?.content.rating ?? null}
        onPick={(rating) => void distress.send({ params, body: { ...at(), rating } })}
      />
      <Refused of={distress} />
    </Card>
  );
}

type Symptom = ContentOf<'symptoms'>['present'][number];

const SYMPTOMS = ['chest-pain', 'breathlessness', 'severe-headache', 'change-of-sight', 'focal-sign', 'seizure'] as const satisfies readonly Symptom[];

function Symptoms() {
  const say = useWords();
  const { charted } = useRoom();
  const { params, at } = useInRoom();
  const symptoms = useSend(recordSymptoms);
  const last = latestOf(charted, 'symptoms');
  const [present, setPresent] = useState<readonly Symptom[]>(last?.content.present ?? []);
  const chart = (named: readonly Symptom[]) => void symptoms.send({ params, body: { ...at(), present: [...named] } });
  return (
    <Card title={say('condition.symptoms')} aside={last === null ? undefined : <Age since={last.measuredAt} />}>
      <ChoicesField label={say('condition.symptoms.ask')} shape="rows" values={present} onChange={setPresent} choices={SYMPTOMS.map((value) => ({ value, label: pressureSymptoms[value] }))} />
      <div className={styles['pair']}>
        <Button
          isBusy={symptoms.isBusy}
          onClick={() => {
            setPresent([]);
            chart([]);
          }}
        >
          {say('condition.symptoms.none')}
        </Button>
        <Button look="primary" isBusy={symptoms.isBusy} disabled={present.length === 0} onClick={() => chart(present)}>
          {say('condition.symptoms.save')}
        </Button>
      </div>
      <Refused of={symptoms} />
    </Card>
  );
}
