import { describe, expect, test } from 'vitest';
import type { RuleFinding, SourceMark } from '#foundation/rule.ts';
import { RULE_SET_VERSION } from '#foundation/rule.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';
import { clinicTime, courseFacts, infusions, scoreOf } from '../../tests/support/course-story.ts';
import { reviewBooster } from './booster.ts';
import { judgeCourse } from './course.ts';
import type { CourseFacts, OutcomeMeasure, RelapseEvent } from './course-facts.ts';
import { limitsOf } from './measure-limits.ts';
import type { OutcomeRuleId } from './outcome-finding.ts';
import { relapseFindings } from './relapse-finding.ts';
import { remissionFinding } from './remission.ts';
import { outcomeSettings } from './settings.ts';

const settings = settingsInForce(outcomeSettings, {});
const productDefault: SourceMark = { key: 'product-default', mark: 'P' };

/** A course of one measure: its baseline of 27 February, a dose on 2 March and scores later. */
function factsOf(measure: OutcomeMeasure, baseline: number, later: readonly (readonly [day: string, total: number])[], parts: Partial<CourseFacts> = {}): CourseFacts {
  return courseFacts({ doses: infusions('2026-03-02'), assessments: [scoreOf(measure, '2026-02-27', baseline), ...later.map(([day, total]) => scoreOf(measure, day, total))], ...parts });
}

const findingsOf = (ruleId: OutcomeRuleId, measure: OutcomeMeasure, facts: CourseFacts): readonly RuleFinding[] => judgeCourse(facts, measure, settings).findings.filter((finding) => finding.ruleId === ruleId);
const points = (name: string, value: number, day: string) => ({ name, value, unit: 'points', at: clinicTime(day) });
const baseline = (value: number) => ({ name: 'baseline', value, unit: 'points' });
const said = (ruleId: OutcomeRuleId, sentence: string, rest: Pick<RuleFinding, 'inputs' | 'threshold' | 'sources'>) => ({ ruleId, sentence: expect.stringContaining(sentence), ...rest, ruleSetVersion: RULE_SET_VERSION });

