import type { Check } from './check.ts';
import { findingsOf } from './run-tool.ts';

export const unused: Check = { name: 'no unused files, exports or packages', run: () => findingsOf('knip/bin/knip.js', ['--no-progress', '--reporter', 'compact']) };
