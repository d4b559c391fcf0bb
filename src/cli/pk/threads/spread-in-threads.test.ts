import { expect, it } from 'vitest';
import { perezRuixo2021 } from '#pharmacology/models/perez-ruixo-2021.ts';
import { TYPICAL_ADULT } from '#pharmacology/person.ts';
import type { PopulationQuestion } from '#pharmacology/population.ts';
import { spreadFrom, spreadOf, tallyOf } from '#pharmacology/population.ts';
import { spreadInThreads } from './spread-in-threads.ts';

const SHARES = [0.05, 0.5, 0.95];
const question = (people: number): PopulationQuestion => ({
  model: perezRuixo2021, substance: 'S-ketamine', person: TYPICAL_ADULT, timesH: Float64Array.from([0.25, 0.5, 1, 2]), people, seed: 7,
  doses: [{ route: 'nasal', atH: 0, devices: [{ mg: 28, afterH: 0 }, { mg: 28, afterH: 5 / 60 }] }],
});

it.each([2, 3, 7])('counted in %d parts, a population is the same to the last digit, person by person', (of) => {
  const asked = question(500);
  const parts = Array.from({ length: of }, (_, part) => tallyOf(asked, { part, of }));
  expect(spreadFrom(asked, SHARES, parts)).toEqual(spreadOf(asked, SHARES));
});

it('many people are counted by threads, with the answer of one', { timeout: 60_000 }, async () => {
  const asked = question(20_000);
  expect(await spreadInThreads(asked, SHARES, 2)).toEqual(spreadOf(asked, SHARES));
});

it('what is wrong is refused before any thread begins', async () => {
  expect(await spreadInThreads({ ...question(20_000), seed: -1 }, SHARES, 2)).toMatchObject({ refused: true, facts: { field: 'seed' } });
});
