import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Form } from '#interface/controls/form.tsx';
import { SelectField } from '#interface/controls/select-field.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { useClinicTime } from '#interface/format/use-clinic-time.ts';
import { useFormat } from '#interface/format/use-format.ts';
import { toast } from '#interface/states/toasts.ts';
import type { WireVisit } from '../../../api-plan.ts';
import { moveVisit } from '../../../api-plan.ts';
import { useWords } from '../words.ts';
import { RefusedBooking } from './refused-booking.tsx';
import { NO_ROOM, useRoomChoices } from './room-choices.ts';
import styles from './fields.module.css';

/** Moves a booked visit to another time or room; its length and its staff stay. */
export function MoveVisit({ visit, onDone }: { readonly visit: WireVisit; readonly onDone: () => void }) {
  const say = useWords();
  const format = useFormat();
  const time = useClinicTime();
  const rooms = useRoomChoices();
  const move = useCommand(moveVisit);
  const form = useForm({ startsAt: time.readingOf(visit.startsAt), roomId: visit.roomId ?? NO_ROOM }, ({ startsAt }) => ({ startsAt: time.instantOf(startsAt) === null ? say('wrong.moment') : null }));
  async function send(): Promise<void> {
    const startsAt = time.instantOf(form.values.startsAt);
    if (!form.isReady() || startsAt === null) return;
    const answer = await move.run({ params: { visitId: visit.visitId }, body: { startsAt, roomId: form.values.roomId === NO_ROOM ? null : form.values.roomId } });
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
      <RefusedBooking refusal={move.refusal} />
    </Form>
  );
}
