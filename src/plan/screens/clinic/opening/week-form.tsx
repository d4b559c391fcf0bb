import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { CheckField } from '#interface/controls/check-field.tsx';
import { Form } from '#interface/controls/form.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { Card } from '#interface/layout/card.tsx';
import { Tag } from '#interface/layout/tag.tsx';
import { toast } from '#interface/states/toasts.ts';
import type { ShownOpening } from '../../../api-opening.ts';
import { setWeek } from '../../../api-opening.ts';
import type { DayValue } from './week-values.ts';
import { daysOf, WEEKDAYS, weekOf } from './week-values.ts';
import { useWords } from './words.ts';
import styles from './opening.module.css';

/** The hours of each day of the week; a day that is not ticked is closed. */
export function WeekForm({ week }: { readonly week: ShownOpening['week'] }) {
  const say = useWords();
  const set = useCommand(setWeek);
  const form = useForm<{ days: readonly DayValue[] }>({ days: daysOf(week) }, ({ days }) => {
    const sent = weekOf(days);
    return { days: sent === null ? say('hours.wrong') : sent.length === 0 ? say('hours.allClosed') : null };
  });
  const { days } = form.values;
  const change = (index: number, to: Partial<DayValue>) => form.set('days', days.map((day, at) => (at === index ? { ...day, ...to } : day)));
  async function send(): Promise<void> {
    const sent = weekOf(days);
    if (!form.isReady() || sent === null) return;
    const answer = await set.run({ body: { week: sent } });
    if (isRefusal(answer)) return;
    toast([say('hours.saved'), answer.outside > 0 && say('outside', { count: answer.outside })].filter(Boolean).join(' '));
  }
  return (
    <Card title={say('hours.title')} aside={week === null ? <Tag look="attention">{say('hours.notSet')}</Tag> : null}>
      <p>{say(week === null ? 'hours.notSetWords' : 'hours.why')}</p>
      <Form errors={form.errors} refusal={set.refusal} isBusy={set.isBusy} sendWord={say('save')} look="quiet" onSend={() => void send()}>
        <div className={styles['week']} id={form.field('days').id}>
          <div className={styles['head']} aria-hidden="true">
            <span>{say('hours.from')}</span>
            <span>{say('hours.until')}</span>
          </div>
          {WEEKDAYS.map((weekday, index) => {
            const day = days[index];
            const name = say(`weekday.${weekday}`);
            return (
              day !== undefined && (
                <div key={weekday} className={styles['day']} role="group" aria-label={name}>
                  <CheckField label={name} isChecked={day.isOpen} onChange={(isOpen) => change(index, { isOpen })} />
                  {day.isOpen ? (
                    <>
                      <TextField kind="time" label={say('hours.from')} value={day.from} onChange={(from) => change(index, { from })} />
                      <TextField kind="time" label={say('hours.until')} value={day.until} onChange={(until) => change(index, { until })} />
                    </>
                  ) : (
                    <span className={styles['closed']}>{say('hours.closed')}</span>
                  )}
                </div>
              )
            );
          })}
        </div>
      </Form>
    </Card>
  );
}
