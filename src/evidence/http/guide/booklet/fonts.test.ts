import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FONTS, fontRuns } from './fonts.ts';

describe('the letters of the booklet', () => {
  test('have files', () => {
    expect(Object.values(FONTS).flatMap((faces) => Object.values(faces)).filter((file) => !existsSync(file))).toEqual([]);
  });

  test('stay in one run where one file holds them, with the signs of both languages', () => {
    const text = '¿Qué? “Kind” – it’s 5 of 10 … señal, agüero ½ €';
    expect(fontRuns(text, 'Serif')).toEqual([{ text, font: 'Serif' }]);
  });

  test('are taken from another file where they need it', () => {
    expect(fontRuns('Dr. Łukasz', 'Sans')).toEqual([{ text: 'Dr. ', font: 'Sans' }, { text: 'Ł', font: 'SansFar' }, { text: 'ukasz', font: 'Sans' }]);
    expect(fontRuns('e\u0301', 'Serif')).toEqual([{ text: 'é', font: 'Serif' }]);
  });

  test('become a question mark where no file holds them, and none is lost', () => {
    expect(fontRuns('愛 ✓', 'Serif')).toEqual([{ text: '? ?', font: 'Serif' }]);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const runs = fontRuns(text, 'Sans').map((run) => run.text).join('');
      expect(Array.from(runs)).toHaveLength(Array.from(text.normalize('NFC')).length);
    }));
  });
});
