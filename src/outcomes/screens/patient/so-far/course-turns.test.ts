import { describe, expect, it } from 'vitest';
import { readingGrade } from '#evidence/reading-grade.ts';
import { idSchema } from '#foundation/id.ts';
import { toInstant } from '#foundation/instant.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';
import { courseTurns } from '../../../course-turns.ts';
import english from './words.en.json';
import spanish from './words.es.json';

type Course = Parameters<typeof courseTurns>[0];

const on = (day: string) => localDateSchema.parse(`2026-${day}`);
const point = (day: string, meetsRelapse: boolean): Course['points'][number] => ({
  assessmentId: idSchema<'Assessment'>().parse(crypto.randomUUID()), on: on(day), at: toInstant(`2026-${day}T15:00:00Z`), day: 1, total: 9, use: 'counted', flags: [],
  improvementPercent: null, change: null, reliableChange: null, response: null, remission: null, meetsRelapse,
});
// O1: response on day 14, remission on day 21, relapse dated by the first of two scores.
const reached = { response: { on: on('03-16'), day: 14 }, remission: { on: on('03-23'), day: 21 } };
const relapse = (state: 'suspected' | 'confirmed', by: 'scores' | 'event' = 'scores'): Course['relapse'] => ({ state, on: on('05-04'), confirmedOn: state === 'confirmed' ? on('05-11') : null, by: state === 'confirmed' ? by : null });
const nothing: Course['relapse'] = { state: 'none', on: null, confirmedOn: null, by: null };

describe('the turns of a course on the phone', () => {
  it('are none while nothing was reached', () => {
    expect(courseTurns({ points: [], response: null, remission: null, relapse: { ...nothing, state: 'no-response-yet' } })).toEqual([]);
  });

  it('name response and remission with day and date, in the order of the days', () => {
    expect(courseTurns({ points: [], ...reached, relapse: nothing })).toEqual([{ kind: 'response', on: on('03-16'), day: 14 }, { kind: 'remission', on: on('03-23'), day: 21 }]);
  });

  it('say that one number was higher, and since when numbers are higher once two were', () => {
    const points = [point('05-11', true), point('03-23', false), point('05-04', true)];
    expect(courseTurns({ points, ...reached, relapse: relapse('suspected') }).at(-1)).toEqual({ kind: 'relapse.suspected', on: on('05-04') });
    expect(courseTurns({ points, ...reached, relapse: relapse('confirmed') }).at(-1)).toEqual({ kind: 'relapse.since', on: on('05-04') });
  });

  it('say that it was for a time when the last number is lower again', () => {
    const points = [point('05-04', true), point('05-11', true), point('05-18', false)];
    expect(courseTurns({ points, ...reached, relapse: relapse('confirmed') }).at(-1)).toEqual({ kind: 'relapse.was', on: on('05-04') });
  });

  it('name no event that a relapse goes by', () => {
    expect(courseTurns({ points: [], ...reached, relapse: relapse('confirmed', 'event') }).at(-1)).toEqual({ kind: 'relapse.event', on: on('05-04') });
  });
});

const filledIn = (text: string) => text.replace(/\{day, plural,.*?other \{#(.*?)\}\}/, '14$1').replaceAll('{date}', 'March 16');

describe.each([['en', english], ['es', spanish]] as const)('the words of it in "%s"', (language, words) => {
  const turns = Object.entries(words).filter(([key]) => key.startsWith('turns.') && key !== 'turns.title');

  it('are read by somebody with six years of school', () => {
    expect(turns).toHaveLength(9);
    for (const [key, text] of turns) expect([key, readingGrade(filledIn(text), language)]).toEqual([key, expect.toSatisfy((grade: number) => grade <= 6)]);
  });

  it('say nothing about what will be', () => {
    for (const [, text] of turns) expect(text).not.toMatch(/\bwill\b|likely|chance|risk|expect|probab|riesgo|será|volverá/i);
  });
});
