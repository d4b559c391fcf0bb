import { expect, test } from 'vitest';
import { addressIn } from './lockfile.ts';

const PLAIN = '{\n  "packages": {\n    "node_modules/zod": {\n      "version": "4.6.7",\n      "integrity": "sha512-AA=="\n    }\n  }\n}\n';

test('a planted address is found by its line, and a lockfile without one passes', () => {
  expect(addressIn('package-lock.json', PLAIN)).toBeUndefined();
  const planted = PLAIN.replace('"integrity"', '"resolved": "https://packages.example/zod.tgz",\n      "integrity"');
  expect(addressIn('package-lock.json', planted)).toBe(`package-lock.json:5 holds "resolved"; install with the project's .npmrc`);
});
