import { expect, it } from 'vitest';
import { toInstant } from '#foundation/instant.ts';
import { feltByState } from './felt-by-state.ts';

const at = (clock: string) => toInstant(`2026-11-23T${clock}:00.000Z`);

it('gathers what was said of each state, first to last, in the usual order of the states', () => {
  const given = [
    { state: 'fear', rating: 2, moment: 'in-session', at: at('15:10') },
    { state: 'relaxed', rating: 8, moment: 'session-end', at: at('16:10') },
    { state: 'relaxed', rating: 5, moment: 'in-session', at: at('15:10') },
  ];
  expect(feltByState(given).map(({ state, ratings }) => [state, ratings.map(({ rating }) => rating)])).toEqual([
    ['relaxed', [5, 8]],
    ['fear', [2]],
  ]);
});

it('keeps a declined answer, and leaves out what nobody named', () => {
  expect(feltByState([{ state: 'open', rating: 'declined', moment: 'in-session', at: at('15:10') }])).toMatchObject([{ state: 'open', ratings: [{ rating: 'declined' }] }]);
  expect(feltByState([])).toEqual([]);
});
