import { useState } from 'react';
import { Button } from '#interface/controls/button.tsx';
import { amountText, numberText } from '#interface/format/format.ts';
import { useFormat } from '#interface/format/use-format.ts';
import { Card } from '#interface/layout/card.tsx';
import { FactList } from '#interface/layout/fact-list.tsx';
import { Row } from '#interface/layout/stack.tsx';
import { useWords } from '../words.ts';
import { BloodPressureForm } from './blood-pressure-form.tsx';
import type { Intake } from './intake-answer.ts';
import { SizeForm } from './size-form.tsx';

const MOST_READINGS = 6;

/** Weight, height and blood pressure at rest. */
export function BodyCard({ patientId, intake }: { readonly patientId: string; readonly intake: Intake }) {
  const say = useWords();
  const [open, setOpen] = useState<'pressure' | 'size' | null>(null);
  const close = () => setOpen(null);
  return (
    <Card title={say('body.title')}>
      {open === 'pressure' && <BloodPressureForm patientId={patientId} onDone={close} />}
      {open === 'size' && <SizeForm patientId={patientId} onDone={close} />}
      {open === null && (
        <>
          <Measured intake={intake} />
          <Row>
            <Button onClick={() => setOpen('pressure')}>{say('body.recordPressure')}</Button>
            <Button onClick={() => setOpen('size')}>{say('body.recordSize')}</Button>
          </Row>
        </>
      )}
    </Card>
  );
}

function Measured({ intake }: { readonly intake: Intake }) {
  const say = useWords();
  const format = useFormat();
  const { weightKg, heightCm, bloodPressure } = intake;
  const readings = bloodPressure.toSorted((left, right) => right.measuredAt.localeCompare(left.measuredAt)).slice(0, MOST_READINGS);
  return (
    <FactList
      items={[
        { name: say('body.weight'), value: weightKg === null ? say('body.notMeasured') : amountText({ value: weightKg, unit: 'kg' }) },
        { name: say('body.height'), value: heightCm === null ? say('body.notMeasured') : `${numberText(heightCm)} cm` },
        ...readings.map((reading, index) => ({
          name: index === 0 ? say('body.pressure') : '',
          value: `${reading.systolicMmHg}/${reading.diastolicMmHg} mmHg, ${format.moment(reading.measuredAt)}`,
        })),
        ...(readings.length === 0 ? [{ name: say('body.pressure'), value: say('body.notMeasured') }] : []),
      ]}
    />
  );
}
