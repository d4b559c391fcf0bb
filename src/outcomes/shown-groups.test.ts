import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shownGroups } from './shown-groups.ts';

const SMALLEST = 11;
const sized = (sizes: readonly number[]) => sizes.map((people, index) => ({ group: `g${index}`, people }));
const shownOf = (...sizes: readonly number[]) => [...shownGroups(sized(sizes), SMALLEST)].toSorted();
const anySizes = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 6 });

const hiddenPeople = (sizes: readonly number[], shown: ReadonlySet<string>) => sized(sizes).reduce((sum, { group, people }) => sum + (shown.has(group) ? 0 : people), 0);

describe('which groups are shown', () => {
  test('11 people are enough and 10 are not', () => {
    expect(shownOf(11)).toEqual(['g0']);
    expect(shownOf(10)).toEqual([]);
  });

  test('one small group takes the smallest large one with it, two that are large enough together take none', () => {
    expect(shownOf(30, 12, 4)).toEqual(['g0']);
    expect(shownOf(30, 12, 5, 6)).toEqual(['g0', 'g1']);
    expect(shownOf(30, 12, 5, 5)).toEqual(['g0']);
    expect(shownOf(30, 12, 0)).toEqual(['g0', 'g1']);
  });

  test('what one figure hides stays hidden in a figure of some of the same people', () => {
    expect([...shownGroups(sized([20, 15]), SMALLEST, new Set(['g0']))]).toEqual(['g0']);
  });

  test('whatever the sizes, nobody finds fewer than 11 people by taking the shown groups from the whole', () => {
    fc.assert(
      fc.property(anySizes, (sizes) => {
        const shown = shownGroups(sized(sizes), SMALLEST);
        for (const { group, people } of sized(sizes)) if (shown.has(group)) expect(people).toBeGreaterThanOrEqual(SMALLEST);
        const left = hiddenPeople(sizes, shown);
        // A whole that is too small itself is not shown, so that nothing can be taken from it.
        const isWholeShown = hiddenPeople(sizes, new Set()) >= SMALLEST;
        expect(!isWholeShown || left === 0 || left >= SMALLEST).toBe(true);
      }),
    );
  });

  test('no more than one large group is ever hidden, and none where all are large', () => {
    fc.assert(
      fc.property(anySizes, (sizes) => {
        const large = sizes.filter((people) => people >= SMALLEST).length;
        const { size } = shownGroups(sized(sizes), SMALLEST);
        expect(large - size).toBeLessThanOrEqual(1);
        if (large === sizes.length) expect(size).toBe(large);
      }),
    );
  });
});
