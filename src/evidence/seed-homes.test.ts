import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCards } from './http/guide/guide-folder.ts';
import { seedHomes } from './seed-homes.ts';

const SEEDS = Array.from({ length: 50 }, (_, index) => `S${index + 1}`);
const SOURCE = join(import.meta.dirname, '..');

test('each of S1 to S50 has a home, and nothing else has', () => {
  expect(Object.keys(seedHomes)).toEqual(SEEDS);
  expect(SEEDS.filter((seed) => (seedHomes[seed]?.cards.length ?? 0) + (seedHomes[seed]?.features.length ?? 0) === 0)).toEqual([]);
});

test('the cards of a home are those whose front matter names the seed, and no others', async () => {
  const cards = (await readCards('en')).flatMap(({ card }) => card ?? []);
  const named = SEEDS.map((seed) => [seed, cards.filter(({ seeds }) => seeds.includes(seed)).map(({ id }) => id)]);
  expect(Object.entries(seedHomes).map(([seed, home]) => [seed, home.cards])).toEqual(named);
});

test('the features of a home are files that exist', () => {
  const missing = Object.entries(seedHomes).flatMap(([seed, { features }]) => features.filter((path) => !existsSync(join(SOURCE, path))).map((path) => `${seed}: ${path}`));
  expect(missing).toEqual([]);
});
