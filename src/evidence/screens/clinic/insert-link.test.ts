import { describe, expect, test } from 'vitest';
import { findLinks } from './find-links.ts';
import { insertLink } from './insert-link.ts';
import type { GuideLink } from './shapes.ts';

describe('a link put into a text', () => {
  const claim = { kind: 'claim', id: 'how-fast', words: 'It can be fast.' } as const;

  test('goes around what is marked', () => {
    expect(insertLink('It helps some.', { start: 3, end: 8 }, claim)).toBe('It [helps](claim:how-fast) some.');
  });

  test('brings its own words where nothing is marked', () => {
    expect(insertLink('Hm. ', { start: 4, end: 4 }, claim)).toBe('Hm. [It can be fast.](claim:how-fast)');
  });

  test('stands on a line of its own as a figure', () => {
    const figure = { ...claim, kind: 'figure' } as const;
    expect(insertLink('One.\nTwo.', { start: 5, end: 5 }, figure)).toBe('One.\n\n![It can be fast.](figure:how-fast)\n\nTwo.');
    expect(insertLink('', { start: 0, end: 0 }, figure)).toBe('![It can be fast.](figure:how-fast)');
  });
});

describe('finding what to point to', () => {
  const link = (id: string, words: string): GuideLink => ({ kind: 'claim', id, words, isDrawable: false });
  const links = [link('relapse-after-six', 'It comes back after some days.'), link('relapse', 'Relapse'), ...Array.from({ length: 9 }, (_, index) => link(`card-${'x'.repeat(index)}`, 'Sleep'))];

  test('wants every word, shows the shortest names first and no more than eight', () => {
    expect(findLinks(links, 'Relapse').map(({ id }) => id)).toEqual(['relapse', 'relapse-after-six']);
    expect(findLinks(links, 'relapse days').map(({ id }) => id)).toEqual(['relapse-after-six']);
    expect(findLinks(links, 'sleep')).toHaveLength(8);
    expect(findLinks(links, '  ')).toEqual([]);
  });
});
