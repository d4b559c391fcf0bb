import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeLabels } from './label-places.ts';

it('no word stands on another one or on a point, and each stays inside, while there is room', () => {
  const point = fc.record({ x: fc.integer({ min: 50, max: 350 }), y: fc.integer({ min: 50, max: 350 }), word: fc.constant('o00') });
  fc.assert(
    fc.property(fc.array(point, { maxLength: 12 }), (points) => {
      const placed = placeLabels(points, 400, 400);
      for (const [index, { wordX, wordY }] of placed.entries()) {
        expect([wordX >= 0, wordX + 22 <= 400, wordY - 9 >= 0, wordY + 2 <= 400]).toEqual([true, true, true, true]);
        const isApart = (x: number, y: number, width: number, height: number) => wordX + 22 < x || x + width < wordX || wordY + 2 < y || y + height < wordY - 9;
        for (const other of placed.slice(0, index)) expect(isApart(other.wordX, other.wordY - 9, 22, 11)).toBe(true);
        for (const { x, y } of points) expect(isApart(x - 6, y - 6, 12, 12)).toBe(true);
      }
    }),
  );
});
