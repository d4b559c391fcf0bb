import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settingsInForce } from '#foundation/setting.ts';
import { courseFacts, factsKnownAt, infusions, clinicTime, scoreOf } from '../../tests/support/course-story.ts';
import type { CourseFacts } from './course-facts.ts';
import { judgeCourse } from './course.ts';
import type { KeptVerdict } from './course-verdict.ts';
import { conclusionOf, earlierConclusions, inputsOf, isSameConclusion, keptVerdictSchema, takesBack } from './course-verdict.ts';
import { outcomeSettings } from './settings.ts';

const settings = settingsInForce(outcomeSettings, {});
const doses = infusions('2026-03-02T10:00');
const story = (scores: readonly (readonly [on: string, total: number, enteredOn?: string])[]): CourseFacts =>
  courseFacts({ doses, assessments: scores.map(([on, total, enteredOn = on]) => scoreOf('phq-9', on, total, { recordedAt: clinicTime(enteredOn) })) });
const concluded = (facts: CourseFacts) => conclusionOf(judgeCourse(facts, 'phq-9', settings));
const BEFORE = ['2026-03-01', 20] as const;

describe('a conclusion that is kept', () => {
  test('says what was reached and when, and from which scores', () => {
    const facts = story([BEFORE, ['2026-03-16', 8], ['2026-04-20', 18]]);
    expect(concluded(facts)).toEqual({ baseline: { on: '2026-03-01', total: 20 }, response: { on: '2026-03-16', total: 8 }, remission: null, relapse: { state: 'suspected', on: '2026-04-20', by: 'scores' }, nonResponse: 'dose-not-reached', worseOn: [] });
    const inputs = inputsOf(judgeCourse(facts, 'phq-9', settings), facts, { 'OUT-2.responsePercent': 60 });
    expect(inputs).toMatchObject({ scores: [{ on: '2026-03-01', total: 20, use: 'baseline' }, { total: 8, use: 'counted' }, { total: 18 }], firstDoseOn: '2026-03-02', doses: 1, ownSettings: { 'OUT-2.responsePercent': 60 } });
  });

  test('is the same in whatever order the scores came in, and judging again changes nothing', () => {
    const scores = [BEFORE, ['2026-03-16', 8], ['2026-03-30', 4], ['2026-04-20', 18], ['2026-04-27', 19]] as const;
    fc.assert(fc.property(fc.shuffledSubarray([...scores], { minLength: scores.length }), (shuffled) => {
      expect(isSameConclusion(concluded(story(shuffled)), concluded(story(scores)))).toBe(true);
    }));
  });
});

describe('a late entry', () => {
  test('that moves the response takes the earlier conclusion back', () => {
    const facts = story([BEFORE, ['2026-03-16', 8], ['2026-03-11', 9, '2026-03-20']]);
    const [then, now] = [concluded(factsKnownAt(facts, clinicTime('2026-03-16'))), concluded(facts)];
    expect([then.response?.on, now.response?.on]).toEqual(['2026-03-16', '2026-03-11']);
    expect(takesBack(then, now)).toBe(true);
  });

  test('that breaks a confirmed relapse takes it back', () => {
    const facts = story([BEFORE, ['2026-03-16', 8], ['2026-04-20', 18], ['2026-04-30', 18], ['2026-04-26', 7, '2026-05-02']]);
    const [then, now] = [concluded(factsKnownAt(facts, clinicTime('2026-05-01'))), concluded(facts)];
    expect([then.relapse.state, takesBack(then, now)]).toEqual(['confirmed', true]);
  });

  test('a course that goes on takes nothing back: a response, a relapse suspected, confirmed or cleared', () => {
    const steps = [[BEFORE], [BEFORE, ['2026-03-16', 8]], [BEFORE, ['2026-03-16', 8], ['2026-04-20', 18]], [BEFORE, ['2026-03-16', 8], ['2026-04-20', 18], ['2026-04-27', 18]]] as const;
    const conclusions = steps.map((scores) => concluded(story(scores)));
    for (const [index, later] of conclusions.entries()) if (index > 0) expect(takesBack(conclusions[index - 1] ?? later, later)).toBe(false);
    const cleared = concluded(story([BEFORE, ['2026-03-16', 8], ['2026-04-20', 18], ['2026-04-27', 7]]));
    expect(takesBack(conclusions[2] ?? cleared, cleared)).toBe(false);
  });

  test('every conclusion before the one that stands is shown newest first, with what changed it', () => {
    const kept = (judgedOn: string, facts: CourseFacts, isLate = false): KeptVerdict => keptVerdictSchema.parse({ judgedAt: clinicTime(judgedOn), cause: { kind: 'score', measure: 'phq-9', total: 9, on: '2026-03-11', isLate }, conclusion: concluded(facts), inputs: inputsOf(judgeCourse(facts, 'phq-9', settings), facts, {}), ruleSetVersion: '1' });
    const [first, second, third] = [kept('2026-03-01', story([BEFORE])), kept('2026-03-16', story([BEFORE, ['2026-03-16', 8]])), kept('2026-03-20', story([BEFORE, ['2026-03-16', 8], ['2026-03-11', 9]]), true)];
    expect(earlierConclusions([first, second, third])).toMatchObject([
      { conclusion: { response: { on: '2026-03-16' } }, changedBy: { isLate: true }, isTakenBack: true },
      { conclusion: { response: null }, isTakenBack: false },
    ]);
    expect(earlierConclusions([first])).toEqual([]);
  });
});
