import { TermText } from '#evidence/screens/glossary/term-text.tsx';
import { useAnswer } from '#interface/client/use-answer.ts';
import { Page } from '#interface/layout/page.tsx';
import { Stack } from '#interface/layout/stack.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { Empty } from '#interface/states/empty.tsx';
import { integrationWindows } from '../../api-windows.ts';
import { CountedDoses } from './counted-doses.tsx';
import { ShareInTime } from './share-in-time.tsx';
import { WindowTable } from './window-table.tsx';
import { useWords } from './words.ts';
import styles from './integration.module.css';

/** Who is in the days after a dose, how long the suggested time still is, and whether a visit is booked or was held; and how many doses had integration in time. */
export function IntegrationWorklist() {
  const say = useWords();
  const asked = useAnswer(integrationWindows, {}, { about: ['integration', 'calendar', 'session'] });
  return (
    <Page title={say('worklist.title')}>
      <p className={styles['quiet']}>
        <TermText text={say('worklist.words')} isForStaff />
      </p>
      <Stack>
        <Answered of={asked} lines={8}>
          {({ people }) =>
            people.length === 0 ? (
              <Empty title={say('worklist.none')}>
                <p>{say('worklist.noneWords')}</p>
              </Empty>
            ) : (
              <WindowTable people={people} />
            )
          }
        </Answered>
        <ShareInTime>
          <CountedDoses />
        </ShareInTime>
      </Stack>
    </Page>
  );
}