describe('a finding gives what it looked at, from where on it counts and by which sources', () => {
  const threshold = 'complete score at most 14 days before the first dose';
  const firstDose = { name: 'first dose', value: '2026-03-02' };

  test('the baseline (OUT-1)', () => {
    const inputs = [points('baseline score', 20, '2026-02-27'), firstDose];
    expect(findingsOf('OUT-1', 'phq-9', factsOf('phq-9', 20, []))).toEqual([said('OUT-1', 'The baseline is 20, from 2026-02-27.', { inputs, threshold, sources: [productDefault] })]);
  });

  test('that there is no baseline (OUT-1)', () => {
    const facts = courseFacts({ doses: infusions('2026-03-02') });
    expect(findingsOf('OUT-1', 'phq-9', facts)).toEqual([said('OUT-1', 'no complete score', { inputs: [firstDose], threshold, sources: [productDefault] })]);
  });

  test('response (OUT-2), with each source once', () => {
    const inputs = [baseline(20), points('PHQ-9', 9, '2026-03-16')];
    const sources: SourceMark[] = [{ key: 'NYSI', mark: 'C' }, { key: 'TTman', mark: 'C' }];
    expect(findingsOf('OUT-2', 'phq-9', factsOf('phq-9', 20, [['2026-03-16', 9]]))).toEqual([said('OUT-2', 'fell from 20 to 9, an improvement of 55 %', { inputs, threshold: 'improvement of 50 % or more from a baseline of 10 or more', sources })]);
  });

  test('remission (OUT-3)', () => {
    const inputs = [points('PHQ-9', 4, '2026-03-16')];
    expect(findingsOf('OUT-3', 'phq-9', factsOf('phq-9', 20, [['2026-03-16', 4]]))).toEqual([said('OUT-3', 'Remission on 2026-03-16', { inputs, threshold: 'PHQ-9 at most 4', sources: [{ key: 'NYSI', mark: 'C' }] })]);
  });

  test('the end state of the PCL-5 (OUT-3)', () => {
    const inputs = [baseline(58), points('PCL-5', 28, '2026-03-16')];
    const sources: SourceMark[] = [{ key: 'Marx22', mark: 'C' }, { key: 'Fork22', mark: 'C' }];
    expect(findingsOf('OUT-3', 'pcl-5', factsOf('pcl-5', 58, [['2026-03-16', 28]]))).toEqual([said('OUT-3', '-30 points from its baseline: a low end state', { inputs, threshold: 'low end state at most 28; probable range from 31', sources })]);
  });

  test('every reliable deterioration (OUT-4), and none where the measure knows no noise', () => {
    const worse = (day: string, total: number) => said('OUT-4', `${day} is ${total - 12} points worse`, { inputs: [baseline(12), points('PHQ-9', total, day)], threshold: '6 points or more above baseline', sources: [{ key: 'TTman', mark: 'C' }] });
    expect(findingsOf('OUT-4', 'phq-9', factsOf('phq-9', 12, [['2026-03-16', 18], ['2026-03-23', 17], ['2026-03-30', 20]]))).toEqual([worse('2026-03-16', 18), worse('2026-03-30', 20)]);
    expect(judgeCourse(factsOf('madrs', 12, [['2026-03-16', 50]]), 'madrs', settings).findings.map((finding) => finding.ruleId)).toEqual(['OUT-1', 'TTE-1']);
  });

  test('a score under a mania hold (OUT-9)', () => {
    const holds = [{ rule: 'MAN-1', from: clinicTime('2026-03-10'), until: null }] as const;
    const expected = said('OUT-9', 'under a mania hold', { inputs: [points('PHQ-9', 4, '2026-03-16')], threshold: 'mania hold in force', sources: [productDefault] });
    expect(findingsOf('OUT-9', 'phq-9', factsOf('phq-9', 20, [['2026-03-16', 4]], { holds }))).toEqual([expected]);
  });

  test('too little after four doses (NR-1)', () => {
    const facts = factsOf('phq-9', 20, [['2026-03-16', 18]], { doses: infusions('2026-03-02', '2026-03-04', '2026-03-06', '2026-03-09') });
    const threshold4 = 'improvement below 20 % at least 24 h after dose 4';
    const expected = said('NR-1', 'After dose 4 PHQ-9 had improved by 10 %', { inputs: [baseline(20), points('PHQ-9', 18, '2026-03-16')], threshold: threshold4, sources: [{ key: 'TransPsy24', mark: 'C' }] });
    expect(findingsOf('NR-1', 'phq-9', facts)).toEqual([expected]);
    expect(judgeCourse(facts, 'phq-9', settings).outcome?.nonResponse).toMatchObject({ options: ['continue', 'change', 'stop'] });
  });
});

