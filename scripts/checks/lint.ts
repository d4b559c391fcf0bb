import type { Check } from './check.ts';
import { findingsOf } from './run-tool.ts';

/** Every rule of `.oxlintrc.json`, and no line that is let off a rule it keeps anyway. */
export const lint: Check = {
  name: 'lint',
  run: () => findingsOf('oxlint/bin/oxlint', ['--type-aware', '--format=unix', '--max-warnings=0', '--report-unused-disable-directives']),
};
