import { describe, expect, it } from 'vitest';
import { localDateTimeOf } from '#foundation/zoned-time.ts';
import { readCase } from './read-case.ts';
import type { CaseEntry } from './timeline.ts';

function entriesOf(timeline: readonly object[]): readonly CaseEntry[] {
  const text = JSON.stringify({ format: 'fenestra-case/1', id: 'a-case', title: 'A case', person: { sex: 'male', age: 41 }, timeline });
  const result = readCase(text);
  if (result.malformed) throw new Error(JSON.stringify(result.faults));
  return result.entries;
}

function outline(timeline: readonly object[]): readonly string[] {
  return entriesOf(timeline).map((entry) => {
    const kind = entry.type === 'event' ? entry.event.event : `? ${entry.expectation.expect}`;
    return `${localDateTimeOf(entry.at, entry.context.zone).slice(5)} ${kind}`;
  });
}

describe('a timeline laid out', () => {
  it('gives an entry without a time the moment of the one above', () => {
    expect(outline([{ event: 'wait', at: '2026-03-02T09:30' }, { expect: 'hold', absent: true }, { event: 'wait', at: '10:40' }])).toEqual(['03-02T09:30 wait', '03-02T09:30 ? hold', '03-02T10:40 wait']);
  });

  it('counts from the latest dose', () => {
    const lines = outline([
      { event: 'injection', at: '2026-03-02T13:00' },
      { event: 'vital-signs', at: '+20 min', moaas: 5 },
      { event: 'injection', at: '2026-03-05T13:00' },
      { event: 'vital-signs', at: '+20 min', moaas: 5 },
      { event: 'device', at: '2026-03-09T10:00', number: 1 },
      { event: 'device', at: '2026-03-09T10:05', number: 2 },
      { event: 'vital-signs', at: '+40 min', moaas: 5 },
    ]);
    expect(lines.filter((line) => line.endsWith('vital-signs'))).toEqual(['03-02T13:20 vital-signs', '03-05T13:20 vital-signs', '03-09T10:40 vital-signs']);
  });

  it('counts from when a dose was given, not from when it was entered, and not from an attempt that was refused', () => {
    const lines = outline([
      { event: 'injection', at: '2026-03-02T13:30', effectiveAt: '2026-03-02T13:00' },
      { event: 'injection', at: '2026-03-02T13:32', refused: true },
      { expect: 'schedule', of: 'vital-signs', at: '+45 min' },
    ]);
    expect(lines.at(-1)).toBe('03-02T13:45 ? schedule');
  });

  it('puts later entries inside a session where they belong in time', () => {
    const lines = outline([{ event: 'session', at: '2026-03-02T13:00', route: 'intramuscular', doseMg: 46 }, { expect: 'prompt', at: '+20 min', absent: true }, { expect: 'session', state: 'discharged', at: '14:30' }]);
    expect(lines.indexOf('03-02T13:20 ? prompt')).toBe(lines.indexOf('03-02T13:20 vital-signs') + 1);
    expect(lines.slice(-2)).toEqual(['03-02T14:30 discharge', '03-02T14:30 ? session']);
  });

  it('goes on at discharge after a session', () => {
    expect(outline([{ event: 'session', at: '2026-03-02T13:00', route: 'intramuscular', doseMg: 46 }, { expect: 'session', state: 'discharged' }]).at(-1)).toBe('03-02T14:30 ? session');
  });

  it('plans the sessions that follow when it makes ready for dosing, and keeps the path of the shorthand', () => {
    const entries = entriesOf([{ event: 'ready-for-dosing', at: '2026-03-01T10:00', route: 'oral' }, { event: 'session', at: '2026-03-02T13:00', route: 'oral', doseMg: 100 }]);
    const plan = entries.find((entry) => entry.type === 'event' && entry.event.event === 'plan');
    expect(plan).toMatchObject({ path: 'timeline[0]', event: { dates: ['2026-03-02'] } });
    expect(entries.filter((entry) => entry.path === 'timeline[0]').length).toBeGreaterThan(10);
  });
});
