import { useAnswer } from '#interface/client/use-answer.ts';
import { Page } from '#interface/layout/page.tsx';
import { Stack } from '#interface/layout/stack.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { Empty } from '#interface/states/empty.tsx';
import { openFollowUps } from '../../../api-decision.ts';
import { NotTold } from '../not-told/not-told.tsx';
import { useWords } from '../words.ts';
import { FollowUpCard } from './follow-up-card.tsx';

/** Every open follow-up of risk in the clinic, soonest due first. */
export function FollowUps() {
  const say = useWords();
  const asked = useAnswer(openFollowUps, {}, { about: ['follow-ups'] });
  return (
    <Page title={say('followUps.title')}>
      <NotTold />
      <Answered of={asked} lines={6}>
        {({ followUps }) =>
          followUps.length === 0 ? (
            <Empty title={say('followUps.none')}>
              <p>{say('followUps.noneWords')}</p>
            </Empty>
          ) : (
            <Stack>
              {followUps.map((followUp) => (
                <FollowUpCard key={followUp.followUpId} followUp={followUp} isNamed />
              ))}
            </Stack>
          )
        }
      </Answered>
    </Page>
  );
}
