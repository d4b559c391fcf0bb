import { useContext } from 'react';
import { renewAnswers } from '#interface/client/answers.ts';
import { useNow } from '#interface/client/clock.ts';
import { useAnswer } from '#interface/client/use-answer.ts';
import { ClinicZone } from '#interface/format/use-format.ts';
import { Page } from '#interface/layout/page.tsx';
import { Empty } from '#interface/states/empty.tsx';
import { Failed } from '#interface/states/failed.tsx';
import { Loading } from '#interface/states/loading.tsx';
import { ownActions } from '#integration/api.ts';
import { useWaitingCount } from '#measures/screens/patient/outbox.ts';
import { useAllSent } from '#measures/screens/patient/use-all-sent.ts';
import { patientMe } from '#people/api-patients.ts';
import { ownVisits } from '#plan/api-plan.ts';
import { NextVisitCard } from '#plan/screens/patient/next-visit-card.tsx';
import { ownConsents } from '#screening/api-consent.ts';
import { ownIntake } from '#screening/api-intake.ts';
import { ownDueMeasures } from '../../api.ts';
import { DueTasks } from './due-tasks.tsx';
import { dueTasks } from './due-task.ts';
import { partOfDay } from './part-of-day.ts';
import { TodayActions } from './today-actions.tsx';
import { useWords } from './words.ts';
import styles from './today.module.css';

/** A long row of things to do is not counted out to somebody who has little strength today. */
const MOST_COUNTED = 3;

/** The first page: what comes next and why, and nothing else. */
export function Today() {
  const say = useWords();
  const zone = useContext(ClinicZone);
  const now = useNow('minute');
  const me = useAnswer(patientMe, {});
  const visits = useAnswer(ownVisits, {}, { about: ['calendar'], isKept: true });
  const due = useAnswer(ownDueMeasures, {}, { about: ['assessments'], isKept: true });
  const intake = useAnswer(ownIntake, {}, { about: ['intake'], isKept: true });
  const consents = useAnswer(ownConsents, {}, { about: ['consents'], isKept: true });
  const actions = useAnswer(ownActions, {});
  useAllSent(renewAnswers);
  const asked = [me, visits, due, intake, consents];
  const refused = asked.find((each) => each.state === 'refused');
  const name = me.state === 'answered' ? me.answer.name : '';
  const isKnown = visits.state === 'answered' && due.state === 'answered' && intake.state === 'answered' && consents.state === 'answered';
  const tasks = isKnown ? dueTasks({ due: due.answer.due, intake: intake.answer, consents: consents.answer }) : [];
  const [next] = visits.state === 'answered' ? visits.answer.visits : [];
  const isQuiet = isKnown && tasks.length === 0 && next === undefined;
  return (
    <Page title={zone === null || name === '' ? say('today.title') : say(`today.${partOfDay(now, zone)}`, { name })}>
      {refused?.state === 'refused' && <Failed refusal={refused.refusal} again={refused.again} triesItself />}
      {!isKnown && refused === undefined && <Loading lines={6} />}
      {isKnown && !isQuiet && <p className={styles['lead']}>{leadText(tasks.length)}</p>}
      {isQuiet && (
        <Empty title={say('today.quiet')}>
          <p>{say('today.quietWords')}</p>
        </Empty>
      )}
      <Unsent />
      {next !== undefined && <NextVisitCard visit={next} />}
      {tasks.length > 0 && <DueTasks tasks={tasks} />}
      {actions.state === 'answered' && actions.answer.actions.length > 0 && <TodayActions actions={actions.answer.actions} />}
    </Page>
  );

  function leadText(count: number): string {
    if (count === 0) return say('today.quietNext');
    return count > MOST_COUNTED ? say('today.dueMany') : say('today.due', { count });
  }
}

/** Says honestly that something has not reached the clinic yet. */
function Unsent() {
  const say = useWords();
  const count = useWaitingCount();
  if (count === 0) return null;
  return (
    <p className={styles['unsent']} role="status">
      {say('today.unsent', { count })}
    </p>
  );
}
