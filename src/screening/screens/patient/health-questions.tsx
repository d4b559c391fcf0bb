import { useState } from 'react';
import { isRefusal } from '#foundation/refusal.ts';
import { renewAnswers } from '#interface/client/answers.ts';
import { lastGiven, sendUntilHeard } from '#measures/screens/patient/outbox.ts';
import { answerFact } from '../../api-intake.ts';
import type { FactId } from '../../facts.ts';
import { factKey } from './fact-key.ts';
import type { GivenAnswer } from './health-question.tsx';
import { HealthQuestion } from './health-question.tsx';
import type { HealthPart } from './health-parts.ts';
import { HEALTH_PARTS } from './health-parts.ts';
import { questionsOf } from './health-progress.ts';
import type { OwnIntake } from './intake-progress.ts';
import { useWords } from './words.ts';
import styles from './intake.module.css';

type Props = { readonly part: HealthPart; readonly questions: OwnIntake['questions']; readonly isRenewing: boolean };

const WORDS_SETTLE_MS = 3000;

/** The questions of one part: those still to be asked, and out of the way those that are answered already. */
export function HealthQuestions({ part, questions, isRenewing }: Props) {
  const say = useWords();
  const [given, setGiven] = useState(() => givenHere(part));
  const [knownAtFirst] = useState(() => new Set(questions.filter(({ factId, state }) => state !== 'not-asked' && !given.has(factId)).map(({ factId }) => factId)));
  const withGiven = questions.map((question) => ({ ...question, state: given.get(question.factId)?.state ?? question.state }));
  const shown = questionsOf(part, withGiven);
  const open = shown.filter(({ factId }) => !knownAtFirst.has(factId));
  const known = shown.filter(({ factId }) => knownAtFirst.has(factId));

  function answer(factId: FactId, next: GivenAnswer): void {
    const wasKnown = questions.some((question) => question.factId === factId && question.state !== 'not-asked');
    const isOnlyWords = given.get(factId)?.state === next.state;
    setGiven((current) => new Map(current).set(factId, next));
    sendUntilHeard({
      key: factKey(factId),
      contract: answerFact,
      input: { body: { factId, ...next } },
      settleMs: isOnlyWords ? WORDS_SETTLE_MS : 0,
      // An answer that changes an earlier one may not take its place; only the server can say.
      onHeard: (result) => wasKnown && !isRefusal(result) && renewAnswers('intake'),
    });
  }

  const list = (of: typeof shown) => (
    <ul className={styles['questions']}>
      {of.map(({ factId }) => (
        <li key={factId}>
          <HealthQuestion
            factId={factId}
            given={given.get(factId) ?? null}
            standing={questions.find((question) => question.factId === factId)?.state ?? 'not-asked'}
            isRenewing={isRenewing}
            onAnswer={(next) => answer(factId, next)}
          />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {open.length > 0 ? list(open) : <p className={styles['lead']}>{say('health.allKnown')}</p>}
      {known.length > 0 && (
        <details className={styles['known']}>
          <summary>{say('health.known', { count: known.length })}</summary>
          <p className={styles['note']}>{say('health.knownWords')}</p>
          {list(known)}
        </details>
      )}
    </>
  );
}

function givenHere(part: HealthPart): ReadonlyMap<FactId, GivenAnswer> {
  const given = HEALTH_PARTS[part].flatMap((factId): [FactId, GivenAnswer][] => {
    const input = lastGiven(factKey(factId), answerFact);
    return input === null ? [] : [[factId, { state: input.body.state, ...(input.body.words !== undefined && { words: input.body.words }) }]];
  });
  return new Map(given);
}
