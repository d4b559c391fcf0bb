import { describe, expect, test } from 'vitest';
import { claims } from '#evidence/claims.ts';
import { isSourceKey } from '#evidence/sources.ts';
import { EFFECT_SITE_DELAY, HALF_EFFECT_LEVELS } from './effect-site.ts';
import { DISSOCIATION_LEVELS, DISSOCIATION_TIMES, dissociationLevelsFor, PRESSURE_POINT, pressurePointFor } from './illustrations.ts';
import { OCCUPANCY_VALUES } from './occupancy.ts';
import type { Route, Substance } from './substance.ts';

describe('the point of the blood pressure', () => {
  test('says what the guide says', () => {
    const claim = claims.find(({ id }) => id === 'pressure-rise');
    const inClaim = (name: string): number | undefined => claim?.figures.find((figure) => figure.name === name)?.value;
    expect(PRESSURE_POINT).toMatchObject({
      atMinutes: inClaim('when it was highest'),
      people: inClaim('people'),
      infusions: inClaim('infusions'),
      systolic: { meanMmHg: inClaim('mean rise of the upper value'), sdMmHg: 11.2 },
      diastolic: { meanMmHg: inClaim('mean rise of the lower value'), sdMmHg: 8.45 },
      severe: { percentOfPeople: inClaim('people with a severe rise at least once'), percentOfInfusions: inClaim('sessions with a severe rise') },
    });
  });

  test('stands for infusions of the racemate', () => {
    expect(pressurePointFor('racemic ketamine', 'intravenous')).toBe(PRESSURE_POINT);
  });

  test.each<[Substance, Route]>([
    ['racemic ketamine', 'intramuscular'],
    ['racemic ketamine', 'sublingual'],
    ['S-ketamine', 'nasal'],
    ['S-ketamine', 'intravenous'],
    ['R-ketamine', 'intravenous'],
  ])('and for nothing else: not for %s, %s', (substance, route) => {
    expect(pressurePointFor(substance, route)).toBeNull();
  });
});

describe('the levels of dissociation', () => {
  test('stand in charts of the analyte and site they were seen in', () => {
    expect(dissociationLevelsFor({ analyte: 'ketamine', site: 'venous' }).map(({ fromNgPerMl, toNgPerMl }) => [fromNgPerMl, toNgPerMl])).toEqual([[50, 200]]);
    expect(dissociationLevelsFor({ analyte: 'ketamine', site: 'arterial' })).toEqual([]);
    expect(dissociationLevelsFor({ analyte: 'ketamine', site: 'not stated' })).toEqual([]);
    expect(dissociationLevelsFor({ analyte: 'norketamine', site: 'venous' })).toEqual([]);
  });

  test('stand in every chart of S-ketamine where the study names no site', () => {
    expect(dissociationLevelsFor({ analyte: 'S-ketamine', site: 'arterial' })).toEqual(dissociationLevelsFor({ analyte: 'S-ketamine', site: 'venous' }));
    expect(dissociationLevelsFor({ analyte: 'S-ketamine', site: 'venous' }).map(({ fromNgPerMl }) => fromNgPerMl)).toEqual([70]);
  });

  test('have times that stand from memory, and say so', () => {
    expect(DISSOCIATION_TIMES).toMatchObject({ highestAtMinutes: 40, goneByMinutes: 120, source: { mark: 'M' } });
  });
});

test('every published value rests on a source that is held, and lies inside its interval', () => {
  const cited = [...Object.values(OCCUPANCY_VALUES), EFFECT_SITE_DELAY, ...HALF_EFFECT_LEVELS];
  const keys = [...cited, ...DISSOCIATION_LEVELS, DISSOCIATION_TIMES, PRESSURE_POINT].map(({ source }) => source.key);
  expect(keys.filter((key) => !isSourceKey(key))).toEqual([]);
  expect(cited.filter(({ value, interval }) => interval !== null && !(interval[0] < value && value < interval[1]))).toEqual([]);
});
