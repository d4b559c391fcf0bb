import { describe, expect, it } from 'vitest';
import { doseEvents } from './events-dose.ts';
import { expandSession } from './expand-session.ts';

function session(fields: object) {
  return doseEvents.session.schema.parse({ event: 'session', at: '2026-03-02T10:00', ...fields });
}

function outline(fields: object): readonly string[] {
  return expandSession(session(fields), 'the-order').map(({ minute, event }) => `${minute} ${event.event}`);
}

describe('the session shorthand', () => {
  it('lays an infusion out from the order to discharge', () => {
    expect(outline({ route: 'intravenous', doseMgPerKg: 0.5 })).toEqual([
      '-30 order',
      '-30 session-check-in',
      '-5 identity-check',
      '-5 vital-signs',
      '-1 session-start',
      '0 infusion-start',
      '10 vital-signs',
      '20 vital-signs',
      '30 vital-signs',
      '40 infusion-end',
      '40 vital-signs',
      '55 vital-signs',
      '70 vital-signs',
      '85 vital-signs',
      '95 escort-arrived',
      '96 instructions-given',
      '100 vital-signs',
      '100 recovery-check',
      '100 discharge',
    ]);
  });

  it('gives esketamine one device every five minutes and lets the person go two hours after the last', () => {
    const lines = outline({ route: 'nasal', product: 'esketamine', doseMg: 84 });
    expect(lines.filter((line) => line.endsWith('device'))).toEqual(['0 device', '5 device', '10 device']);
    expect(lines.at(-1)).toBe('130 discharge');
    expect(lines.filter((line) => line.endsWith('vital-signs'))).toEqual(['-5 vital-signs', '40 vital-signs', '70 vital-signs', '100 vital-signs', '130 vital-signs']);
  });

  it.each([
    ['intramuscular', 'injection', 90],
    ['subcutaneous', 'injection', 90],
    ['sublingual', 'lozenge', 120],
    ['oral', 'oral-dose', 120],
  ])('gives a dose by the %s route as %s', (route, dose, leaves) => {
    const lines = outline({ route, doseMg: 50 });
    expect(lines).toContain(`0 ${dose}`);
    expect(lines.at(-1)).toBe(`${leaves} discharge`);
  });

  it('gives a slow push and a compounded spray their own entries', () => {
    expect(outline({ route: 'intravenous', doseMg: 30, isPush: true })).toContain('0 injection');
    expect(outline({ route: 'nasal', product: 'racemic-ketamine', doseMg: 50 })).toContain('0 nasal-spray');
  });

  it('replaces the reading of a minute, joins a new one, and takes the rest from before the dose', () => {
    const laidOut = expandSession(session({ route: 'intramuscular', doseMg: 46, preDose: { systolicMmHg: 132 }, vitalSigns: [{ minute: 20, systolicMmHg: 184 }, { minute: 24, systolicMmHg: 181 }] }), 'the-order');
    const readings = laidOut.flatMap(({ minute, event }) => (event.event === 'vital-signs' ? [[minute, event.systolicMmHg, event.diastolicMmHg]] : []));
    expect(readings.slice(0, 5)).toEqual([[-5, 132, 78], [10, 132, 78], [20, 184, 78], [24, 181, 78], [30, 132, 78]]);
  });

  it('uses an order that stands, and carries its name and reasons to the single entries', () => {
    const laidOut = expandSession(session({ id: 'dose-2', route: 'intravenous', order: 'order-2', reason: 'Talked through.', accepted: true }), 'dose-2-order');
    expect(laidOut.some(({ event }) => event.event === 'order')).toBe(false);
    expect(laidOut[0]?.event).toMatchObject({ event: 'session-check-in', id: 'dose-2', order: 'order-2' });
    expect(laidOut.find(({ event }) => event.event === 'session-start')?.event).toMatchObject({ reason: 'Talked through.', accepted: true });
  });

  it('stops at a start that is to be refused', () => {
    const lines = outline({ route: 'intravenous', doseMgPerKg: 0.5, refused: 'SAFE-3' });
    expect(lines.at(-1)).toBe('-1 session-start');
  });

  it('watches longer when discharge is later', () => {
    expect(outline({ route: 'intramuscular', doseMg: 46, dischargeMinute: 118 }).filter((line) => line.endsWith('vital-signs'))).toEqual(
      [-5, 10, 20, 30, 45, 60, 75, 90, 105, 118].map((minute) => `${minute} vital-signs`),
    );
  });
});
