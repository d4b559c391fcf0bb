import { expect, test } from 'vitest';
import { silentExceptions } from './lint-exceptions.ts';

const WHY = 'const a = 1;\n// oxlint-disable-next-line no-console -- a command answers its person here\n{/* oxlint-disable-next-line no-console -- so does a part of a page */}\n';

test('a line that says why it is let off a rule has no fault', () => {
  expect(silentExceptions('src/cli/say.ts', WHY)).toEqual([]);
});

test.each([
  '// oxlint-disable-next-line no-console',
  '    // eslint-disable no-console',
  '  {/* oxlint-disable-next-line no-console */}',
  '// oxlint-disable-next-line no-console --',
])('"%s", planted, is found by its line', (planted) => {
  expect(silentExceptions('src/cli/say.ts', `${WHY}${planted}\n`)).toEqual(['src/cli/say.ts:4 does not say why it is let off a lint rule']);
});
