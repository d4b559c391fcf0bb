import { useState } from 'react';
import type { Instant } from '#foundation/instant.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { useAnswer } from '#interface/client/use-answer.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { useFormat } from '#interface/format/use-format.ts';
import { Row } from '#interface/layout/stack.tsx';
import { Link } from '#interface/route/link.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { Failed } from '#interface/states/failed.tsx';
import { toast } from '#interface/states/toasts.ts';
import { chartPath } from '#people/screens/clinic/chart-path.ts';
import { useMe } from '#people/screens/clinic/use-me.ts';
import { bookVisit, integrationTimes } from '#plan/api-plan.ts';
import { useWords } from './words.ts';

type Props = { readonly patientId: string; readonly doseEndedAt: Instant };

/** From a dose to a booked visit in two taps: one shows the free times, one books, with whoever holds such visits and taps. */
export function OfferTimes({ patientId, doseEndedAt }: Props) {
  const say = useWords();
  const [isOpen, setIsOpen] = useState(false);
  if (!isOpen) return <Button onClick={() => setIsOpen(true)}>{say('visit.book')}</Button>;
  return <Times patientId={patientId} doseEndedAt={doseEndedAt} />;
}

function Times({ patientId, doseEndedAt }: Props) {
  const say = useWords();
  const format = useFormat();
  const me = useMe();
  const asked = useAnswer(integrationTimes, { params: { patientId }, query: { doseEndedAt } }, { about: ['calendar'] });
  const book = useCommand(bookVisit);

  async function take(startsAt: Instant): Promise<void> {
    if (me === null) return;
    const holds = me.roles.some((role) => role === 'therapist' || role === 'prescriber');
    const staff = holds ? [{ staffId: me.staffId, duty: 'exclusive' as const }] : [];
    if (!isRefusal(await book.run({ params: { patientId }, body: { kind: 'integration', startsAt, roomId: null, staff } }))) toast(say('visit.bookedNow', { moment: format.moment(startsAt) }));
  }

  return (
    <>
      <Answered of={asked} lines={1}>
        {({ times }) => (
          <Row>
            {times.map((startsAt) => (
              <Button key={startsAt} isBusy={book.isBusy} onClick={() => void take(startsAt)}>
                {format.weekday(startsAt)} {format.clock(startsAt)}
              </Button>
            ))}
            {times.length === 0 && <span>{say('visit.noTime')}</span>}
            <Link isAlone to={chartPath(patientId, 'plan')}>
              {say('visit.other')}
            </Link>
          </Row>
        )}
      </Answered>
      {book.refusal !== null && <Failed refusal={book.refusal} />}
    </>
  );
}
