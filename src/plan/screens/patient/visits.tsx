import { useAnswer } from '#interface/client/use-answer.ts';
import { Page } from '#interface/layout/page.tsx';
import { Stack } from '#interface/layout/stack.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { Empty } from '#interface/states/empty.tsx';
import { ownVisits } from '../../api-plan.ts';
import { GettingReady } from './getting-ready.tsx';
import { VisitCard } from './visit-card.tsx';
import { useWords } from './words.ts';
import styles from './visit.module.css';

/** The visits that lie ahead, soonest first. */
export function Visits() {
  const say = useWords();
  const asked = useAnswer(ownVisits, {}, { about: ['calendar'] });
  return (
    <Page title={say('visits.title')}>
      <Answered of={asked} lines={8}>
        {({ visits }) =>
          visits.length === 0 ? (
            <Empty title={say('visits.none')}>
              <p>{say('visits.noneWords')}</p>
            </Empty>
          ) : (
            <Stack>
              <p className={styles['lead']}>{say('visits.count', { count: visits.length })}</p>
              {visits.map((visit, index) => (
                <VisitCard key={visit.visitId} visit={visit} {...(index === 0 && { over: say('next.over') })}>
                  {visit.kind === 'dosing-session' && <GettingReady />}
                </VisitCard>
              ))}
              <p className={styles['note']}>{say('visits.change')}</p>
            </Stack>
          )
        }
      </Answered>
    </Page>
  );
}
