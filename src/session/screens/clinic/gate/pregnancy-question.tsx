import { ChoiceField } from '#interface/controls/choice-field.tsx';
import type { GateAnswers } from '../../../entry-content.ts';
import { Refused } from '../room/refused.tsx';
import { useWords } from '../words.ts';
import { useGateAnswers } from './use-gate-answers.ts';

const CHOICES = ['not-missed', 'missed', 'declined', 'not-applicable'] as const;

type Choice = (typeof CHOICES)[number];

/** The pregnancy test: whether a period was missed since, declined, or does not apply. */
export function PregnancyQuestion() {
  const say = useWords();
  const { answers, answer, sending } = useGateAnswers();
  return (
    <>
      <ChoiceField
        label={say('pregnancy.ask')}
        hint={say('pregnancy.hint')}
        value={choiceOf(answers.pregnancy)}
        onChange={(choice) => answer({ pregnancy: answerOf(choice) })}
        choices={CHOICES.map((value) => ({ value, label: say(`pregnancy.${value}`) }))}
      />
      <Refused of={sending} />
    </>
  );
}

function choiceOf(answer: GateAnswers['pregnancy']): Choice | null {
  if (answer === undefined) return null;
  if (typeof answer === 'string') return answer;
  return answer.hasMissedPeriodSinceTest ? 'missed' : 'not-missed';
}

function answerOf(choice: Choice): NonNullable<GateAnswers['pregnancy']> {
  if (choice === 'declined' || choice === 'not-applicable') return choice;
  return { hasMissedPeriodSinceTest: choice === 'missed' };
}
