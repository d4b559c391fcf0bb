import { Refused } from '../room/refused.tsx';
import { useWords } from '../words.ts';
import { YesNo } from '../yes-no.tsx';
import { useGateAnswers } from './use-gate-answers.ts';
import styles from './gate.module.css';

const QUESTIONS = ['isSiteCertified', 'isPatientEnrolled', 'hasOximeter', 'isPrescriberOnSite'] as const;

/** What the esketamine programme asks for before a dose. */
export function ProgrammeQuestion() {
  const say = useWords();
  const { answers, answer, sending } = useGateAnswers();
  return (
    <div className={styles['form']}>
      {QUESTIONS.map((name) => (
        <YesNo key={name} label={say(`programme.${name}`)} value={answers[name] ?? null} onChange={(value) => answer({ [name]: value })} />
      ))}
      <Refused of={sending} />
    </div>
  );
}
