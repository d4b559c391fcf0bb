import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { SelectField } from '#interface/controls/select-field.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import type { LeadDetail } from '../../api.ts';
import { bookConsultation } from '../../api.ts';
import { ActFrame } from './act-frame.tsx';
import { useSeenVersion } from './use-seen-version.ts';
import { useWords } from './words.ts';

const NOBODY = 'nobody';

/** Notes when the consultation is and with whom, moves it, or calls it off. */
export function BookingForm({ lead, onDone }: { readonly lead: LeadDetail; readonly onDone: () => void }) {
  const say = useWords();
  const seen = useSeenVersion(lead);
  const book = useCommand(bookConsultation);
  const form = useForm<{ startsAt: string; withStaffId: string }>({ startsAt: '', withStaffId: NOBODY }, (values) => ({ startsAt: values.startsAt === '' ? say('wrong.startsAt') : null }));
  const isBooked = lead.standing.stage === 'consultation-booked';
  async function send(consultation: { startsAt: string; withStaffId: string | null } | null): Promise<void> {
    const answer = await book.run({ params: { leadId: lead.leadId }, body: { version: seen.version, consultation } });
    if (!isRefusal(seen.learn(answer))) onDone();
  }
  function sendBooking(): void {
    const { startsAt, withStaffId } = form.values;
    if (form.isReady()) void send({ startsAt, withStaffId: withStaffId === NOBODY ? null : withStaffId });
  }
  const colleagues = lead.colleagues.filter((each) => each.isWorkingHere);
  return (
    <ActFrame errors={form.errors} refusal={book.refusal} isBusy={book.isBusy} label={say(isBooked ? 'act.rebooking' : 'act.booking')} onSend={sendBooking} onCancel={onDone}>
      <TextField {...form.field('startsAt')} kind="datetime-local" label={say('booking.startsAt')} min={`${lead.today}T00:00`} />
      <SelectField<string>
        {...form.field('withStaffId')}
        label={say('booking.with')}
        choices={[{ value: NOBODY, label: say('booking.withNobody') }, ...colleagues.map(({ staffId, name }) => ({ value: staffId, label: name }))]}
        emptyWord={say('booking.withNobody')}
      />
      {isBooked && (
        <Button isBusy={book.isBusy} onClick={() => void send(null)}>
          {say('booking.callOff')}
        </Button>
      )}
    </ActFrame>
  );
}
