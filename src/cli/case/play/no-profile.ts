import { localDateTimeOf } from '#foundation/zoned-time.ts';
import type { Case } from '../read-case.ts';
import type { CaseReport, ExpectationLine } from '../report.ts';
import { reportCase } from '../report.ts';
import { recordOf } from './missing.ts';

/** The report of a case in a jurisdiction that the platform has no profile for: nothing of it can be played. */
export function reportWithoutProfile({ document, entries }: Case, file: string): CaseReport {
  const found = `the platform has no profile for the jurisdiction ${document.clinic.jurisdiction} yet`;
  const missing = recordOf(`profile of the jurisdiction ${document.clinic.jurisdiction}`);
  const lines = entries.flatMap((entry): readonly ExpectationLine[] => {
    const about = entry.type === 'event' ? carried(entry.event) : stated(entry.expectation);
    return about === null ? [] : [{ path: entry.path, at: localDateTimeOf(entry.at, document.zone), ...about, status: 'not-yet-supported', expected: about.expect, found, missingRules: [missing] }];
  });
  return reportCase({ id: document.id, title: document.title, file }, [], lines);
}

type About = Pick<ExpectationLine, 'expect' | 'rule' | 'note'>;
type Entry = Case['entries'][number];

function stated(expectation: Extract<Entry, { type: 'expectation' }>['expectation']): About {
  return { expect: expectation.expect, rule: expectation.rule ?? null, note: expectation.note ?? null };
}

function carried({ refused, accepted, note }: Extract<Entry, { type: 'event' }>['event']): About | null {
  if (refused === undefined && accepted === undefined) return null;
  return { expect: refused === undefined ? 'accepted' : 'refused', rule: refused?.rule ?? null, note: note ?? null };
}
