import { describe, expect, it } from 'vitest';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { Dose } from './dose.ts';
import type { CourseBand, CourseQuestion, ExpectedCourse } from './expected-course.ts';
import { courseBand, expectedCourse } from './expected-course.ts';

const infusion = (...steps: readonly (readonly [mg: number, minutes: number])[]): Dose => ({ route: 'intravenous', atH: 0, steps: steps.map(([mg, minutes]) => ({ mg, hours: minutes / 60 })) });
const asked = (doses: readonly Dose[], untilH: number, change: Partial<CourseQuestion> = {}): CourseQuestion => ({ substance: 'racemic ketamine', weightKg: 78, doses, untilH, ...change });

function course(question: CourseQuestion): ExpectedCourse {
  return there(expectedCourse(question));
}

function band(question: CourseQuestion): CourseBand {
  return there(courseBand(question));
}

function there<Answer extends object>(answer: Answer | Refusal): Answer {
  if (isRefusal(answer)) throw new Error(answer.sentence);
  return answer;
}

const levelAt = ({ timesH, curve }: ExpectedCourse, minute: number): number => curve.ngPerMl[timesH.findIndex((hour) => Math.abs(hour * 60 - minute) < 1e-6)] ?? Number.NaN;

const ROUTES: readonly (readonly [string, CourseQuestion])[] = [
  ['into a vein', asked([infusion([39, 40])], 2)],
  ['pushed into a vein', asked([infusion([20, 0])], 1)],
  ['into muscle, in two steps', asked([{ route: 'intramuscular', atH: 0, mg: 40 }, { route: 'intramuscular', atH: 0.25, mg: 20 }], 2)],
  ['under the tongue, spat out', asked([{ route: 'sublingual', atH: 0, mg: 100, holdH: 0.2, afterwards: 'spit' }], 2)],
  ['swallowed', asked([{ route: 'oral', atH: 0, mg: 100 }], 2)],
  ['esketamine into the nose', asked([{ route: 'nasal', atH: 0, devices: [{ mg: 28, afterH: 0 }, { mg: 28, afterH: 5 / 60 }] }], 2, { substance: 'S-ketamine' })],
];

describe('the course that is expected', () => {
  it.each(ROUTES)('%s has one curve of what was given, inside of its band', (_, question) => {
    const { timesH, curve, model } = course(question);
    const { low, high, timesH: bandTimes } = band(question);
    expect(bandTimes).toEqual(timesH);
    expect(['ketamine', 'S-ketamine']).toContain(curve.observable.analyte);
    expect(model.limits[0], 'says whom it was fitted to').toMatch(/^Fitted to /);
    const last = timesH.length - 1;
    expect(curve.ngPerMl[last]).toBeGreaterThan(low[last] ?? Number.NaN);
    expect(curve.ngPerMl[last]).toBeLessThan(high[last] ?? Number.NaN);
  });

  it('ends where it is asked to end, and only adds to itself as time passes', () => {
    const [sooner, later] = [course(asked([infusion([10, 10])], 10 / 60)), course(asked([infusion([20.5, 20.5])], 20.5 / 60))];
    expect(sooner.timesH.at(-1)).toBeCloseTo(10 / 60, 12);
    expect(later.timesH.at(-1)).toBeCloseTo(20.5 / 60, 12);
    for (let minute = 0; minute <= 10; minute++) expect(levelAt(later, minute)).toBeCloseTo(levelAt(sooner, minute), 9);
  });

  it('falls in a pause', () => {
    const running = course(asked([infusion([20, 20])], 20 / 60));
    const paused = course(asked([infusion([10, 10], [0, 10])], 20 / 60));
    expect(levelAt(paused, 10)).toBeCloseTo(levelAt(running, 10), 9);
    expect(levelAt(paused, 20)).toBeLessThan(levelAt(paused, 10));
    expect(levelAt(running, 20)).toBeGreaterThan(levelAt(running, 10));
  });

  it('looks at every minute for four hours, and at every fifth from then on', () => {
    expect(course(asked([infusion([39, 40])], 4)).timesH).toHaveLength(241);
    expect(course(asked([infusion([39, 40])], 4.1)).timesH).toHaveLength(Math.floor((4.1 * 60) / 5) + 2);
  });

  it('looks at the moment of each dose, also between two minutes', () => {
    const { timesH } = course(asked([infusion([20, 0]), { ...infusion([10, 0]), atH: 7.5 / 60 }], 0.5));
    expect([...timesH].some((hour) => Math.abs(hour * 60 - 7.5) < 1e-9)).toBe(true);
  });

  it('is refused where no model describes it, without a dose, and for what is no number', () => {
    expect(expectedCourse(asked([{ route: 'nasal', atH: 0, devices: [{ mg: 50, afterH: 0 }] }], 1))).toMatchObject({ code: 'pharmacology.no-model-fits' });
    expect(courseBand(asked([{ route: 'nasal', atH: 0, devices: [{ mg: 50, afterH: 0 }] }], 1))).toMatchObject({ code: 'pharmacology.no-model-fits' });
    expect(expectedCourse(asked([], 1))).toMatchObject({ code: 'pharmacology.no-doses' });
    expect(expectedCourse(asked([infusion([Number.NaN, 10])], 1))).toMatchObject({ code: 'pharmacology.not-a-number' });
    expect(expectedCourse(asked([infusion([39, 40])], 1, { weightKg: 19.9 }))).toMatchObject({ code: 'pharmacology.out-of-range' });
    expect(isRefusal(expectedCourse(asked([infusion([39, 40])], 1, { weightKg: 20 })))).toBe(false);
  });
});
