import { TermText } from '#evidence/screens/glossary/term-text.tsx';
import { useAnswer } from '#interface/client/use-answer.ts';
import { useFormat } from '#interface/format/use-format.ts';
import { Card } from '#interface/layout/card.tsx';
import { Page } from '#interface/layout/page.tsx';
import { Stack } from '#interface/layout/stack.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { Empty } from '#interface/states/empty.tsx';
import { ownActions } from '../../api.ts';
import { ActionList } from './action-list.tsx';
import { bySession } from './by-session.ts';
import { OwnSteps } from './own-work/own-steps.tsx';
import { useWords } from './words.ts';
import styles from './actions.module.css';

/** What somebody means to do, by the integration session in which they said so, newest first. */
export function Actions() {
  const say = useWords();
  const format = useFormat();
  const asked = useAnswer(ownActions, {});
  return (
    <Page title={say('actions.title')}>
      <OwnSteps />
      <Answered of={asked} lines={6}>
        {({ actions }) =>
          actions.length === 0 ? (
            <Empty title={say('actions.none')}>
              <p>
                <TermText text={say('actions.noneWords')} />
              </p>
            </Empty>
          ) : (
            <Stack>
              <p className={styles['lead']}>
                <TermText text={say('actions.words')} />
              </p>
              {bySession(actions).map(({ from, actions: ofSession }) => (
                <Card key={from} look="dusk" title={say('actions.from', { date: format.date(from) })}>
                  <ActionList actions={ofSession} />
                </Card>
              ))}
            </Stack>
          )
        }
      </Answered>
    </Page>
  );
}
