import { PromptCard } from '#interface/clinical/prompt-card.tsx';
import { RuleCard } from '#interface/clinical/rule-card.tsx';
import { Age, Countdown } from '#interface/clinical/time-text.tsx';
import { Button } from '#interface/controls/button.tsx';
import { answerPrompt } from '../../../api-charting.ts';
import { Refused } from '../room/refused.tsx';
import { useInRoom } from '../room/room-context.ts';
import { useSend } from '../room/use-send.ts';
import { useWords } from '../words.ts';
import type { WirePrompt } from './open-prompts.ts';
import { markerOf } from './priority.ts';
import { useAnswerWords } from './answer-words.ts';
import { useTitle } from './prompt-title.ts';
import styles from './prompts.module.css';

const ACTIONS = ['seen', 'rechecking', 'calling', 'stopping'] as const;

/** One clinic policy prompt: what crossed which limit, since when, who was told, what somebody does about it. */
export function RoomPrompt({ prompt: raised }: { readonly prompt: WirePrompt }) {
  const say = useWords();
  const title = useTitle(raised);
  const { prompt } = raised;
  return (
    <PromptCard priority={markerOf(prompt.priority)} title={title} actions={<Answers raised={raised} />}>
      <p className={styles['facts']}>
        <span>{say('prompt.limit', { limit: prompt.threshold ?? '–' })}</span>
        <span>
          {say('prompt.since')} <Age since={prompt.since} />
        </span>
        {prompt.recheckBy !== null && raised.overSince === null && (
          <span>
            {say('prompt.recheck')} <Countdown to={prompt.recheckBy} />
          </span>
        )}
        {raised.overSince !== null && <span>{say('prompt.over')}</span>}
      </p>
      <Told raised={raised} />
      <details className={styles['why']}>
        <summary>{say('prompt.options')}</summary>
        <ul>
          {prompt.options.map((option) => (
            <li key={option}>{option}</li>
          ))}
        </ul>
        <RuleCard finding={prompt} />
      </details>
    </PromptCard>
  );
}

/** Who answered and what they do, or that nobody has. */
function Told({ raised }: { readonly raised: WirePrompt }) {
  const say = useWords();
  const answered = useAnswerWords(raised);
  if (answered !== null) return <p>{answered}</p>;
  return raised.isWaiting ? <p className={styles['facts']}>{say('prompt.nobody')}</p> : null;
}

function Answers({ raised }: { readonly raised: WirePrompt }) {
  const say = useWords();
  const { params, at } = useInRoom();
  const answer = useSend(answerPrompt);
  const last = raised.answers.at(-1)?.action;
  const offered = ACTIONS.filter((action) => action !== 'seen' || last === undefined);
  return (
    <>
      {offered.map((action) => (
        <Button
          key={action}
          look={action === 'seen' ? 'primary' : 'quiet'}
          aria-pressed={action === 'seen' ? undefined : action === last}
          isBusy={answer.isBusy}
          onClick={() => void answer.send({ params: { ...params, promptKey: raised.key }, body: { ...at(), action } })}
        >
          {say(`prompt.do.${action}`)}
        </Button>
      ))}
      <Refused of={answer} />
    </>
  );
}
