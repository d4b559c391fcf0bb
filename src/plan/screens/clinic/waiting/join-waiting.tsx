import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { ChoicesField } from '#interface/controls/choice-field.tsx';
import { Form } from '#interface/controls/form.tsx';
import { SelectField } from '#interface/controls/select-field.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { Row } from '#interface/layout/stack.tsx';
import { toast } from '#interface/states/toasts.ts';
import { PatientPicker } from '#people/screens/clinic/patient-picker.tsx';
import { joinWaiting } from '../../../api-waiting.ts';
import type { VisitKind } from '../../../visit.ts';
import { VISIT_KINDS } from '../../../visit.ts';
import type { Ride } from '../../../waiting-rides.ts';
import { RIDES } from '../../../waiting-rides.ts';
import { minuteOf } from '../opening/week-values.ts';
import { useWords } from './words.ts';

const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;
type Values = { readonly patientId: string | null; readonly kind: VisitKind | null; readonly weekdays: readonly (typeof WEEKDAYS)[number][]; readonly from: string; readonly until: string; readonly notice: string; readonly ride: Ride | null };

const START: Values = { patientId: null, kind: null, weekdays: ['1', '2', '3', '4', '5'], from: '09:00', until: '17:00', notice: '24', ride: 'not-asked' };

/** Puts somebody on the waiting list: for what, when it suits, at what notice, and whether a ride home can be found. */
export function JoinWaiting() {
  const say = useWords();
  const join = useCommand(joinWaiting);
  const form = useForm<Values>(START, ({ patientId, kind, weekdays, from, until, notice }) => ({
    patientId: patientId === null ? say('wrong.patient') : null,
    kind: kind === null ? say('wrong.kind') : null,
    weekdays: weekdays.length === 0 ? say('wrong.days') : null,
    until: (minuteOf(from) ?? Number.NaN) < (minuteOf(until) ?? Number.NaN) ? null : say('wrong.times'),
    notice: /^\d{1,3}$/.test(notice) && Number(notice) <= 336 ? null : say('wrong.notice'),
  }));
  const { value: weekdays, onChange: setWeekdays, ...weekdayField } = form.field('weekdays');
  async function send(): Promise<void> {
    const { patientId, kind, from, until, notice, ride } = form.values;
    const [fromMinute, untilMinute] = [minuteOf(from), minuteOf(until)];
    if (!form.isReady() || patientId === null || kind === null || ride === null || fromMinute === null || untilMinute === null) return;
    if (isRefusal(await join.run({ params: { patientId }, body: { kind, weekdays: weekdays.map(Number), fromMinute, untilMinute, noticeHours: Number(notice), ride } }))) return;
    toast(say('added'));
    form.clear();
  }
  return (
    <Form errors={form.errors} refusal={join.refusal} isBusy={join.isBusy} sendWord={say('add')} look="quiet" onSend={() => void send()}>
      <PatientPicker key={join.isBusy ? 'sent' : 'asked'} id="field-patientId" label={say('patient')} error={form.errors.patientId ?? null} onChoose={(chosen) => form.set('patientId', chosen)} />
      <SelectField {...form.field('kind')} label={say('kind')} emptyWord={say('choose')} choices={VISIT_KINDS.map((value) => ({ value, label: say(`kind.${value}`) }))} />
      <ChoicesField {...weekdayField} values={weekdays} onChange={setWeekdays} shape="rows" label={say('weekdays')} choices={WEEKDAYS.map((value) => ({ value, label: say(`weekday.${value}`) }))} />
      <Row>
        <TextField {...form.field('from')} kind="time" label={say('from')} />
        <TextField {...form.field('until')} kind="time" label={say('until')} />
        <TextField {...form.field('notice')} kind="whole" label={say('notice')} unit="h" maxLength={3} />
      </Row>
      <SelectField {...form.field('ride')} label={say('ride')} emptyWord={say('choose')} choices={RIDES.map((value) => ({ value, label: say(`ride.${value}`) }))} />
    </Form>
  );
}
