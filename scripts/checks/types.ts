import type { Check } from './check.ts';
import { findingsOf } from './run-tool.ts';

export const types: Check = { name: 'types', run: () => findingsOf('typescript/bin/tsc', ['--build', '--pretty', 'false']) };
