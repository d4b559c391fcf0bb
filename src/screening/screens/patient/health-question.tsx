import { TermText } from '#evidence/screens/glossary/term-text.tsx';
import { Card } from '#interface/layout/card.tsx';
import { ChoiceField } from '#interface/controls/choice-field.tsx';
import { TextArea } from '#interface/controls/text-area.tsx';
import { AnswerMark } from '#measures/screens/patient/answer-mark.tsx';
import { useSendingState } from '#measures/screens/patient/outbox.ts';
import type { FactState } from '../../fact.ts';
import type { FactId } from '../../facts.ts';
import { useFactQuestions } from './facts/fact-questions.ts';
import { factKey } from './fact-key.ts';
import { useWords } from './words.ts';
import styles from './intake.module.css';

/** What the person answers: yes, no, not known, or rather not said; after a yes perhaps a few words. */
export type GivenAnswer = { readonly state: 'present' | 'absent' | 'unknown' | 'declined'; readonly words?: string };

const ANSWERS = ['present', 'absent', 'unknown', 'declined'] as const;
const LONGEST = 2000;

type Props = {
  readonly factId: FactId;
  /** What was answered on this page; `null` when nothing was. */
  readonly given: GivenAnswer | null;
  /** What stands with the clinic. */
  readonly standing: FactState;
  readonly isRenewing: boolean;
  readonly onAnswer: (answer: GivenAnswer) => void;
};

/** One health question with its four answers, none of them wrong. */
export function HealthQuestion({ factId, given, standing, isRenewing, onAnswer }: Props) {
  const say = useWords();
  const question = useFactQuestions();
  const sending = useSendingState(factKey(factId));
  const state = given?.state ?? (standing === 'not-asked' ? null : standing);
  const standsOtherwise = sending === 'saved' && !isRenewing && standing !== 'not-asked' && given !== null && given.state !== standing;
  return (
    <Card>
      <div className={styles['answers']}>
        <ChoiceField
          shape="rows"
          label={<TermText text={question(factId)} />}
          choices={ANSWERS.map((value) => ({ value, label: say(`answer.${value}`) }))}
          value={state}
          onChange={(value) => onAnswer({ state: value })}
        />
      </div>
      {given?.state === 'present' && (
        <TextArea
          label={say('health.say')}
          hint={say('health.sayHint')}
          rows={2}
          maxLength={LONGEST}
          value={given.words ?? ''}
          onChange={(words) => onAnswer({ state: 'present', words })}
        />
      )}
      <AnswerMark sendingKey={factKey(factId)} />
      {standsOtherwise && <p className={styles['stands']}>{say('health.stands')}</p>}
    </Card>
  );
}
