import { useState } from 'react';
import type { Instant } from '#foundation/instant.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { useAnswer } from '#interface/client/use-answer.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { useSteady } from '#interface/client/use-steady.ts';
import { Form } from '#interface/controls/form.tsx';
import { TextArea } from '#interface/controls/text-area.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { addDays, weekdayOf } from '#interface/format/clinic-time.ts';
import { useClinicTime } from '#interface/format/use-clinic-time.ts';
import { Card } from '#interface/layout/card.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { toast } from '#interface/states/toasts.ts';
import { makePlan, proposePlan } from '../../../api-plan.ts';
import { treatments } from '../../../route.ts';
import { sixInThreeWeeks } from '../../../series-template.ts';
import { sessionLength } from '../../../visit.ts';
import { RefusedBooking } from '../visits/refused-booking.tsx';
import { NO_ROOM } from '../visits/room-choices.ts';
import { useWords } from '../words.ts';
import type { ProposalRow } from './proposal-rows.ts';
import { overlapping, proposalRows, withoutIntegration } from './proposal-rows.ts';
import { ProposalList } from './proposal-list.tsx';
import type { SeriesWish } from './series-wish.ts';
import { isSomebody, proposalInput } from './series-wish.ts';
import { WishFields } from './wish-fields.tsx';
import styles from './series.module.css';

type Values = SeriesWish & { readonly otherElement: string };

/** Proposes a series with an integration visit after each session, shows what clashes, and books all of it in one step. */
export function ProposeSeries({ patientId, onDone }: { readonly patientId: string; readonly onDone: () => void }) {
  const say = useWords();
  const { today } = useClinicTime();
  const make = useCommand(makePlan);
  const [byHand, setByHand] = useState<ReadonlyMap<string, Instant>>(new Map());
  const start: Values = {
    template: sixInThreeWeeks.key, treatment: null, pace: sixInThreeWeeks.paces[0], firstDay: nextMonday(today), timeOfDay: '10:00', weekdays: ['1', '2', '3', '4', '5'],
    integrationTime: '14:00', roomId: null, integrationRoomId: null, nurseId: null, therapistId: null, otherElement: '',
  };
  const form = useForm<Values>(start, (values) => ({ otherElement: values.otherElement.trim() === '' ? say('wrong.otherElement') : null }));
  const { values } = form;
  const proposal = useSteady(useAnswer(proposePlan, proposalInput(patientId, values), { about: ['calendar'] }));
  const isAsked = proposalInput(patientId, values) !== null;
  async function book(rows: readonly ProposalRow[]): Promise<void> {
    const { treatment, roomId, integrationRoomId, nurseId, therapistId, template, otherElement } = values;
    if (!form.isReady() || treatment === null || roomId === null) return;
    const nurse = isSomebody(nurseId) ? [{ staffId: nurseId, duty: 'monitoring' as const }] : [];
    const therapist = isSomebody(therapistId) ? [{ staffId: therapistId, duty: 'exclusive' as const }] : [];
    const slots = (kind: ProposalRow['kind']) => rows.filter((row) => row.kind === kind);
    // Sessions are numbered by time when they are booked, also when one was moved past another.
    const orderOf = new Map(slots('dosing-session').map(({ number }, index) => [number, index + 1]));
    const sessions = slots('dosing-session').map(({ startsAt, endsAt }) => ({ startsAt, endsAt, roomId, staff: [...nurse, ...therapist] }));
    const integrationVisits = slots('integration').map(({ startsAt, endsAt, number }) => ({ startsAt, endsAt, afterSession: orderOf.get(number) ?? number, roomId: integrationRoomId === NO_ROOM ? null : integrationRoomId, staff: therapist }));
    const answer = await make.run({ params: { patientId }, body: { template, treatment, otherElement, sessions, integrationVisits } });
    if (isRefusal(answer)) return;
    toast(say('series.booked', { sessions: sessions.length, integrations: integrationVisits.length }));
    onDone();
  }
  const rows = proposal.state === 'answered' && isAsked && values.treatment !== null ? proposalRows(proposal.answer, byHand, sessionLength(treatments[values.treatment].form)) : [];
  return (
    <Card title={say('series.title')}>
      <Form errors={form.errors} isBusy={make.isBusy} sendWord={say('series.book', { count: rows.length })} onSend={() => void book(rows)} onCancel={onDone}>
        <div className={styles['columns']}>
          <WishFields form={form} today={today} />
          <section className={styles['proposal']} aria-live="polite">
            {isAsked ? (
              <Answered of={proposal} lines={10}>
                {(answer) => (
                  <>
                    <ProposalList rows={rows} overlaps={overlapping(rows)} onMove={(key, startsAt) => setByHand(new Map(byHand).set(key, startsAt))} />
                    {withoutIntegration(answer) > 0 && <p className={styles['quiet']}>{say('series.without', { count: withoutIntegration(answer) })}</p>}
                  </>
                )}
              </Answered>
            ) : (
              <p className={styles['quiet']}>{say('series.chooseFirst')}</p>
            )}
          </section>
        </div>
        <TextArea {...form.field('otherElement')} label={say('series.otherElement')} hint={say('series.otherHint')} rows={2} maxLength={500} />
        <RefusedBooking refusal={make.refusal} />
      </Form>
    </Card>
  );
}

function nextMonday(today: string): string {
  return addDays(today, 8 - weekdayOf(today));
}
