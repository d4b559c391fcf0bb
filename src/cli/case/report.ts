/** What became of one expectation. */
export type ExpectationStatus = 'held' | 'not-held' | 'not-yet-supported';

/** What became of one event: done or refused as expected, or not. */
export type EventStatus = 'done' | 'refused-as-expected' | 'failed' | 'not-yet-supported';

/** One expectation as it was asked and answered. */
export type ExpectationLine = {
  /** Where it stands in the file, such as `timeline[12]`. */
  readonly path: string;
  /** When it was asked, on the clinic's clock. */
  readonly at: string;
  /** Its kind; `refused` and `accepted` are expectations that an event carries, `event` is an event that failed. */
  readonly expect: string;
  readonly rule: string | null;
  readonly note: string | null;
  readonly status: ExpectationStatus;
  /** What was expected and what was found, in words. */
  readonly expected: string;
  readonly found: string;
  /** The rules that the platform would need for it, or the kind of record where none has an id; empty unless it is not yet supported. */
  readonly missingRules: readonly string[];
};

/** One event as it was played. */
export type EventLine = {
  readonly path: string;
  readonly at: string;
  readonly event: string;
  readonly status: EventStatus;
  readonly found: string;
  /** The rules that the platform would need for it, or the kind of record where none has an id; empty unless it is not yet supported. */
  readonly missingRules: readonly string[];
};

/** How a whole case came out. */
export type CaseReport = {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly expectations: readonly ExpectationLine[];
  readonly events: readonly EventLine[];
  readonly summary: Summary;
};

/** A file that could not be played. */
export type MalformedReport = { readonly file: string; readonly faults: readonly { readonly path: string; readonly sentence: string }[] };

export type Summary = {
  readonly held: number;
  readonly notHeld: number;
  readonly notYetSupported: number;
  readonly total: number;
  readonly allHeld: boolean;
  /** Everything that is missing for what is not yet supported: rule ids first, then kinds of record. */
  readonly missingRules: readonly string[];
};

/** Everything a run of case files printed. */
export type RunReport = { readonly cases: readonly (CaseReport | MalformedReport)[]; readonly summary: Summary & { readonly malformed: number } };

/** Counts expectations; a case without any has not held anything. */
export function summarise(lines: readonly Pick<ExpectationLine, 'status' | 'missingRules'>[]): Summary {
  const count = (status: ExpectationStatus) => lines.filter((line) => line.status === status).length;
  const held = count('held');
  const missingRules = [...new Set(lines.flatMap((line) => line.missingRules))].toSorted();
  return { held, notHeld: count('not-held'), notYetSupported: count('not-yet-supported'), total: lines.length, allHeld: lines.length > 0 && held === lines.length, missingRules };
}

/**
 * The report of one case. An event that failed, or that cannot be played yet, adds a line of its own unless it carries
 * an expectation already, so that it can never be passed over.
 */
export function reportCase(head: { readonly id: string; readonly title: string; readonly file: string }, events: readonly EventLine[], expectations: readonly ExpectationLine[]): CaseReport {
  const carried = new Set(expectations.filter((line) => line.expect === 'refused' || line.expect === 'accepted').map((line) => line.path));
  const broken = events.flatMap((event) => (carried.has(event.path) ? [] : lineOfEvent(event)));
  const lines = [...broken, ...expectations].toSorted((left, right) => positionOf(left.path) - positionOf(right.path));
  return { id: head.id, title: head.title, file: head.file, expectations: lines, events, summary: summarise(lines) };
}

/** The report of all files together. */
export function reportRun(cases: readonly (CaseReport | MalformedReport)[]): RunReport {
  const malformed = cases.filter((each) => 'faults' in each).length;
  const summary = summarise(cases.flatMap((each) => ('faults' in each ? [] : each.expectations)));
  return { cases, summary: { ...summary, malformed, allHeld: malformed === 0 && cases.every((each) => !('faults' in each) && each.summary.allHeld) && cases.length > 0 } };
}

/** The exit code: 0 only if everything held, 2 if a file could not be read, 1 otherwise. */
export function exitCodeOf(report: RunReport): 0 | 1 | 2 {
  if (report.summary.allHeld) return 0;
  return report.summary.malformed > 0 ? 2 : 1;
}

function lineOfEvent(event: EventLine): readonly ExpectationLine[] {
  if (event.status === 'done' || event.status === 'refused-as-expected') return [];
  const status = event.status === 'failed' ? 'not-held' : 'not-yet-supported';
  return [{ path: event.path, at: event.at, expect: 'event', rule: null, note: null, status, expected: `${event.event} can be entered`, found: event.found, missingRules: event.missingRules }];
}

function positionOf(path: string): number {
  return Number(/^timeline\[(\d+)\]/.exec(path)?.[1] ?? 0);
}
