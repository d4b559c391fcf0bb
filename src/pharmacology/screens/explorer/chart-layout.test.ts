import { describe, expect, it } from 'vitest';
import { CASCADE } from '../../cascade.ts';
import { bandPath, evenTicks, hourTicks, linePath, roundAbove, scaleOf } from './chart-layout.ts';
import { latestOnly } from '../latest-only.ts';
import { levelText, percentText, timeText } from './numbers.ts';
import { heightAt, heightWord, shapeParts } from './strip-shape.ts';
import { bandsFor } from './use-bands.ts';
import { plainQuestionOf, firstChoice } from '../../exploring.ts';
import { STUDY_DOSES } from '../../study-doses.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { refusePharmacology } from '../../refusals.ts';

describe('an axis', () => {
  it.each([[0, 1], [-1, 1], [0.07, 0.08], [1, 1], [1.01, 1.5], [99, 100], [100, 100], [101, 150], [216, 250], [1234, 1500]])('above %d ends at %d', (value, top) => {
    expect(roundAbove(value)).toBeCloseTo(top, 9);
  });

  it.each([[250, 6], [100, 5], [1, 5], [150, 4], [80, 5], [60, 4]])('up to %d has %i even marks', (top, count) => {
    const ticks = evenTicks(top);
    expect(ticks).toHaveLength(count);
    expect(ticks.at(-1)).toBeCloseTo(top, 9);
  });

  it('has as many hours as fit', () => {
    expect(hourTicks(4, 4)).toEqual([0, 1, 2, 3, 4]);
    expect(hourTicks(24, 4)).toEqual([0, 6, 12, 18, 24]);
    expect(hourTicks(456, 5)).toEqual([0, 96, 192, 288, 384]);
  });
});

describe('a drawing', () => {
  const scales = { x: scaleOf([0, 4], [0, 400]), y: scaleOf([0, 10], [100, 0]) };

  it('is a line through points, and a band there and back', () => {
    expect(linePath([0, 4], [0, 10], scales)).toBe('M0.0 100.0L400.0 0.0');
    expect(bandPath([0, 4], [0, 1], [2, 3], scales)).toBe('M0.0 80.0L400.0 70.0L400.0 90.0L0.0 100.0Z');
    expect(bandPath([], [], [], scales)).toBe('');
  });
});

describe('a number', () => {
  it.each([[0, '0'], [4.24, '4.2'], [9.94, '9.9'], [9.96, '10'], [157.6, '158']])('%d ng/mL is shown as %s', (level, text) => expect(levelText(level)).toBe(text));
  it.each([[0, '0 min'], [2 / 3, '40 min'], [1.99, '119 min'], [2, '2 h'], [7.44, '7.4 h']])('%d hours are shown as %s', (hours, text) => expect(timeText(hours)).toBe(text));
  it('of a share is shown in percent', () => expect(percentText(0.234)).toBe('23 %'));
});

describe('a drawn shape', () => {
  it.each(CASCADE.filter(({ shape }) => shape !== null))('of $id goes on free from the last look, without a step', ({ shape }) => {
    if (shape === null) throw new Error('no shape');
    const { looked, free } = shapeParts(shape);
    if (shape.lookedUntilH === null) expect(looked).toEqual([]);
    else expect(looked.at(-1)).toEqual(free[0]);
    expect(free.at(-1)?.along).toBe(1);
  });

  it('is between its points what a straight line is', () => {
    const points = [{ along: 0, height: 0 }, { along: 0.5, height: 1 }];
    expect([-1, 0, 0.25, 0.5, 1].map((along) => heightAt(points, along))).toEqual([0, 0, 0.5, 1, 1]);
  });

  it('is said in words, which have no numbers', () => {
    expect([0, 0.07, 0.08, 0.39, 0.4, 0.79, 0.8, 1].map(heightWord)).toEqual(['none', 'none', 'little', 'little', 'middle', 'middle', 'most', 'most']);
  });
});

describe('questions to somebody who answers one at a time', () => {
  it('are asked one after the other, and of those that wait the latest alone', () => {
    const [posted, received]: [string[], string[]] = [[], []];
    const { ask, answer } = latestOnly<string, number>((question) => posted.push(question), (question, value) => received.push(`${question}=${value}`));
    for (const question of ['a', 'b', 'c']) ask(question);
    expect(posted).toEqual(['a']);
    answer(1);
    expect(posted).toEqual(['a', 'c']);
    answer(3);
    answer(9);
    expect(received).toEqual(['a=1', 'c=3']);
    ask('d');
    expect(posted).toEqual(['a', 'c', 'd']);
  });

  it('are asked once, whether still worked out, waiting or answered', () => {
    const posted: string[] = [];
    const { ask, answer } = latestOnly<string, number>((question) => posted.push(question), () => {});
    for (const question of ['a', 'a', 'b', 'b']) ask(question);
    answer(1);
    answer(2);
    ask('b');
    expect(posted).toEqual(['a', 'b']);
  });
});

describe('the bands that may be shown', () => {
  const [infusion, , muscle] = STUDY_DOSES.map(({ substance, dose }) => plainQuestionOf(firstChoice(substance, dose)));
  if (infusion === undefined || muscle === undefined || isRefusal(infusion) || isRefusal(muscle)) throw new Error('refused');
  const heavier = { ...infusion, person: { ...infusion.person, weightKg: 90 } };

  it('are those of the question, then those of an earlier one about the same curves, and none of others', () => {
    const told = { question: infusion, answer: [] };
    expect(bandsFor(infusion, null, false).state).toBe('working');
    expect(bandsFor(infusion, told, false)).toEqual({ state: 'drawn', bands: [] });
    expect(bandsFor(heavier, told, false)).toEqual({ state: 'behind', bands: [] });
    expect(bandsFor(muscle, told, false)).toEqual({ state: 'working', bands: null });
    expect(bandsFor(null, told, false)).toEqual({ state: 'working', bands: null });
  });

  it('are none where nobody knows how people differ, and fail where the device cannot', () => {
    expect(bandsFor(infusion, { question: infusion, answer: refusePharmacology('pharmacology.no-spread', { model: 'x' }) }, false).state).toBe('without');
    expect(bandsFor(infusion, { question: infusion, answer: refusePharmacology('pharmacology.no-doses', { field: 'x' }) }, false).state).toBe('failed');
    expect(bandsFor(infusion, null, true).state).toBe('failed');
  });
});
