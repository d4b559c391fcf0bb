import { describe, expect, it } from 'vitest';
import { idSchema } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { after, minutes, toInstant } from '#foundation/instant.ts';
import type { Charted, WireContent, WireEntry } from '../room/charted.ts';
import { infusedSoFar } from './infused-so-far.ts';

const start = toInstant('2026-11-23T15:00:00.000Z');
const at = (minute: number): Instant => after(start, minutes(minute));
const order = { dose: { value: '39', unit: 'mg' }, infusionConcentration: { value: '1', unit: 'mg/mL' }, infusionMinutes: 40 } as const;

function entry(minute: number, content: WireContent): WireEntry {
  return {
    entryId: idSchema<'SessionEntry'>().parse(`00000000-0000-7000-8000-0000000000${String(minute).padStart(2, '0')}`),
    measuredAt: at(minute),
    enteredAt: at(minute),
    isLate: false,
    staffId: idSchema<'Staff'>().parse('00000000-0000-7000-8000-000000000001'),
    staffName: 'Nina Reed',
    device: null,
    correctsEntryId: null,
    correctionReason: null,
    content,
  };
}

const infusion = (rate: string | null): WireContent => ({
  kind: 'dose',
  doseNumber: 1,
  orderId: idSchema<'Order'>().parse('00000000-0000-7000-8000-000000000002'),
  orderVersion: 1,
  ordered: order.dose,
  part: { form: 'infusion', drawn: order.dose, drawnVolume: { value: '0.78', unit: 'mL' }, concentration: { value: '50', unit: 'mg/mL' }, rate: rate === null ? null : { value: rate, unit: 'mL/h' }, vialId: null, lot: null },
});
const step = (name: 'pause-dosing' | 'resume-dosing' | 'stop-dosing'): WireContent => ({ kind: 'step', step: name, reason: null });
const charted = (...entries: readonly WireEntry[]): Charted => ({ entries, readings: [] });
const amount = (given: Charted, minute: number) => infusedSoFar(given, order, at(minute))?.mg;

describe('what has run in', () => {
  it('follows the rate charted: 60 mL/h at 1 mg/mL is 1 mg a minute', () => {
    expect(amount(charted(entry(0, infusion('60'))), 12)).toBeCloseTo(12, 9);
    expect(infusedSoFar(charted(entry(0, infusion('60'))), order, at(12))?.isByRate).toBe(true);
  });

  it('stands still while the dose is paused, and after it was stopped', () => {
    const paused = charted(entry(0, infusion('60')), entry(10, step('pause-dosing')), entry(15, step('resume-dosing')));
    expect(amount(paused, 14)).toBeCloseTo(10, 9);
    expect(amount(paused, 20)).toBeCloseTo(15, 9);
    expect(amount(charted(entry(0, infusion('60')), entry(10, step('stop-dosing'))), 30)).toBeCloseTo(10, 9);
  });

  it('follows a new rate from its moment on, and one noted during a pause only after it', () => {
    const faster = entry(10, { kind: 'dose-note', note: { note: 'rate-change', rate: { value: '120', unit: 'mL/h' } } });
    expect(amount(charted(entry(0, infusion('60')), faster), 15)).toBeCloseTo(20, 9);
    expect(amount(charted(entry(0, infusion('60')), entry(5, step('pause-dosing')), faster, entry(20, step('resume-dosing'))), 25)).toBeCloseTo(15, 9);
  });

  it('is never more than ordered', () => {
    expect(amount(charted(entry(0, infusion('60'))), 90)).toBe(39);
  });

  it('is reckoned from the ordered time where no rate was charted', () => {
    expect(amount(charted(entry(0, infusion(null))), 20)).toBeCloseTo(19.5, 9);
    expect(infusedSoFar(charted(entry(0, infusion(null))), order, at(20))?.isByRate).toBe(false);
  });

  it('is not known without an infusion, or without a rate and a time', () => {
    expect(infusedSoFar(charted(), order, at(5))).toBeNull();
    expect(infusedSoFar(charted(entry(0, infusion(null))), { ...order, infusionMinutes: null }, at(5))).toBeNull();
  });
});
