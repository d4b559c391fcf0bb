import { CLINICAL_ROLES } from '#foundation/role.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { ChoiceField, ChoicesField } from '#interface/controls/choice-field.tsx';
import { Form } from '#interface/controls/form.tsx';
import { SelectField } from '#interface/controls/select-field.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { Row } from '#interface/layout/stack.tsx';
import { toast } from '#interface/states/toasts.ts';
import { addDutyTurn, WEEKDAYS } from '../../api-duty.ts';
import { minuteOfClock } from './duty-clock.ts';
import { colleagueChoices, useColleagues } from './use-colleagues.ts';
import { useWords } from './words.ts';

const DAYS = WEEKDAYS.map((day) => `${day}` as const);
type Values = { readonly staffId: string | null; readonly place: '1' | '2' | null; readonly weekdays: readonly (typeof DAYS)[number][]; readonly from: string; readonly until: string };

const START: Values = { staffId: null, place: '1', weekdays: ['1', '2', '3', '4', '5'], from: '09:00', until: '17:00' };

/** A turn on duty, every week on the same days. */
export function AddDutyTurn() {
  const say = useWords();
  const add = useCommand(addDutyTurn);
  const choices = colleagueChoices(useColleagues(), CLINICAL_ROLES);
  const form = useForm<Values>(START, (values) => ({
    staffId: values.staffId === null ? say('wrong.dutyPerson') : null,
    weekdays: values.weekdays.length === 0 ? say('wrong.dutyDays') : null,
    from: minuteOfClock(values.from) === null ? say('wrong.dutyTime') : null,
    until: minuteOfClock(values.until) === null ? say('wrong.dutyTime') : null,
  }));
  async function send(): Promise<void> {
    const { staffId, place, weekdays, from, until } = form.values;
    const [fromMinute, untilMinute] = [minuteOfClock(from), minuteOfClock(until)];
    if (!form.isReady() || staffId === null || fromMinute === null || untilMinute === null) return;
    const answer = await add.run({ body: { staffId, place: place === '2' ? 2 : 1, weekdays: weekdays.map(Number), fromMinute, untilMinute } });
    if (isRefusal(answer)) return;
    toast(say('duty.added'));
    form.clear();
  }
  const { value: weekdays, onChange: setWeekdays, ...weekdayField } = form.field('weekdays');
  return (
    <Form errors={form.errors} refusal={add.refusal} isBusy={add.isBusy} sendWord={say('duty.add')} look="quiet" onSend={() => void send()}>
      <SelectField<string> {...form.field('staffId')} label={say('duty.who')} emptyWord={say('choose')} choices={choices} />
      <ChoicesField {...weekdayField} values={weekdays} onChange={setWeekdays} shape="rows" label={say('duty.days')} choices={DAYS.map((value) => ({ value, label: say(`weekday.${value}`) }))} />
      <Row>
        <TextField {...form.field('from')} kind="time" label={say('duty.from')} />
        <TextField {...form.field('until')} kind="time" label={say('duty.until')} />
      </Row>
      <p>{say('duty.untilHint')}</p>
      <ChoiceField {...form.field('place')} label={say('duty.place')} choices={(['1', '2'] as const).map((value) => ({ value, label: say(`duty.place.${value}`) }))} />
    </Form>
  );
}
