import type { Tested } from './answered.ts';
import type { TestKind, TestResult } from './intake-schema.ts';

/** The baseline tests that have no other rule (3c). */
export type BaselineKind = Extract<TestKind, 'urinalysis' | 'electrocardiogram' | 'thyroid' | 'vital-signs' | 'prescription-monitoring'>;

/** The result of one kind of test. */
export type ResultOf<Kind extends TestKind> = Extract<TestResult, { kind: Kind }>;

/** The newest word on each baseline test: its result, or why there is none. */
export type BaselineTests = { readonly [Kind in BaselineKind]: Tested<ResultOf<Kind>> };