describe('the findings of a relapse', () => {
  const responded = [['2026-03-16', 6]] as const;
  const confirming: SourceMark = { key: 'Sust1reg', mark: 'C' };

  test('none before a response, and none while there is no sign', () => {
    expect(findingsOf('OUT-5', 'phq-9', factsOf('phq-9', 20, [['2026-03-16', 18]]))).toEqual([]);
    expect(relapseFindings({ state: 'none' }, 20, limitsOf('phq-9', settings), settings)).toEqual([]);
    expect(relapseFindings({ state: 'no-response-yet' }, 20, limitsOf('phq-9', settings), settings)).toEqual([]);
  });

  test('suspected (OUT-5)', () => {
    const facts = factsOf('phq-9', 20, [...responded, ['2026-05-04', 14]]);
    const threshold = 'after response, PHQ-9 of 10 or more and improvement below 50 %';
    expect(findingsOf('OUT-5', 'phq-9', facts)).toEqual([said('OUT-5', 'A second score in 5 to 15 days would tell', { inputs: [baseline(20), points('PHQ-9', 14, '2026-05-04')], threshold, sources: [productDefault, { key: 'NYSI', mark: 'C' }] })]);
    expect(findingsOf('OUT-6', 'phq-9', facts)).toEqual([]);
  });

  test('confirmed by a second score (OUT-6)', () => {
    const facts = factsOf('phq-9', 20, [...responded, ['2026-05-04', 14], ['2026-05-11', 13]]);
    const inputs = [points('PHQ-9', 14, '2026-05-04'), points('PHQ-9', 13, '2026-05-11')];
    expect(findingsOf('OUT-6', 'phq-9', facts)).toEqual([said('OUT-6', 'Relapse on 2026-05-04, confirmed on 2026-05-11', { inputs, threshold: 'two scores 5 to 15 days apart, every one between as well', sources: [confirming] })]);
    expect(findingsOf('OUT-5', 'phq-9', facts)).toEqual([]);
  });

  test.each<[RelapseEvent['kind'], string]>([
    ['hospitalisation', 'an admission'],
    ['suicide-attempt', 'a suicide attempt'],
    ['suicide', 'death by suicide'],
    ['prescriber-declaration', 'declared by the prescriber'],
  ])('confirmed by %s (OUT-6)', (kind, words) => {
    const facts = factsOf('phq-9', 20, responded, { relapseEvents: [{ kind, on: localDateSchema.parse('2026-04-10') }] });
    const threshold = 'admission, attempt or the prescriber’s declaration';
    expect(findingsOf('OUT-6', 'phq-9', facts)).toEqual([said('OUT-6', `Relapse on 2026-04-10: ${words}.`, { inputs: [{ name: 'event', value: kind }], threshold, sources: [confirming] })]);
  });
});

describe('the findings of a booster review', () => {
  const facts = (parts: Partial<CourseFacts> = {}) => factsOf('phq-9', 20, [['2026-03-16', 5], ['2026-04-20', 14]], parts);
  const review = (course: CourseFacts) => reviewBooster(judgeCourse(course, 'phq-9', settings), course, clinicTime('2026-04-20T13:00'), settings);
  const inputs = [points('PHQ-9', 14, '2026-04-20'), { name: 'above its lowest point', value: 9, unit: 'points' }, { name: 'relapse', value: 'suspected' }, { name: 'days since the last dose', value: 49, unit: 'days' }];

  test('suggested (BOOST-1)', () => {
    const threshold = expect.stringContaining('a rise of 6 from the lowest point to 10 or more; at least 7 days since the last dose');
    expect(review(facts())).toMatchObject({ state: 'suggested', finding: said('BOOST-1', 'Nothing has been ordered', { inputs, threshold, sources: [productDefault] }) });
  });

  test('held back (BOOST-2), with each rule once', () => {
    const hold = { rule: 'URO-2', from: clinicTime('2026-04-01'), until: null } as const;
    const finding = said('BOOST-2', 'while a hold is in force', { inputs: [...inputs, { name: 'holds in force', value: 'MAN-1, URO-2' }], threshold: 'no hold in force', sources: [productDefault] });
    expect(review(facts({ holds: [hold, hold, { ...hold, rule: 'MAN-1' }] }))).toEqual({ state: 'suppressed', holds: ['MAN-1', 'URO-2'], finding });
  });
});

describe('where a measure names no limit', () => {
  test('its findings say that none is defined, and rest on the product alone', () => {
    const score = { assessment: scoreOf('pcl-5', '2026-03-16', 10), on: localDateSchema.parse('2026-03-16'), day: 14, total: 10, isConfounded: false };
    expect(remissionFinding(score, limitsOf('pcl-5', settings))).toMatchObject({ threshold: 'PCL-5 at most not defined', sources: [productDefault] });
    expect(relapseFindings({ state: 'suspected', on: score.on, score }, 20, limitsOf('pcl-5', settings), settings)).toMatchObject([{ threshold: expect.stringContaining('PCL-5 of not defined or more'), sources: [productDefault] }]);
  });
});
