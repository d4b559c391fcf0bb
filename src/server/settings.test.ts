import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { consultationSettings } from '#consultation/settings.ts';
import { evidenceSettings } from '#evidence/settings.ts';
import { toInstant } from '#foundation/instant.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { localDateSchema, zoneSchema } from '#foundation/zoned-time.ts';
import { integrationSettings } from '#integration/settings.ts';
import { plannedMeasures } from '#measures/schedule.ts';
import { measureSettings } from '#measures/settings.ts';
import { outcomeSettings } from '#outcomes/settings.ts';
import { treatments } from '#plan/route.ts';
import { planSettings } from '#plan/settings.ts';
import { screeningSettings } from '#screening/settings.ts';
import { listSlots } from '#session/observation-slots.ts';
import { sessionSettings } from '#session/settings.ts';
import { everySetting } from './settings.ts';

const TABLES = [evidenceSettings, measureSettings, consultationSettings, screeningSettings, planSettings, sessionSettings, integrationSettings, outcomeSettings];

test('every table is in, and no id stands in two of them', () => {
  expect(Object.keys(everySetting)).toHaveLength(TABLES.reduce((sum, table) => sum + Object.keys(table).length, 0));
});

/** Read by a name that is put together: `VITALS.${name}Lowest` and its like. */
const READ_BY_PATTERN = [/^VITALS\./];

const startedAt = toInstant('2026-03-02T15:00Z');
const endOfDay = toInstant('2026-03-02T23:00Z');

/** Everything that repeats, with one clinic's own values. */
function everythingThatRepeats(own: Readonly<Record<string, number>>): number {
  const session = settingsInForce(sessionSettings, own);
  const slots = Object.values(treatments).flatMap(({ key: treatment }) =>
    [true, false].flatMap((isCloselyWatched) => {
      const times = { treatment, startedAt, lastGivenAt: startedAt, endedAt: toInstant('2026-03-02T15:40Z') };
      return listSlots({ times, isCloselyWatched, earliestDischargeAt: toInstant('2026-03-02T17:00Z'), until: endOfDay }, session);
    }),
  );
  const course = { zone: zoneSchema.parse('America/New_York'), screenedOn: localDateSchema.parse('2026-02-27'), doses: [{ sessionId: null, startedAt, endedAt: endOfDay }], seriesEndedOn: localDateSchema.parse('2026-03-20'), tracks: ['always'] as const };
  return slots.length + plannedMeasures(course, localDateSchema.parse('2026-06-30'), settingsInForce(measureSettings, own)).length;
}

describe('a number of what repeats', () => {
  const repeating = Object.entries(everySetting).flatMap(([id, { least }]) => (least === undefined ? [] : [[id, least] as const]));

  test.each(repeating)('%s at its least, %d, comes to an end', (id, least) => {
    expect(everythingThatRepeats({ [id]: least })).toBeGreaterThanOrEqual(everythingThatRepeats({}));
  });

  // A clinic cannot set it, and a value that came in otherwise fails one request instead of never ending.
  test.each(Object.entries(everySetting).filter(([, { value, unit }]) => value > 0 && ['min', 'days', 'd', 'doses'].includes(unit)).map(([id]) => id))('%s at zero ends, or fails at once', (id) => {
    try {
      expect(everythingThatRepeats({ [id]: 0 })).toBeGreaterThan(0);
    } catch (error) {
      expect(error).toBeInstanceOf(RangeError);
      expect(everySetting[id]?.least, `${id} repeats, so it needs a least value`).toBeGreaterThan(0);
    }
  });
});

test('every number that a clinic can change is read by a rule', async () => {
  const folder = join(import.meta.dirname, '..');
  const names = (await readdir(folder, { recursive: true })).filter((name) => /(?<!\.test)\.tsx?$/.test(name) && !/(?:settings|vital-sign-ranges)\.ts$/.test(name));
  const read = (await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))).join('\n');
  const isRead = (id: string) => read.includes(`'${id}'`) || READ_BY_PATTERN.some((pattern) => pattern.test(id));
  expect(Object.keys(everySetting).filter((id) => !isRead(id))).toEqual([]);
  expect(isRead('BP-1.never')).toBe(false);
});
