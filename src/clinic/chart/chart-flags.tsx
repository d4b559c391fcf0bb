import { IconHandStop } from '@tabler/icons-react';
import { useAnswer } from '#interface/client/use-answer.ts';
import { Tag } from '#interface/layout/tag.tsx';
import { patientPlans } from '#plan/api-plan.ts';
import { patientFollowUps, patientHolds } from '#screening/api-decision.ts';
import { useWords } from '../words.ts';
import { seriesOf } from './series-progress.ts';

/** What nobody may overlook: open follow-ups of risk, holds on dosing, and how far the series is. */
export function ChartFlags({ patientId }: { readonly patientId: string }) {
  const say = useWords();
  const params = { patientId };
  const followUps = useAnswer(patientFollowUps, { params }, { about: [`follow-ups/${patientId}`] });
  const holds = useAnswer(patientHolds, { params }, { about: [`holds/${patientId}`] });
  const plans = useAnswer(patientPlans, { params }, { about: ['calendar'] });
  const open = followUps.state === 'answered' ? followUps.answer.followUps.filter(({ completedAt }) => completedAt === null) : [];
  const active = holds.state === 'answered' ? holds.answer.holds.filter(({ liftedAt }) => liftedAt === null) : [];
  const series = plans.state === 'answered' ? seriesOf(plans.answer.plans) : null;
  return (
    <>
      {open.length > 0 && <Tag look="attention">{say('flag.followUp')}</Tag>}
      {active.map((hold) => (
        <Tag key={hold.holdId} look="attention" icon={<IconHandStop aria-hidden="true" />}>
          {say('flag.hold', { title: hold.title })}
        </Tag>
      ))}
      {series !== null && <Tag look={series.held === series.of ? 'teal' : 'plain'}>{say('flag.series', { held: series.held, of: series.of })}</Tag>}
    </>
  );
}
