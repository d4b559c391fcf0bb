import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventLine, ExpectationLine, ExpectationStatus } from './report.ts';
import { exitCodeOf, reportCase, reportRun, summarise } from './report.ts';
import { writeReport } from './report-text.ts';

const head = { id: 'a-case', title: 'A case', file: 'a-case.json' };

function line(status: ExpectationStatus, more: Partial<ExpectationLine> = {}): ExpectationLine {
  return { path: 'timeline[3]', at: '2026-03-02T10:00', expect: 'order', rule: 'DOSE-2', note: 'O6.1', status, expected: 'doseMg 74', found: 'doseMg 73', missingRules: status === 'not-yet-supported' ? ['LEDGER-1'] : [], ...more };
}

function event(status: EventLine['status'], path = 'timeline[2]'): EventLine {
  return { path, at: '2026-03-02T09:00', event: 'order', status, found: 'refused: order.preparation-missing', missingRules: status === 'not-yet-supported' ? ['DOSE-10'] : [] };
}

describe('a report', () => {
  it('counts every expectation once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<ExpectationStatus>('held', 'not-held', 'not-yet-supported')), (statuses) => {
        const summary = summarise(statuses.map((status) => line(status)));
        expect(summary.held + summary.notHeld + summary.notYetSupported).toBe(summary.total);
        expect(summary.total).toBe(statuses.length);
        expect(summary.allHeld).toBe(statuses.length > 0 && statuses.every((status) => status === 'held'));
      }),
    );
  });

  it('adds a line for an event that failed or cannot be played, in the order of the file', () => {
    const report = reportCase(head, [event('done', 'timeline[0]'), event('failed'), event('not-yet-supported', 'timeline[12]')], [line('held')]);
    expect(report.expectations.map(({ path, expect: kind, status }) => [path, kind, status])).toEqual([
      ['timeline[2]', 'event', 'not-held'],
      ['timeline[3]', 'order', 'held'],
      ['timeline[12]', 'event', 'not-yet-supported'],
    ]);
    expect(report.summary).toEqual({ held: 1, notHeld: 1, notYetSupported: 1, total: 3, allHeld: false, missingRules: ['DOSE-10'] });
  });

  it('does not count an event twice whose own expectation tells of it', () => {
    const report = reportCase(head, [event('failed')], [line('not-held', { path: 'timeline[2]', expect: 'accepted' })]);
    expect(report.summary.total).toBe(1);
  });

  it('is a success only when every expectation of every file held', () => {
    const good = reportCase(head, [], [line('held')]);
    const bad = reportCase(head, [], [line('not-held')]);
    const open = reportCase(head, [], [line('not-yet-supported')]);
    const empty = reportCase(head, [], []);
    const broken = { file: 'broken.json', faults: [{ path: 'id', sentence: 'expected a text, found nothing' }] };
    expect([[good], [good, bad], [open], [good, empty], [], [good, broken]].map((cases) => exitCodeOf(reportRun(cases)))).toEqual([0, 1, 1, 1, 1, 2]);
  });

  it('names every rule that is still missing, and every kind of record without a rule, once', () => {
    const report = reportCase(head, [event('not-yet-supported', 'timeline[9]')], [line('not-yet-supported'), line('not-yet-supported', { path: 'timeline[4]', missingRules: ['record: adverse event'] }), line('held')]);
    expect(report.summary.missingRules).toEqual(['DOSE-10', 'LEDGER-1', 'record: adverse event']);
    const text = writeReport(reportRun([report]));
    expect(text).toContain('Still missing: DOSE-10; LEDGER-1; record: adverse event\n');
    expect(text).toContain('      missing:  record: adverse event\n');
  });

  it('reads as plain text, with what was expected and found only where it matters', () => {
    const cases = [reportCase(head, [], [line('held'), line('not-held', { path: 'timeline[4]', rule: null, note: null })]), { file: 'broken.json', faults: [{ path: 'timeline[1].at', sentence: 'expected a time' }] }];
    expect(writeReport(reportRun(cases))).toBe(
      [
        'a-case: A case (1 of 2 held)',
        '  held               timeline[3]    2026-03-02T10:00  order DOSE-2  O6.1',
        '  not held           timeline[4]    2026-03-02T10:00  order',
        '      expected: doseMg 74',
        '      found:    doseMg 73',
        '',
        'broken.json',
        '  timeline[1].at: expected a time',
        '',
        '2 expectations: 1 held, 1 not held, 0 not yet supported, 1 file not readable',
        '',
      ].join('\n'),
    );
  });
});
