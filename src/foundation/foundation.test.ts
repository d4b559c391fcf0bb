import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idSchema, newId } from './id.ts';
import { after, between, hours, instantSchema, minutes, toInstant } from './instant.ts';
import { amountSchema, doseAtRate, dosePerWeight, doseForWeight, exact, exactDoseForWeight, volumeOf } from './quantity.ts';
import { addressOf } from './contract-request.ts';
import { escapeHtml } from './html-text.ts';
import { isRefusal, refusalsOf, spokenRefusalsOf } from './refusal.ts';
import { kindOfStatus, statusOfKind } from './refusal-status.ts';
import { textOrNull } from './typed-text.ts';
import { settingsInForce } from './setting.ts';
import type { LocalDate, LocalDateTime, ZoneName } from './zoned-time.ts';
import { addMonths, ageOn, daysBetween, instantOf, localDateOf, localDateTimeOf, localDateTimeSchema, startOfDay, zoneSchema } from './zoned-time.ts';

const newYork = 'America/New_York' as ZoneName;
const random = (length: number): Uint8Array => new Uint8Array(length).fill(255);

test('ids sort by the instant they were made and pass their own check', () => {
  const earlier = newId<'Patient'>(toInstant('2026-03-02T15:00:00Z'), random);
  const later = newId<'Patient'>(toInstant('2026-03-02T15:00:00.001Z'), random);
  expect(earlier < later).toBe(true);
  expect(earlier[14]).toBe('7');
  expect(idSchema<'Patient'>().parse(earlier)).toBe(earlier);
  expect(idSchema<'Patient'>().safeParse(earlier.toUpperCase()).success).toBe(false);
});

test('a wall-clock reading on the wire is a day and an hour that exist', () => {
  const isRead = (text: string) => localDateTimeSchema.safeParse(text).success;
  expect(['2026-02-28T10:00', '2028-02-29T23:59'].map(isRead)).toEqual([true, true]);
  expect(['2026-02-31T10:00', '2026-02-28T24:00', '2026-02-28T10:60', '2026-02-28 10:00', '2026-02-28T10:00:00'].map(isRead)).toEqual([false, false, false, false, false]);
});

test('an instant without its zone or its milliseconds is not accepted', () => {
  expect(instantSchema.safeParse('2026-03-02T15:00:00.000Z').success).toBe(true);
  expect(instantSchema.safeParse('2026-03-02T15:00:00.000').success).toBe(false);
  expect(instantSchema.safeParse('2026-03-02T15:00:00Z').success).toBe(false);
});

test('text order of instants is time order', () => {
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') }), fc.integer({ min: 1, max: 1e9 }), (start, length) => {
      const first = toInstant(start);
      const second = toInstant(start.getTime() + length);
      expect(first < second).toBe(true);
      expect(between(first, second)).toBe(length);
    }),
  );
});

test('an hour the clock skips moves forward, an hour it repeats means the first', () => {
  expect(instantOf('2026-03-08T02:30' as LocalDateTime, newYork)).toBe('2026-03-08T07:30:00.000Z');
  expect(instantOf('2026-11-01T01:30' as LocalDateTime, newYork)).toBe('2026-11-01T05:30:00.000Z');
});

test('a calendar day belongs to the zone, and 24 hours are not always a day', () => {
  const lateEvening = toInstant('2026-03-08T04:30:00Z');
  expect(localDateOf(lateEvening, newYork)).toBe('2026-03-07');
  expect(localDateTimeOf(after(lateEvening, hours(24)), newYork)).toBe('2026-03-09T00:30');
  expect(startOfDay('2026-03-08' as LocalDate, newYork)).toBe('2026-03-08T05:00:00.000Z');
  expect(startOfDay('2026-03-09' as LocalDate, newYork)).toBe('2026-03-09T04:00:00.000Z');
  expect(daysBetween('2026-03-02' as LocalDate, '2026-03-16' as LocalDate)).toBe(14);
  expect(ageOn('1984-02-29' as LocalDate, '2026-02-28' as LocalDate)).toBe(41);
  expect(ageOn('1984-02-29' as LocalDate, '2026-03-01' as LocalDate)).toBe(42);
  expect(zoneSchema.safeParse('Nowhere/Town').success).toBe(false);
  expect(zoneSchema.safeParse('+02:00').success).toBe(false);
  expect(minutes(5)).toBe(300_000);
});

