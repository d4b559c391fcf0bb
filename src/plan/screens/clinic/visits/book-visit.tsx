import { isRefusal } from '#foundation/refusal.ts';
import { after, minutes } from '#foundation/instant.ts';
import { CLINICAL_ROLES } from '#foundation/role.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Form } from '#interface/controls/form.tsx';
import { SelectField } from '#interface/controls/select-field.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { useClinicTime } from '#interface/format/use-clinic-time.ts';
import { useFormat } from '#interface/format/use-format.ts';
import { toast } from '#interface/states/toasts.ts';
import { PatientPicker } from '#people/screens/clinic/patient-picker.tsx';
import { colleagueChoices, useColleagues } from '#people/screens/clinic/use-colleagues.ts';
import { bookVisit } from '../../../api-plan.ts';
import type { VisitKind } from '../../../visit.ts';
import { useWords } from '../words.ts';
import { RefusedBooking } from './refused-booking.tsx';
import { NO_ROOM, useRoomChoices } from './room-choices.ts';
import styles from './fields.module.css';

type Values = { readonly patientId: string | null; readonly kind: VisitKind | null; readonly startsAt: string; readonly length: string; readonly roomId: string | null; readonly staffId: string };

type Props = {
  /** Whose visit it is; `null` lets one choose. */
  readonly patientId: string | null;
  /** The plan that one more dosing session belongs to; without one none can be booked. */
  readonly planId?: string | null;
  readonly startsAt?: string;
  readonly onDone: () => void;
};

const NOBODY = 'nobody';

/** Books one visit: a consultation, a preparation, an integration visit, or one more session of a plan. */
export function BookVisit({ patientId, planId = null, startsAt = '', onDone }: Props) {
  const say = useWords();
  const format = useFormat();
  const time = useClinicTime();
  const rooms = useRoomChoices();
  const colleagues = useColleagues();
  const book = useCommand(bookVisit);
  const form = useForm<Values>({ patientId, kind: null, startsAt, length: '50', roomId: null, staffId: NOBODY }, (values) => ({
    patientId: values.patientId === null ? say('wrong.patient') : null,
    kind: values.kind === null ? say('wrong.kind') : null,
    startsAt: time.instantOf(values.startsAt) === null ? say('wrong.moment') : null,
    length: /^[1-9]\d{0,2}$/.test(values.length) ? null : say('wrong.length'),
    roomId: values.roomId === null ? say('wrong.room') : null,
  }));
  async function send(): Promise<void> {
    const { patientId: chosen, kind, roomId, staffId, length } = form.values;
    const begins = time.instantOf(form.values.startsAt);
    if (!form.isReady() || chosen === null || kind === null || roomId === null || begins === null) return;
    const staff = staffId === NOBODY ? [] : [{ staffId, duty: kind === 'dosing-session' ? ('monitoring' as const) : ('exclusive' as const) }];
    const body = { kind, planId: kind === 'dosing-session' ? planId : null, startsAt: begins, endsAt: after(begins, minutes(Number(length))), roomId: roomId === NO_ROOM ? null : roomId, staff };
    if (isRefusal(await book.run({ params: { patientId: chosen }, body }))) return;
    toast(say('visit.isBooked', { moment: format.moment(begins) }));
    onDone();
  }
  const kinds: readonly VisitKind[] = planId === null ? ['consultation', 'preparation', 'integration'] : ['consultation', 'preparation', 'integration', 'dosing-session'];
  return (
    <Form errors={form.errors} isBusy={book.isBusy} sendWord={say('visit.book')} onSend={() => void send()} onCancel={onDone}>
      {patientId === null && <PatientPicker id="field-patientId" label={say('visit.patient')} error={form.errors.patientId ?? null} onChoose={(chosen) => form.set('patientId', chosen)} />}
      <SelectField {...form.field('kind')} label={say('visit.kind')} emptyWord={say('choose')} choices={kinds.map((value) => ({ value, label: say(`kind.${value}`) }))} />
      <div className={styles['pair']}>
        <TextField {...form.field('startsAt')} kind="datetime-local" label={say('visit.startsAt')} />
        <TextField {...form.field('length')} kind="whole" label={say('visit.length')} unit="min" maxLength={3} />
      </div>
      <div className={styles['pair']}>
        <SelectField<string> {...form.field('roomId')} label={say('visit.room')} choices={rooms} emptyWord={say('choose')} />
        <SelectField<string> {...form.field('staffId')} label={say('visit.with')} emptyWord={say('choose')} choices={[{ value: NOBODY, label: say('visit.notDecided') }, ...colleagueChoices(colleagues, CLINICAL_ROLES)]} />
      </div>
      <RefusedBooking refusal={book.refusal} />
    </Form>
  );
}
