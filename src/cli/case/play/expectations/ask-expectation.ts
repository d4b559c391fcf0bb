import type { ExpectationKind, ExpectationOf } from '../../expectations.ts';
import type { Askers, Question } from '../question.ts';
import type { Verdict } from '../verdict.ts';
import { outcomeAskers } from './outcomes.ts';
import { planAskers } from './plan.ts';
import { recordAskers } from './record.ts';
import { screeningAskers } from './screening.ts';
import { sessionAskers } from './session.ts';
import { shownAskers } from './shown.ts';

/** How each kind of expectation is asked. */
const askers: Askers<ExpectationKind> = { ...screeningAskers, ...planAskers, ...sessionAskers, ...outcomeAskers, ...recordAskers, ...shownAskers };

/** Asks one expectation of the clinic as it stands. */
export function askExpectation<Kind extends ExpectationKind>(kind: Kind, question: Question<ExpectationOf<Kind>>): Promise<Verdict> {
  return askers[kind](question);
}
