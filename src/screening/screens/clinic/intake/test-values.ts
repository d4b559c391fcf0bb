import type { z } from 'zod';
import { NO_RESULT } from '../../../answered.ts';
import type { NoResult } from '../../../answered.ts';
import type { AskedKind, TestKind, testResultSchema } from '../../../intake-schema.ts';
import { TEST_KINDS } from '../../../intake-schema.ts';

/** Whether there is a result, or why there is none. */
export type Outcome = 'result' | NoResult;

/** A test result as typed; which fields count depends on the kind and on whether there is a result. */
export type TestValues = {
  readonly kind: AskedKind | null;
  readonly outcome: Outcome | null;
  readonly alt: string;
  readonly ast: string;
  readonly alkalinePhosphatase: string;
  readonly gammaGt: string;
  readonly positiveFor: string;
  readonly choice: string | null;
  readonly words: string;
  readonly times: string;
  readonly heartRate: string;
  readonly saturation: string;
  readonly measuredAt: string;
};

/** The words a test can come out as, where it is not a number. */
export const RESULT_CHOICES = {
  'pregnancy-test': ['negative', 'positive', 'unclear'],
  urinalysis: ['normal', 'blood', 'other-finding'],
  electrocardiogram: ['normal', 'finding'],
  thyroid: ['normal', 'low', 'high'],
  'prescription-monitoring': ['as-expected', 'unexpected'],
} as const;

/** The tests whose result is one of a few words. */
export type ChosenKind = keyof typeof RESULT_CHOICES;

export function isChosenKind(kind: AskedKind): kind is ChosenKind {
  return kind in RESULT_CHOICES;
}

export function isTest(kind: AskedKind): kind is TestKind {
  return TEST_KINDS.some((each) => each === kind);
}

/** What can be said of a test or form here; the answers of a form are entered among the measures. */
export function outcomesOf(kind: AskedKind): readonly Outcome[] {
  return isTest(kind) ? ['result', ...NO_RESULT] : NO_RESULT;
}

type Sent = z.input<typeof testResultSchema>;

/** The result to send, or `null` while it says nothing. A urine screen that names nothing is one without a finding. */
export function sentResult(values: TestValues): Sent | null {
  const { kind, outcome, words } = values;
  if (kind === null || outcome === null) return null;
  if (outcome !== 'result') return { kind: 'no-result', of: kind, state: outcome, words };
  return isTest(kind) ? resultOf(kind, values) : null;
}

function resultOf(kind: TestKind, values: TestValues): Sent | null {
  const { positiveFor, times, heartRate, saturation } = values;
  switch (kind) {
    case 'liver-tests':
      return liverTests(values);
    case 'urine-drug-screen':
      return { kind, positiveFor: positiveFor.split(',').map((each) => each.trim()).filter((each) => each !== '') };
    case 'drug-use-question':
      return /^\d{1,4}$/.test(times.trim()) ? { kind, timesInPastYear: Number(times) } : null;
    case 'vital-signs':
      return isWithin(heartRate, 20, 250) && isWithin(saturation, 50, 100) ? { kind, heartRatePerMinute: Number(heartRate), oxygenSaturationPercent: Number(saturation) } : null;
    case 'pregnancy-test':
    case 'urinalysis':
    case 'electrocardiogram':
    case 'thyroid':
    case 'prescription-monitoring':
      return chosenResult(kind, values);
  }
}

function chosenResult(kind: ChosenKind, { choice, words }: TestValues): Sent | null {
  switch (kind) {
    case 'pregnancy-test':
      return withChoice(kind, choice, (result) => ({ kind, result }));
    case 'urinalysis':
      return withChoice(kind, choice, (result) => ({ kind, result, words }));
    case 'electrocardiogram':
      return withChoice(kind, choice, (result) => ({ kind, result, words }));
    case 'thyroid':
      return withChoice(kind, choice, (result) => ({ kind, result, words }));
    case 'prescription-monitoring':
      return withChoice(kind, choice, (result) => ({ kind, result, words }));
  }
}

function withChoice<Kind extends ChosenKind>(kind: Kind, choice: string | null, sent: (result: (typeof RESULT_CHOICES)[Kind][number]) => Sent): Sent | null {
  const choices: readonly (typeof RESULT_CHOICES)[Kind][number][] = RESULT_CHOICES[kind];
  const result = choices.find((each) => each === choice);
  return result === undefined ? null : sent(result);
}

function liverTests({ alt, ast, alkalinePhosphatase, gammaGt }: TestValues): Sent | null {
  const typed = [alt, ast, alkalinePhosphatase, gammaGt];
  if (typed.every((each) => each.trim() === '') || !typed.every(isMultiple)) return null;
  return {
    kind: 'liver-tests', altTimesUpperLimit: numberOrNull(alt), astTimesUpperLimit: numberOrNull(ast),
    alkalinePhosphataseTimesUpperLimit: numberOrNull(alkalinePhosphatase), gammaGtTimesUpperLimit: numberOrNull(gammaGt),
  };
}

function isWithin(text: string, least: number, most: number): boolean {
  return /^\d{1,3}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most;
}

function isMultiple(text: string): boolean {
  return text.trim() === '' || /^\d{1,3}(\.\d{1,2})?$/.test(text.trim());
}

function numberOrNull(text: string): number | null {
  return text.trim() === '' ? null : Number(text);
}
