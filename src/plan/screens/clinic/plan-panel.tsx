import { IconCalendarPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { TermText } from '#evidence/screens/glossary/term-text.tsx';
import type { AnswerOf } from '#foundation/contract.ts';
import { useAnswer } from '#interface/client/use-answer.ts';
import { Button } from '#interface/controls/button.tsx';
import { useFormat } from '#interface/format/use-format.ts';
import { Card } from '#interface/layout/card.tsx';
import { Row, Stack } from '#interface/layout/stack.tsx';
import { Tag } from '#interface/layout/tag.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { Empty } from '#interface/states/empty.tsx';
import { patientPlans } from '../../api-plan.ts';
import { treatments } from '../../route.ts';
import { ProposeSeries } from './series/propose-series.tsx';
import { BookVisit } from './visits/book-visit.tsx';
import { VisitRows } from './visits/visit-rows.tsx';
import { useWords } from './words.ts';
import styles from './visits/fields.module.css';

type Plans = AnswerOf<typeof patientPlans>;
type PlanRow = Plans['plans'][number];

/** A person's plans with every visit, and booking a series or one visit. */
export function PlanPanel({ patientId }: { readonly patientId: string }) {
  const plans = useAnswer(patientPlans, { params: { patientId } }, { about: ['calendar'] });
  return (
    <Answered of={plans} lines={10}>
      {(answer) => <Plans patientId={patientId} plans={answer} />}
    </Answered>
  );
}

function Plans({ patientId, plans }: { readonly patientId: string; readonly plans: Plans }) {
  const say = useWords();
  const [open, setOpen] = useState<'visit' | 'series' | null>(null);
  const close = () => setOpen(null);
  const newest = plans.plans[0] ?? null;
  if (open === 'series') return <ProposeSeries patientId={patientId} onDone={close} />;
  return (
    <Stack>
      {newest === null && (
        <Empty
          title={say('plan.none')}
          action={
            <Button look="primary" onClick={() => setOpen('series')}>
              {say('series.propose')}
            </Button>
          }
        >
          <p>
            <TermText text={say('plan.noneWords')} isForStaff />
          </p>
        </Empty>
      )}
      {plans.plans.map((plan) => (
        <OnePlan key={plan.planId} plan={plan} />
      ))}
      <Card title={say('plan.otherVisits')}>
        {plans.otherVisits.length === 0 ? <p>{say('plan.noOther')}</p> : <VisitRows visits={plans.otherVisits} />}
        {open === 'visit' ? (
          <BookVisit patientId={patientId} planId={newest?.planId ?? null} onDone={close} />
        ) : (
          <Row>
            <Button icon={<IconCalendarPlus aria-hidden="true" />} onClick={() => setOpen('visit')}>
              {say('visit.bookOne')}
            </Button>
            {newest !== null && <Button onClick={() => setOpen('series')}>{say('series.another')}</Button>}
          </Row>
        )}
      </Card>
    </Stack>
  );
}

function OnePlan({ plan }: { readonly plan: PlanRow }) {
  const say = useWords();
  const format = useFormat();
  const sessions = plan.visits.filter(({ kind }) => kind === 'dosing-session');
  const held = sessions.filter(({ state }) => state === 'held').length;
  return (
    <Card title={treatments[plan.treatment].name} aside={<Tag look={held === sessions.length ? 'teal' : 'plain'}>{say('plan.progress', { held, of: sessions.length })}</Tag>}>
      <p>
        {plan.templateName}. {plan.otherElement}
        <br />
        <span className={styles['quiet']}>{say('plan.made', { date: format.date(plan.madeAt) })}</span>
      </p>
      <VisitRows visits={plan.visits.toSorted((left, right) => left.startsAt.localeCompare(right.startsAt))} />
    </Card>
  );
}
