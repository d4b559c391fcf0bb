import { describe, expect, test } from 'vitest';
import type { Claim } from './claim.ts';
import { figure, range, sharesToDraw } from './claim.ts';
import { claims } from './claims.ts';
import { isSourceKey } from './sources.ts';

function claimWith(figures: Claim['figures']): Claim {
  return { id: 'planted', standing: 'known', grade: 'high', sources: [{ key: 'Han16', mark: 'C' }], figures, seeds: ['S7'] };
}

describe('claims', () => {
  test('have names in kebab case, each once', () => {
    const ids = claims.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z]+(?:-[a-z]+)*$/.test(id))).toEqual([]);
  });

  test('rest on at least one source, and every source is held', () => {
    const missing = claims.flatMap(({ id, sources }) => (sources.length === 0 ? [id] : sources.filter(({ key }) => !isSourceKey(key)).map(({ key }) => `${id}: ${key}`)));
    expect(missing).toEqual([]);
  });

  test('take each figure from one of their own sources', () => {
    const strangers = claims.flatMap(({ id, sources, figures }) => figures.filter(({ source }) => !sources.some(({ key }) => key === source)).map(({ name }) => `${id}: ${name}`));
    expect(strangers).toEqual([]);
  });

  test('belong to elements of the seed map', () => {
    expect(claims.filter(({ seeds }) => seeds.length === 0 || seeds.some((seed) => !/^S(?:[1-9]|[1-4]\d|50)$/.test(seed))).map(({ id }) => id)).toEqual([]);
  });

  test('never count more than everybody', () => {
    expect(claims.flatMap(({ figures }) => figures).filter(({ unit, value }) => value <= 0 || (unit === 'percent' && value > 100))).toEqual([]);
  });
});

describe('the shares of an icon array', () => {
  const treated = figure('response', 52.2, 'percent', 'treated', 'Han16');
  const compared = figure('response', 20.6, 'percent', 'compared', 'Han16');
  const sedated = range('share with sedation', [48, 61], 'percent', 'treated', 'SprLabel');
  const shared = (arm: string, least: number, most = least) => ({ arm, share: { least, most } });

  test('are those of both arms, the treated first', () => {
    expect(sharesToDraw(claimWith([compared, treated, figure('people', 368, 'people', 'both', 'Han16')]))).toEqual([shared('treated', 52.2), shared('compared', 20.6)]);
  });

  test('go without a comparison where none was made', () => {
    expect(sharesToDraw(claimWith([treated]))).toEqual([shared('treated', 52.2)]);
  });

  test('are a range where the source gives its two ends', () => {
    expect(sharesToDraw(claimWith(sedated))).toEqual([shared('treated', 48, 61)]);
  });

  test('are of two groups where it is not known which was treated', () => {
    const [one, other] = [figure('response', 60, 'percent', 'one', 'Lii23'), figure('response', 50, 'percent', 'other', 'Lii23')];
    expect(sharesToDraw(claimWith([other, one]))).toEqual([shared('one', 60), shared('other', 50)]);
    expect(sharesToDraw(claimWith([one]))).toBeNull();
    expect(sharesToDraw(claimWith([one, other, treated]))).toBeNull();
  });

  test('are shares of people, not of sessions or of an amount', () => {
    expect(sharesToDraw(claimWith([{ ...treated, unit: 'percent of sessions' }]))).toBeNull();
    expect(sharesToDraw(claimWith([{ ...treated, unit: 'percent of an amount' }]))).toBeNull();
    expect(sharesToDraw(claimWith([treated, { ...treated, unit: 'percent of sessions' }]))).toEqual([shared('treated', 52.2)]);
  });

  test.each([
    ['nobody was treated', [compared]],
    ['the treated have two shares', [treated, treated]],
    ['the compared have two shares', [treated, compared, compared]],
    ['a range has one end', [sedated[0]]],
    ['a range has three', [...sedated, sedated[1]]],
    ['there is no share at all', []],
  ])('cannot be drawn where %s', (_, figures) => {
    expect(sharesToDraw(claimWith(figures))).toBeNull();
  });
});
