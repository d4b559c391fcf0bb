import { IconArrowRight } from '@tabler/icons-react';
import { ScoreChart } from '#interface/charts/score-chart.tsx';
import { useFormat } from '#interface/format/use-format.ts';
import { Card } from '#interface/layout/card.tsx';
import { Stack } from '#interface/layout/stack.tsx';
import { Link } from '#interface/route/link.tsx';
import { Loading } from '#interface/states/loading.tsx';
import { instruments } from '#measures/instruments.ts';
import { chartPath } from '#people/screens/clinic/chart-path.ts';
import { PersonCard } from '#people/screens/clinic/person-card.tsx';
import { useHasRole } from '#people/screens/clinic/use-me.ts';
import { VisitsAhead } from '#plan/screens/clinic/visits/visits-ahead.tsx';
import { useWords } from '../words.ts';
import { careFactsOf } from './care-facts.ts';
import { nextStepOf, PART_OF_STEP } from './care-path.ts';
import { CarePathList } from './care-path-list.tsx';
import type { Care } from './use-care.ts';
import { useCare } from './use-care.ts';
import styles from './chart.module.css';

/** Where somebody stands at a glance, and the one thing that comes next; for the front desk how to reach them and their visits. */
export function ChartOverview({ patientId }: { readonly patientId: string }) {
  const isClinical = useHasRole('prescriber', 'therapist', 'nurse');
  if (isClinical) return <ClinicalOverview patientId={patientId} />;
  return (
    <div className={styles['overview']}>
      <VisitsAhead patientId={patientId} />
      <PersonCard patientId={patientId} />
    </div>
  );
}

function ClinicalOverview({ patientId }: { readonly patientId: string }) {
  const care = useCare(patientId);
  return (
    <Stack>
      {care === null ? <Loading lines={12} /> : <Standing patientId={patientId} care={care} />}
    </Stack>
  );
}

function Standing({ patientId, care }: { readonly patientId: string; readonly care: Care }) {
  const say = useWords();
  return (
    <>
      <Next patientId={patientId} care={care} />
      <div className={styles['overview']}>
        <Stack>
          <Card title={say('path.title')}>
            <CarePathList patientId={patientId} care={care} />
          </Card>
          <OwnHopes care={care} />
        </Stack>
        <Stack>
          <Scores care={care} />
          <PersonCard patientId={patientId} />
        </Stack>
      </div>
    </>
  );
}

function Next({ patientId, care }: { readonly patientId: string; readonly care: Care }) {
  const say = useWords();
  const facts = careFactsOf(care);
  const step = nextStepOf(facts);
  return (
    <section className={styles['next']} data-step={step} aria-label={say('next.label')}>
      <div>
        <p className={styles['quiet']}>{say('next.label')}</p>
        <h2>{say(`next.${step}`, { count: facts.openFacts, number: (facts.sessions?.held ?? 0) + 1 })}</h2>
      </div>
      {step !== 'nothing' && (
        <Link className={styles['action']} to={chartPath(patientId, PART_OF_STEP[step])}>
          {say(`nextAct.${step}`)}
          <IconArrowRight aria-hidden="true" size={20} />
        </Link>
      )}
    </section>
  );
}

function Scores({ care }: { readonly care: Care }) {
  const say = useWords();
  const { range, bands, name } = instruments['phq-9'];
  const points = care.course.points.map(({ at, total, flags }) => ({ at, score: total, isLate: flags.includes('entered-later') }));
  if (points.length === 0 || range === null) return null;
  const doses = care.course.doses.map(({ startedAt }, index) => ({ at: startedAt, label: say('overview.dose', { number: index + 1 }) }));
  return (
    <Card>
      <ScoreChart label={say('overview.scores', { measure: name })} points={points} max={range.maximum} bands={bands.filter(({ from }) => from > 0)} marks={doses} {...(doses.length > 0 && { marksWord: say('overview.doses') })} />
    </Card>
  );
}

function OwnHopes({ care }: { readonly care: Care }) {
  const say = useWords();
  const format = useFormat();
  const hopes = care.intake.words.find(({ kind, words }) => kind === 'hopes' && words !== null);
  if (hopes === undefined) return null;
  return (
    <Card title={say('overview.hopes')} look="dusk">
      <blockquote className={styles['own']}>{hopes.words}</blockquote>
      <p className={styles['quiet']}>{format.date(hopes.recordedAt)}</p>
    </Card>
  );
}
