import { isRefusal } from '#foundation/refusal.ts';
import { useAnswer } from '#interface/client/use-answer.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { useSettled, useSteady } from '#interface/client/use-steady.ts';
import { Form } from '#interface/controls/form.tsx';
import { SelectField } from '#interface/controls/select-field.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { useClinicTime } from '#interface/format/use-clinic-time.ts';
import { useFormat } from '#interface/format/use-format.ts';
import { toast } from '#interface/states/toasts.ts';
import type { WireVisit } from '../../../api-plan.ts';
import { moveOutlook, moveVisit } from '../../../api-move.ts';
import { useWords } from '../words.ts';
import { Outlook } from './move-outlook.tsx';
import { RefusedBooking } from './refused-booking.tsx';
import { NO_ROOM, useRoomChoices } from './room-choices.ts';
import styles from './fields.module.css';

/** Moves a booked visit to another time or room with what hangs on it; before it is done it says what moves and who is told. */
export function MoveVisit({ visit, onDone }: { readonly visit: WireVisit; readonly onDone: () => void }) {
  const say = useWords();
  const format = useFormat();
  const time = useClinicTime();
  const rooms = useRoomChoices();
  const move = useCommand(moveVisit);
  const form = useForm({ startsAt: time.readingOf(visit.startsAt), roomId: visit.roomId ?? NO_ROOM }, ({ startsAt }) => ({ startsAt: time.instantOf(startsAt) === null ? say('wrong.moment') : null }));
  const reading = useSettled(form.values.startsAt);
  const wanted = time.instantOf(reading);
  const roomId = form.values.roomId === NO_ROOM ? null : form.values.roomId;
  const isMoved = wanted !== null && (wanted !== visit.startsAt || roomId !== visit.roomId);
  const outlook = useSteady(useAnswer(moveOutlook, isMoved ? { params: { visitId: visit.visitId }, query: { startsAt: wanted, ...(roomId !== null && { roomId }) } } : null, { about: ['calendar', 'opening'] }));
  async function send(): Promise<void> {
    const startsAt = time.instantOf(form.values.startsAt);
    if (!form.isReady() || startsAt === null) return;
    // What follows moves as it was shown; where the person was quicker than the answer, it stays.
    const shown = outlook.state === 'answered' && startsAt === wanted ? outlook.answer.following : [];
    const following = shown.flatMap(({ visitId, to }) => (to === null ? [] : [{ visitId, startsAt: to }]));
    const answer = await move.run({ params: { visitId: visit.visitId }, body: { startsAt, roomId, following } });
    if (isRefusal(answer)) return;
    toast(say('visit.moved', { moment: format.moment(startsAt) }));
    onDone();
  }
  return (
    <Form errors={form.errors} isBusy={move.isBusy} sendWord={say('visit.move')} onSend={() => void send()} onCancel={onDone}>
      <div className={styles['pair']}>
        <TextField {...form.field('startsAt')} kind="datetime-local" label={say('visit.startsAt')} />
        <SelectField<string> {...form.field('roomId')} label={say('visit.room')} choices={rooms} emptyWord={say('choose')} />
      </div>
      {isMoved && outlook.state === 'answered' && <Outlook outlook={outlook.answer} onTake={(at) => form.set('startsAt', time.readingOf(at))} />}
      <RefusedBooking refusal={move.refusal} />
    </Form>
  );
}
