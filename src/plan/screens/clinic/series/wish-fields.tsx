import { ChoiceField, ChoicesField } from '#interface/controls/choice-field.tsx';
import { SelectField } from '#interface/controls/select-field.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import type { Form } from '#interface/controls/use-form.ts';
import { colleagueChoices, useColleagues } from '#people/screens/clinic/use-colleagues.ts';
import type { TreatmentKey } from '../../../route.ts';
import { treatments } from '../../../route.ts';
import { seriesTemplates } from '../../../series-template.ts';
import { NO_ROOM, useRoomChoices } from '../visits/room-choices.ts';
import { useWords } from '../words.ts';
import type { SeriesWish } from './series-wish.ts';
import { NOBODY, pacesOf, WEEKDAYS } from './series-wish.ts';
import styles from './series.module.css';

const TREATMENT_KEYS: readonly TreatmentKey[] = Object.values(treatments).map(({ key }) => key);

/** What a series is proposed from; the proposal follows each choice. */
export function WishFields<Values extends SeriesWish>({ form, today }: { readonly form: Form<Values>; readonly today: string }) {
  const say = useWords();
  const rooms = useRoomChoices();
  const colleagues = useColleagues();
  const nobody = { value: NOBODY, label: say('visit.notDecided') };
  const paces = pacesOf(form.values.template);
  const { value: weekdays, onChange: setWeekdays, ...weekdayField } = form.field('weekdays');
  function chooseTemplate(template: string): void {
    form.set('template', template);
    form.set('pace', pacesOf(template)[0] ?? null);
  }
  return (
    <div className={styles['fields']}>
      <SelectField {...form.field('treatment')} label={say('series.treatment')} emptyWord={say('choose')} choices={TREATMENT_KEYS.map((value) => ({ value, label: treatments[value].name }))} />
      <SelectField<string> {...form.field('template')} onChange={chooseTemplate} label={say('series.template')} emptyWord={say('choose')} choices={seriesTemplates.map(({ key, name }) => ({ value: key, label: name }))} />
      {paces.length > 1 && <ChoiceField {...form.field('pace')} shape="rows" label={say('series.pace')} choices={paces.map((value) => ({ value, label: say(`pace.${value}`) }))} />}
      <div className={styles['pair']}>
        <TextField {...form.field('firstDay')} kind="date" label={say('series.firstDay')} min={today} />
        <TextField {...form.field('timeOfDay')} kind="time" label={say('series.timeOfDay')} />
      </div>
      <ChoicesField {...weekdayField} values={weekdays} onChange={setWeekdays} shape="rows" label={say('series.weekdays')} choices={WEEKDAYS.map((value) => ({ value, label: say(`weekday.${value}`) }))} />
      <div className={styles['pair']}>
        <SelectField<string> {...form.field('roomId')} label={say('series.room')} emptyWord={say('choose')} choices={rooms.filter(({ value }) => value !== NO_ROOM)} />
        <SelectField<string> {...form.field('nurseId')} label={say('series.nurse')} emptyWord={say('visit.notDecided')} choices={[...colleagueChoices(colleagues, ['nurse']), nobody]} />
      </div>
      <div className={styles['pair']}>
        <SelectField<string> {...form.field('integrationRoomId')} label={say('series.integrationRoom')} emptyWord={say('choose')} choices={rooms} />
        <SelectField<string> {...form.field('therapistId')} label={say('series.therapist')} emptyWord={say('visit.notDecided')} choices={[...colleagueChoices(colleagues, ['therapist']), nobody]} />
      </div>
      <TextField {...form.field('integrationTime')} kind="time" label={say('series.integrationTime')} hint={say('series.integrationHint')} />
    </div>
  );
}
