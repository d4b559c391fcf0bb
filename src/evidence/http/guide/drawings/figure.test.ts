import { describe, expect, test } from 'vitest';
import type { Drawing } from '../../../card.ts';
import { DRAWINGS } from '../../../card.ts';
import type { Claim } from '../../../claim.ts';
import { GUIDE_LANGUAGES } from '../../../guide-language.ts';
import type { SayGuide } from '../../../guide-words.ts';
import { readGuideWords } from '../guide-folder.ts';
import { findClaim } from '../view/claim-body.ts';
import { pressurePeakOf } from './calm-and-pressure.ts';
import { drawingFigure } from './figure.ts';

/** Says every word as its key, so that words that came from elsewhere show. */
const say: SayGuide = (key, values = {}) => `[${[key, ...Object.values(values)].join(' ')}]`;

const drawn = (drawing: Drawing, find: (id: string) => Claim | undefined = findClaim): string => String(drawingFigure(drawing, { say, findClaim: find }));

describe.each(DRAWINGS)('the drawing %s', (drawing) => {
  test('is described, is called an illustration, and holds no word that is not translated', () => {
    const figure = drawn(drawing);
    expect(figure).toContain(`<title id="title-${drawing}">[drawing.${drawing}.title]</title>`);
    expect(figure).toContain(`<desc id="description-${drawing}">[drawing.${drawing}.description`);
    expect(figure).toContain('[standing.illustration]');
    const texts = Array.from(figure.matchAll(/>([^<>]+)</g), ([, text]) => text?.trim() ?? '').filter((text) => text !== '');
    expect(texts.filter((text) => !/^\[[^\]]+\]$/.test(text))).toEqual([]);
  });

  test('takes its colours from the palette alone, and every number in it is one', () => {
    const figure = drawn(drawing);
    expect(figure).not.toMatch(/#[0-9a-f]{3,8}\b|rgb|style=|NaN|Infinity|undefined/i);
  });
});

test('new connections are drawn with the growth substance BDNF, a few rings before and more a day later, and words say so in both languages', async () => {
  const [before, after] = drawn('new-connections').split('<g transform').slice(1);
  const ringsIn = (pane: string | undefined) => (pane?.match(/class="ring"/g) ?? []).length;
  expect(ringsIn(before)).toBeGreaterThan(0);
  expect(ringsIn(after)).toBeGreaterThan(ringsIn(before));
  for (const language of GUIDE_LANGUAGES) {
    const words = await readGuideWords(language);
    for (const key of ['description', 'caption']) expect(words[`drawing.new-connections.${key}`]).toContain('BDNF');
  }
});

test('the measured peak stands in the drawing as its claim holds it, and moves with it', () => {
  const claim = findClaim('pressure-rise');
  if (claim === undefined) throw new Error('no claim of the pressure');
  expect(pressurePeakOf(claim)).toEqual({ peakMinutes: 40, upperMmHg: 16, lowerMmHg: 11 });
  expect(drawn('calm-and-pressure')).toContain('[drawing.calm-and-pressure.upper 16]');
  const other: Claim = { ...claim, figures: claim.figures.map((figure) => (figure.name === 'when it was highest' ? { ...figure, value: 60 } : figure)) };
  expect(drawn('calm-and-pressure', () => other)).toContain('[drawing.calm-and-pressure.minutes 60]');
  expect(drawn('calm-and-pressure', () => other)).not.toBe(drawn('calm-and-pressure'));
});

test('without the measured figures nothing is made up', () => {
  const claim = findClaim('pressure-rise');
  if (claim === undefined) throw new Error('no claim of the pressure');
  expect(() => drawn('calm-and-pressure', () => ({ ...claim, figures: [] }))).toThrow('no figure "when it was highest"');
});
