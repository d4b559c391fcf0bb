import { isRefusal } from '#foundation/refusal.ts';
import { useAnswer } from '#interface/client/use-answer.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { useFormat } from '#interface/format/use-format.ts';
import { Panel } from '#interface/layout/panel.tsx';
import { Row, Stack } from '#interface/layout/stack.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { toast } from '#interface/states/toasts.ts';
import { shownName } from '#people/screens/clinic/shown-name.ts';
import { fillSlot, slotWaiting } from '../../../api-waiting.ts';
import { RefusedBooking } from '../visits/refused-booking.tsx';
import { useWords } from './words.ts';
import styles from './waiting.module.css';

/** Who would come at the time of a visit that was just cancelled, with their telephone; one press books them. */
export function FillSlot({ freedVisitId, onClose }: { readonly freedVisitId: string; readonly onClose: () => void }) {
  const say = useWords();
  const format = useFormat();
  const asked = useAnswer(slotWaiting, { params: { freedVisitId } }, { about: ['waiting', 'calendar'] });
  const fill = useCommand(fillSlot);
  async function book(waitingEntryId: string, moment: string): Promise<void> {
    if (isRefusal(await fill.run({ params: { freedVisitId }, body: { waitingEntryId } }))) return;
    toast(say('fill.booked', { moment }));
    onClose();
  }
  return (
    <Panel title={say('fill.title')} onClose={onClose}>
      <Answered of={asked} lines={5}>
        {({ kind, startsAt, roomName, people }) => (
          <Stack>
            <p>
              <strong>{say('fill.when', { kind: say(`kind.${kind}`), moment: format.moment(startsAt) })}</strong>
              {roomName !== null && ` · ${roomName}`}
            </p>
            <p>{say(people.length === 0 ? 'noneFits' : 'fill.lead')}</p>
            {people.map((person) => (
              <Row key={person.waitingEntryId} isSpread>
                <span className={styles['who']}>
                  <strong>{shownName(person.patientName)}</strong>
                  <span>{[say('born', { date: format.localDate(person.birthDate) }), person.phone, kind === 'dosing-session' && say(`rideShort.${person.ride}`), say('since', { date: format.date(person.addedAt) })].filter(Boolean).join(' · ')}</span>
                </span>
                <Button aria-label={`${say('fill.book')}: ${shownName(person.patientName)}`} isBusy={fill.isBusy} onClick={() => void book(person.waitingEntryId, format.moment(startsAt))}>
                  {say('fill.book')}
                </Button>
              </Row>
            ))}
            <RefusedBooking refusal={fill.refusal} />
          </Stack>
        )}
      </Answered>
    </Panel>
  );
}
