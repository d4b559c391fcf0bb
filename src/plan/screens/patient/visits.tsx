import type { ReactNode } from 'react';
import { Term } from '#evidence/screens/glossary/term.tsx';
import { useAnswer } from '#interface/client/use-answer.ts';
import { Page } from '#interface/layout/page.tsx';
import { Stack } from '#interface/layout/stack.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { Empty } from '#interface/states/empty.tsx';
import { ownVisits } from '../../api-plan.ts';
import { BookIntegration } from './book-integration.tsx';
import { GettingReady } from './getting-ready.tsx';
import type { OwnVisit } from './own-visit.ts';
import { VisitCard } from './visit-card.tsx';
import { useWords } from './words.ts';
import styles from './visit.module.css';

const TERMS = ['preparation', 'dosing-session', 'integration'] as const;

/** The visits that lie ahead, soonest first. */
export function Visits() {
  const say = useWords();
  const asked = useAnswer(ownVisits, {}, { about: ['calendar'] });
  return (
    <Page title={say('visits.title')}>
      <BookIntegration />
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
                <VisitCard key={visit.visitId} visit={visit} {...(index === 0 && { over: say('next.over') })} shownTitle={(title) => askedOnce(visits, index, title)}>
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

/** The title of a visit, whose kind can be asked at the first visit of that kind. */
function askedOnce(visits: readonly OwnVisit[], index: number, title: string): ReactNode {
  const kind = visits[index]?.kind;
  const term = TERMS.find((each) => each === kind);
  return term === undefined || visits.findIndex((visit) => visit.kind === kind) < index ? title : <Term id={term}>{title}</Term>;
}
