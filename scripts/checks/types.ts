import type { Check } from './check.ts';
import { findingsOf } from './run-tool.ts';

/** One checker: two work out most types twice, which took twice the work of both processors. */
export const types: Check = { name: 'types', run: () => findingsOf('typescript/bin/tsc', ['--build', '--pretty', 'false', '--checkers', '1']) };
