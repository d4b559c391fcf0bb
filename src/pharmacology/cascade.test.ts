import { describe, expect, test } from 'vitest';
import { claims } from '#evidence/claims.ts';
import { isSourceKey } from '#evidence/sources.ts';
import { CASCADE, CASCADE_AXIS, placeOnAxis, SHOWN_TOGETHER } from './cascade.ts';

const findings = CASCADE.flatMap((stage) => stage.findings);
const measuredHours = (measured: 'during' | readonly number[] | null): readonly number[] => (Array.isArray(measured) ? measured : []);

describe('the cascade', () => {
  test('goes from glutamate to what is felt, beside what the cuff measures', () => {
    expect(CASCADE.map(({ id }) => id)).toEqual(['glutamate', 'growth-factor', 'connections', 'default-mode', 'felt-calm', 'blood-pressure']);
    expect(CASCADE.slice(-2).map(({ id }) => id)).toEqual(SHOWN_TOGETHER);
  });

  test('names each finding once, each with a source that is held', () => {
    expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
    expect(findings.filter(({ source }) => !isSourceKey(source.key))).toEqual([]);
  });

  test.each(CASCADE)('$id is an illustration or a dispute unless it is measured', ({ id, verdict }) => {
    expect(verdict === 'known').toBe(id === 'blood-pressure');
  });

  test.each(CASCADE)('$id rests on claims of the guide that exist, and counts the same people', ({ claims: ids, findings: own }) => {
    const said = claims.filter(({ id }) => ids.includes(id));
    expect(said.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    const counted = said.flatMap(({ figures }) => figures.filter(({ unit }) => unit === 'people'));
    const strangers = counted.filter(({ value, source }) => !own.some((finding) => finding.source.key === source && [finding.n, ...Object.values(finding.figures)].includes(value)));
    expect(strangers).toEqual([]);
  });

  test.each(CASCADE)('$id rests on every study that its claims cite', ({ claims: ids, findings: own }) => {
    const cited = claims.filter(({ id }) => ids.includes(id)).flatMap(({ sources }) => sources.map(({ key }) => key));
    expect([...new Set(cited)].filter((key) => !own.some(({ source }) => source.key === key))).toEqual([]);
  });

  test('says of every finding which species it is of, how many, and when, or that it is not known', () => {
    for (const { n, measured, given } of findings) {
      expect(n === null || (Number.isInteger(n) && n > 0)).toBe(true);
      expect(measured === null || measured === 'during' || measuredHours(measured).every((hour) => hour > 0)).toBe(true);
      expect(given.mgPerKg.every((dose) => dose > 0)).toBe(true);
    }
    expect(CASCADE.filter(({ id }) => id !== 'connections').every(({ findings: own }) => own.some(({ species, n }) => species === 'human' && n !== null))).toBe(true);
    expect(new Set(CASCADE.find(({ id }) => id === 'connections')?.findings.map(({ species }) => species))).toEqual(new Set(['rat', 'mouse']));
  });
});

describe('the lines', () => {
  const drawn = CASCADE.flatMap(({ id, shape, findings: own }) => (shape === null ? [] : [{ id, shape, own }]));

  test('are drawn for all but blood pressure, which has its measured point instead', () => {
    expect(CASCADE.filter(({ shape }) => shape === null).map(({ id }) => id)).toEqual(['blood-pressure']);
    expect(CASCADE.filter(({ point }) => point !== null).map(({ id }) => id)).toEqual(['blood-pressure']);
  });

  test.each(drawn)('$id is a shape only: heights from 0 to 1, times that rise over the whole axis', ({ shape }) => {
    expect(shape.label).toBe('shape only');
    const times = shape.points.map(({ atH }) => atH);
    expect(times).toEqual([...new Set(times)].toSorted((one, other) => one - other));
    expect([times[0], times.at(-1)]).toEqual([CASCADE_AXIS.fromH, CASCADE_AXIS.toH]);
    expect(shape.points.filter(({ height }) => !(height >= 0 && height <= 1))).toEqual([]);
    expect(Math.max(...shape.points.map(({ height }) => height))).toBe(1);
  });

  test.each(drawn.filter(({ id }) => id !== 'growth-factor'))('$id says until when somebody has looked', ({ shape, own }) => {
    const hours = own.flatMap(({ measured }) => measuredHours(measured));
    expect(shape.lookedUntilH).toBe(hours.length === 0 ? null : Math.max(...hours));
  });

  test('growth-factor counts what was seen after one dose alone, not after six', () => {
    expect(drawn.find(({ id }) => id === 'growth-factor')?.shape.lookedUntilH).toBe(4);
  });
});

describe('the axis', () => {
  test('runs from 0 to 1, and times beyond it lie on its ends', () => {
    expect([0, CASCADE_AXIS.fromH, CASCADE_AXIS.toH, 1e6].map(placeOnAxis)).toEqual([0, 0, 1, 1]);
  });

  test('gives equal room to equal ratios', () => {
    expect(placeOnAxis(10) - placeOnAxis(1)).toBeCloseTo(placeOnAxis(100) - placeOnAxis(10), 12);
  });

  test('carries marks in the unit in which they are said', () => {
    const hoursOf = { minutes: 1 / 60, hours: 1, days: 24 } as const;
    for (const { atH, count, unit } of CASCADE_AXIS.marks) expect(count * hoursOf[unit]).toBeCloseTo(atH, 12);
  });
});
