import { IconCalendarPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { after, days } from '#foundation/instant.ts';
import { useAnswer } from '#interface/client/use-answer.ts';
import { Button } from '#interface/controls/button.tsx';
import { useClinicTime } from '#interface/format/use-clinic-time.ts';
import { Card } from '#interface/layout/card.tsx';
import { Row } from '#interface/layout/stack.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { listVisits } from '../../../api-plan.ts';
import { ProposeSeries } from '../series/propose-series.tsx';
import { useWords } from '../words.ts';
import { BookVisit } from './book-visit.tsx';
import { VisitRows } from './visit-rows.tsx';

const LOOK_AHEAD_DAYS = 60;

/** A person's visits from today on, taken from the calendar, which the front desk may see; more can be booked. */
export function VisitsAhead({ patientId }: { readonly patientId: string }) {
  const say = useWords();
  const time = useClinicTime();
  const [open, setOpen] = useState<'visit' | 'series' | null>(null);
  const from = time.instantOf(`${time.today}T00:00`);
  const calendar = useAnswer(listVisits, from === null ? null : { query: { from, until: after(from, days(LOOK_AHEAD_DAYS)) } }, { about: ['calendar'] });
  const close = () => setOpen(null);
  if (open === 'series') return <ProposeSeries patientId={patientId} onDone={close} />;
  return (
    <Card title={say('ahead.title')}>
      <Answered of={calendar} lines={4}>
        {({ visits }) => {
          const own = visits.filter((visit) => visit.patientId === patientId);
          return own.length === 0 ? <p>{say('ahead.none')}</p> : <VisitRows visits={own} />;
        }}
      </Answered>
      {open === 'visit' ? (
        <BookVisit patientId={patientId} onDone={close} />
      ) : (
        <Row>
          <Button icon={<IconCalendarPlus aria-hidden="true" />} onClick={() => setOpen('visit')}>
            {say('visit.bookOne')}
          </Button>
          <Button onClick={() => setOpen('series')}>{say('series.propose')}</Button>
        </Row>
      )}
    </Card>
  );
}
