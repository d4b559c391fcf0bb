import { expect, test } from 'vitest';
import { mapFaults, silentFolders } from './readme-map.ts';

const README = '## The map\n| Folder | Holds |\n|---|---|\n| `people` | staff |\n| `database`, `transport` | two kits |\n';
const THERE = new Set(['people', 'database', 'transport']);

test('a map that names every domain that is there, and nothing else, has no fault', () => {
  expect(mapFaults(README, ['people', 'ledger'], THERE)).toEqual([]);
});

test('a planted domain without a row, and a planted row without a folder, are found', () => {
  expect(mapFaults(README, ['people', 'session'], new Set([...THERE, 'session']))).toEqual(['README.md does not map src/session']);
  expect(mapFaults(`${README}| \`moon\` | dust |\n`, ['people'], THERE)).toEqual(['README.md maps src/moon, which does not exist']);
});

test('a folder without a README, planted, is found', () => {
  const folders = new Map([['people', ['README.md', 'api.ts']], ['ledger', ['api.ts']]]);
  expect(silentFolders(folders)).toEqual(['src/ledger has no README.md']);
});
