import type { Instant } from '#foundation/instant.ts';
import type { ExpectationKind, ExpectationOf } from '../expectations.ts';
import type { TimeContext } from '../time-text.ts';
import type { Scene } from './scene.ts';
import type { Verdict } from './verdict.ts';

/** One expectation on its way to be asked, at its moment. */
export type Question<Expectation> = {
  readonly scene: Scene;
  readonly expectation: Expectation;
  readonly at: Instant;
  readonly context: TimeContext;
};

/** Asks one kind of expectation of the clinic. */
export type Asker<Kind extends ExpectationKind> = (question: Question<ExpectationOf<Kind>>) => Promise<Verdict>;

export type Askers<Kinds extends ExpectationKind> = { readonly [Kind in Kinds]: Asker<Kind> };
