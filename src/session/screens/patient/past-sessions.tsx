import { useAnswer } from '#interface/client/use-answer.ts';
import { Page } from '#interface/layout/page.tsx';
import { Stack } from '#interface/layout/stack.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { Empty } from '#interface/states/empty.tsx';
import { ownSessions } from '../../api-room.ts';
import { PastSession } from './past-session.tsx';
import { useWords } from './words.ts';
import styles from './past-session.module.css';

/** The person’s own sessions so far, each with what they said they felt. */
export function PastSessions() {
  const say = useWords();
  const asked = useAnswer(ownSessions, {}, { about: ['session'] });
  return (
    <Page title={say('sessions.title')}>
      <Answered of={asked} lines={8}>
        {({ sessions }) =>
          sessions.length === 0 ? (
            <Empty title={say('sessions.none')}>
              <p>{say('sessions.none.words')}</p>
            </Empty>
          ) : (
            <Stack>
              <p className={styles['lead']}>{say('sessions.lead')}</p>
              {sessions.map((session) => (
                <PastSession key={session.sessionId} session={session} />
              ))}
            </Stack>
          )
        }
      </Answered>
    </Page>
  );
}
