import { describe, expect, test } from 'vitest';
import { backCoverPage, handPages, headOn, isSamePlan, pageText, planOf } from './page-plan.ts';

const lines = [
  { title: 'Start', id: 'chapter-start', isChapter: true },
  { title: 'Welcome', id: 'card-welcome', isChapter: false },
  { title: 'Safety', id: 'chapter-safety', isChapter: true },
];
const plan = new Map([['chapter-start', 5], ['card-welcome', 5], ['chapter-safety', 9]]);

describe('the pages of a booklet', () => {
  test('are read from what was laid out, in stacks and columns', () => {
    const content = [{ id: 'one', positions: [{ pageNumber: 3 }] }, { stack: [{ columns: [{ id: 'two', positions: [{ pageNumber: 4 }, { pageNumber: 5 }] }] }] }, { id: 'never' }];
    expect([...planOf(content)]).toEqual([['one', 3], ['two', 4]]);
  });

  test('are written, and held open where they are not known yet', () => {
    expect([pageText(plan, 'chapter-safety'), pageText(plan, 'nowhere')]).toEqual(['9', '00']);
  });

  test('are the same only when everything stands where it stood', () => {
    expect(isSamePlan(plan, new Map(plan))).toBe(true);
    expect(isSamePlan(plan, new Map([...plan, ['notes', 12]]))).toBe(false);
    expect(isSamePlan(plan, new Map([...plan, ['card-welcome', 6]]))).toBe(false);
  });

  test('say their chapter at their head, but not where it begins nor before the first', () => {
    expect([4, 5, 6, 8, 9, 10].map((page) => headOn(page, lines, plan))).toEqual(['', '', 'Start', 'Start', '', 'Safety']);
  });

  test('to write on are as many as bring the back cover to the end of a folded sheet', () => {
    expect([undefined, 90, 91, 92, 93].map(handPages)).toEqual([1, 2, 1, 4, 3]);
    for (const page of [90, 91, 92, 93]) expect((backCoverPage(new Map([['hand', page]])) ?? 0) % 4).toBe(0);
    expect(backCoverPage(new Map())).toBeUndefined();
  });
});