test('a later month has the same day, or its last one', () => {
  expect(addMonths('2026-03-02' as LocalDate, 12)).toBe('2027-03-02');
  expect(addMonths('2026-01-31' as LocalDate, 1)).toBe('2026-02-28');
  expect(addMonths('2026-03-31' as LocalDate, 0)).toBe('2026-03-31');
});

test('a dose, its weight and its volume agree to the last digit', () => {
  const dose = doseForWeight(exact('0.8', 'mg/kg'), exact('92.0', 'kg'));
  expect(dose.toFixed()).toBe('74');
  expect(volumeOf(dose, exact('50', 'mg/mL')).toFixed()).toBe('1.48');
  expect(dosePerWeight(exact('39', 'mg'), exact('78.0', 'kg')).toFixed()).toBe('0.5');
});

test('a dose by weight or by rate is exact where nothing is drawn up', () => {
  expect(exactDoseForWeight(exact('0.55', 'mg/kg'), exact('71.3', 'kg')).toFixed()).toBe('39.215');
  expect(doseAtRate(exact('0.1', 'mg/min'), 0.3).toFixed()).toBe('0.03');
});

test('an amount in one of several units says which', () => {
  const schema = amountSchema('mg', 'mg/kg');
  expect(schema.parse({ value: '0.5', unit: 'mg/kg' })).toEqual({ value: '0.5', unit: 'mg/kg' });
  expect(schema.safeParse({ value: '0.5', unit: 'mL' }).success).toBe(false);
});

test('an amount without its unit, or in another one, is not accepted', () => {
  const schema = amountSchema('mg');
  expect(schema.safeParse({ value: '39', unit: 'mg' }).success).toBe(true);
  for (const wrong of [39, '39', { value: '39' }, { value: '39', unit: 'mg/kg' }, { value: '-1', unit: 'mg' }, { value: '1e3', unit: 'mg' }, { value: '', unit: 'mg' }]) {
    expect(schema.safeParse(wrong).success).toBe(false);
  }
});

test('a refusal carries its code, sentence and facts, and nothing else looks like one', () => {
  const refuse = refusalsOf({ 'x.closed': { kind: 'rule', sentence: 'It is closed.' } });
  expect(refuse('x.closed', { at: 1 })).toEqual({ refused: true, kind: 'rule', code: 'x.closed', sentence: 'It is closed.', facts: { at: 1 } });
  expect([{ refused: false }, null, 'x', {}].some(isRefusal)).toBe(false);
});

test('where the sentence is all that is seen, it says its facts', () => {
  const refuse = spokenRefusalsOf({ 'x.taken': { kind: 'conflict', sentence: 'Port {port} of {host} is taken.' } });
  expect(refuse('x.taken', { port: 80, host: '::1' })).toMatchObject({ sentence: 'Port 80 of ::1 is taken.', facts: { port: 80, host: '::1' } });
});

test('a clinic’s own value replaces the default, and a setting nobody knows changes nothing', () => {
  const table = { 'BP-1.systolic': { value: 140, unit: 'mmHg', meaning: 'soft hold above', source: { key: 'ButL', mark: 'C' } } } as const;
  expect(settingsInForce(table, {})).toEqual({ 'BP-1.systolic': 140 });
  expect(settingsInForce(table, { 'BP-1.systolic': 135, 'BP-9': 1 })).toEqual({ 'BP-1.systolic': 135 });
});

test('each kind of refusal has a status of its own, and a status that no kind has is a fault', () => {
  const kinds = ['invalid', 'not-signed-in', 'forbidden', 'not-found', 'conflict', 'rule', 'too-many', 'unavailable', 'fault'] as const;
  expect(kinds.map((kind) => kindOfStatus(statusOfKind(kind)))).toEqual(kinds);
  expect([kindOfStatus(502), kindOfStatus(418)]).toEqual(['fault', 'fault']);
});

test('an address has its parameters filled in, leaves out what is not given and repeats lists', () => {
  expect(addressOf('/rooms/:roomId', { params: { roomId: 'a/b' }, query: { phases: ['rest', 'a & b'] } })).toBe('/rooms/a%2Fb?phases=rest&phases=a%20%26%20b');
  expect(addressOf('/rooms', { query: { since: undefined, until: null } })).toBe('/rooms');
});

test('a typed text loses the blanks around it and is null when nothing else is left; in HTML it is text and nothing more', () => {
  expect([textOrNull('  Ada '), textOrNull(' \n')]).toEqual(['Ada', null]);
  expect(escapeHtml('<a href="x">A & B</a>')).toBe('&lt;a href=&quot;x&quot;&gt;A &amp; B&lt;/a&gt;');
});
