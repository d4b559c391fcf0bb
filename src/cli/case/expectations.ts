import type { z } from 'zod';
import type { KindHead } from './entry.ts';
import { doseExpectations } from './expectations-dose.ts';
import { outcomeExpectations } from './expectations-outcomes.ts';
import { recordExpectations } from './expectations-record.ts';
import { screeningExpectations } from './expectations-screening.ts';
import { sessionExpectations } from './expectations-session.ts';

const expectations = {
  ...screeningExpectations,
  ...doseExpectations,
  ...sessionExpectations,
  ...outcomeExpectations,
  ...recordExpectations,
} as const;

export type ExpectationKind = keyof typeof expectations;

/** An expectation as the file states it, defaults filled in. */
export type ExpectationOf<Kind extends ExpectationKind> = z.output<(typeof expectations)[Kind]['schema']>;

export type CaseExpectation = { readonly [Kind in ExpectationKind]: ExpectationOf<Kind> }[ExpectationKind];

type ExpectationDefinition = KindHead & {
  readonly kind: ExpectationKind;
  /** Whether it looks for something that matches, and so may be `absent` or counted. */
  readonly isSearch: boolean;
  readonly fields: readonly string[];
  readonly schema: z.ZodType<CaseExpectation>;
};

/** Every kind of expectation by its name. */
export const expectationKinds: { readonly [Kind in ExpectationKind]: ExpectationDefinition } = expectations;

export function isExpectationKind(name: string): name is ExpectationKind {
  return Object.hasOwn(expectationKinds, name);
}

/** The areas of the document, in its order. */
export const expectationAreas: readonly { readonly title: string; readonly kinds: readonly ExpectationDefinition[] }[] = [
  { title: 'Screening', kinds: Object.values<ExpectationDefinition>(screeningExpectations) },
  { title: 'Plan, dose and gate', kinds: Object.values<ExpectationDefinition>(doseExpectations) },
  { title: 'Session and discharge', kinds: Object.values<ExpectationDefinition>(sessionExpectations) },
  { title: 'Outcomes and integration', kinds: Object.values<ExpectationDefinition>(outcomeExpectations) },
  { title: 'Holds, tasks, ledger and record', kinds: Object.values<ExpectationDefinition>(recordExpectations) },
];
