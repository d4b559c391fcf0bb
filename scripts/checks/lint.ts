import type { Check } from './check.ts';
import { findingsOf } from './run-tool.ts';

export const lint: Check = { name: 'lint', run: () => findingsOf('oxlint/bin/oxlint', ['--type-aware', '--format=unix', '--max-warnings=0']) };
