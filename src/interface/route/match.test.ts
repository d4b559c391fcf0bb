import { describe, expect, expectTypeOf, it } from 'vitest';
import type { ParamsOf } from './match.ts';
import { match, pathTo } from './match.ts';

describe('an address', () => {
  it('fits the same path, with or without a slash at its end', () => {
    expect(match('/patients', '/patients')).toEqual({});
    expect(match('/patients', '/patients/')).toEqual({});
    expect(match('/', '/')).toEqual({});
  });

  it('gives the parameters of its path, unescaped', () => {
    expect(match('/patients/:patientId/notes/:noteId', '/patients/a%2Fb/notes/7')).toEqual({ patientId: 'a/b', noteId: '7' });
  });

  it('does not fit a longer, a shorter or another path', () => {
    expect(match('/patients', '/patients/7')).toBeNull();
    expect(match('/patients/:patientId', '/patients')).toBeNull();
    expect(match('/patients/:patientId', '/rooms/7')).toBeNull();
  });

  it('with a broken escape is taken as it is written', () => {
    expect(match('/patients/:patientId', '/patients/%E0%A4')).toEqual({ patientId: '%E0%A4' });
  });

  it('made from a path fits it again', () => {
    const path = pathTo('/patients/:patientId', { patientId: 'ä b/c' });
    expect(match('/patients/:patientId', path)).toEqual({ patientId: 'ä b/c' });
  });
});

it('names its parameters in its type', () => {
  expectTypeOf<ParamsOf<'/patients/:patientId/notes/:noteId'>>().toEqualTypeOf<{ readonly patientId: string } & { readonly noteId: string }>();
  const params = match('/patients/:patientId', '/patients/7');
  expectTypeOf(params).toEqualTypeOf<{ readonly patientId: string } | null>();
  expect(params?.patientId).toBe('7');
});
