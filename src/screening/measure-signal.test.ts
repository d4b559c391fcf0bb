import { describe, expect, it } from 'vitest';
import { RULE_SET_VERSION } from '#foundation/rule.ts';
import type { AnswerSet } from '#measures/answer-set.ts';
import type { MeasureName } from '#measures/instrument.ts';
import { MEASURE_IDS } from '#measures/instrument.ts';
import { screeningDay as at, settings } from '../../tests/support/screening-cases.ts';
import type { CourseSignal } from './course-checks.ts';
import type { MeasureToJudge } from './measure-signal.ts';
import { isJudgedAtEachAnswer, judgeMeasure, judgeModerateRisk, judgeSoFar } from './measure-signal.ts';
import { screeningRules } from './rule-set.ts';

const recorded = (measure: MeasureName, parts: Partial<MeasureToJudge> = {}): MeasureToJudge => ({ measure, total: null, level: null, answers: {}, measuredAt: at, ...parts });
const said = (signal: CourseSignal | null) => (signal === null ? null : `${signal.effect} ${signal.finding.ruleId}`);
const judged = (measure: MeasureName, parts: Partial<MeasureToJudge> = {}, bladderBaseline: number | null = null) => judgeMeasure(recorded(measure, parts), bladderBaseline, settings);
const findingOf = (ruleId: 'SAFE-2' | 'SAFE-3', level: string) => ({
  ruleId,
  sentence: expect.stringContaining(`ended at the ${level} level`),
  inputs: [{ name: 'C-SSRS screener', value: level, at }],
  threshold: level,
  sources: screeningRules[ruleId].sources,
  ruleSetVersion: RULE_SET_VERSION,
  grade: 'REVIEW',
  options: [],
});

describe('a recorded form', () => {
  it('a high C-SSRS holds dosing (SAFE-3); any other level does not', () => {
    expect(judged('c-ssrs', { level: 'high' })).toEqual({ effect: 'hold', kind: 'SAFE-3', finding: findingOf('SAFE-3', 'high') });
    for (const level of ['moderate', 'low', 'none-reported', 'unknown'] as const) expect(judged('c-ssrs', { level })).toBeNull();
  });

  it('a moderate C-SSRS asks for assessment and plan (SAFE-2); other levels and other measures do not', () => {
    expect(judgeModerateRisk(recorded('c-ssrs', { level: 'moderate' }))).toEqual(findingOf('SAFE-2', 'moderate'));
    expect(judgeModerateRisk(recorded('c-ssrs', { level: 'high' }))).toBeNull();
    expect(judgeModerateRisk(recorded('asq', { level: 'moderate' }))).toBeNull();
  });

  it.each<[MeasureName, number, string | null, string]>([
    ['asrm', 6, 'hold MAN-1', 'ASRM'],
    ['asrm', 5, null, 'ASRM'],
    ['mania-check', 8, 'hold MAN-1', 'energy and sleep check'],
    ['mania-check', 7, null, 'energy and sleep check'],
    ['dast-10', 8, 'hold MIS-1', 'DAST-10'],
    ['dast-10', 6, 'review MIS-1', 'DAST-10'],
    ['dast-10', 5, null, 'DAST-10'],
  ])('%s of %d gives %s', (measure, total, expected, input) => {
    const signal = judged(measure, { total });
    expect(said(signal)).toBe(expected);
    if (signal !== null) expect(signal.finding.inputs.filter(({ value }) => value !== null)).toEqual([{ name: input, value: total, unit: 'points', at }]);
  });

  it.each<[AnswerSet, string | null]>([
    [{ 'liking-check.liking': 10, 'liking-check.craving': 4, 'liking-check.temptation': 4 }, null],
    [{ 'liking-check.craving': 5 }, 'review MIS-1'],
    [{ 'liking-check.temptation': 8 }, 'hold MIS-1'],
  ])('the liking check %o gives %s', (answers, expected) => {
    expect(said(judged('liking-check', { answers }))).toBe(expected);
  });

  it('the bladder check is held against its baseline, pain and blood', () => {
    const clear = { 'urinary-check.pain': 0, 'urinary-check.blood': 0 };
    expect(said(judged('urinary-check', { total: 5, answers: clear }, 3))).toBeNull();
    expect(said(judged('urinary-check', { total: 5, answers: clear }, 2))).toBe('review URO-1');
    expect(said(judged('urinary-check', { total: 6, answers: clear }))).toBe('hold URO-2');
    expect(said(judged('urinary-check', { total: 1, answers: { ...clear, 'urinary-check.blood': 1 } }, 1))).toBe('review URO-1');
    expect(said(judged('urinary-check', { total: 2, answers: { 'urinary-check.pain': 1, 'urinary-check.blood': 1 } }, 1))).toBe('hold URO-2');
  });

  it('no other measure is judged, whatever its total', () => {
    const others: readonly MeasureName[] = MEASURE_IDS.filter((measure) => !['c-ssrs', 'asrm', 'mania-check', 'dast-10', 'liking-check', 'urinary-check'].includes(measure));
    for (const measure of [...others, 'own-high' as const]) expect(judged(measure, { total: 99, level: 'high' })).toBeNull();
  });
});

describe('a form that is still open', () => {
  const soFar = (measure: MeasureName, answers: AnswerSet) => judgeSoFar({ measure, answers, at }, null, settings);

  it('counts every open question as the lowest', () => {
    expect(said(soFar('mania-check', { 'mania-check.sleep': 4, 'mania-check.energy': 4 }))).toBe('hold MAN-1');
    expect(soFar('mania-check', { 'mania-check.sleep': 4, 'mania-check.energy': 3, 'mania-check.speed': 'declined' })).toBeNull();
    expect(soFar('urinary-check', {})).toBeNull();
    expect(said(soFar('urinary-check', { 'urinary-check.blood': 1 }))).toBe('review URO-1');
    expect(said(soFar('urinary-check', { 'urinary-check.blood': 1, 'urinary-check.pain': 1 }))).toBe('hold URO-2');
    expect(said(soFar('liking-check', { 'liking-check.craving': 8 }))).toBe('hold MIS-1');
  });

  it('is judged for these three checks alone', () => {
    expect(MEASURE_IDS.filter((measure) => isJudgedAtEachAnswer(measure))).toEqual(['mania-check', 'urinary-check', 'liking-check']);
    expect(soFar('dast-10', { 'dast-10.1': 10 })).toBeNull();
    expect(isJudgedAtEachAnswer('own-check')).toBe(false);
  });
});
