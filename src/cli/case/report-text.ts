import type { CaseReport, ExpectationLine, ExpectationStatus, MalformedReport, RunReport } from './report.ts';

const WORDS: Readonly<Record<ExpectationStatus, string>> = { held: 'held', 'not-held': 'not held', 'not-yet-supported': 'not yet supported' };

/** A run of case files as text for a terminal. */
export function writeReport(report: RunReport): string {
  const { held, notHeld, notYetSupported, total, malformed, missingRules } = report.summary;
  const unread = malformed === 0 ? '' : `, ${malformed} ${malformed === 1 ? 'file' : 'files'} not readable`;
  const sum = `${total} expectations: ${held} held, ${notHeld} not held, ${notYetSupported} not yet supported${unread}`;
  return [...report.cases.map(writeCaseReport), sum, ...missing(missingRules), ''].join('\n');
}

function writeCaseReport(report: CaseReport | MalformedReport): string {
  if ('faults' in report) return [report.file, ...report.faults.map((fault) => `  ${fault.path}: ${fault.sentence}`), ''].join('\n');
  const { held, total, missingRules } = report.summary;
  return [`${report.id}: ${report.title} (${held} of ${total} held)`, ...report.expectations.map(writeLine), ...missing(missingRules).map((line) => `  ${line}`), ''].join('\n');
}

function missing(rules: readonly string[]): readonly string[] {
  return rules.length === 0 ? [] : [`Still missing: ${rules.join('; ')}`];
}

function writeLine(line: ExpectationLine): string {
  const about = [line.expect, ...(line.rule === null ? [] : [line.rule])].join(' ');
  const note = line.note === null ? '' : `  ${line.note}`;
  const head = `  ${WORDS[line.status].padEnd(17)}  ${line.path.padEnd(14)} ${line.at}  ${about}${note}`;
  if (line.status === 'held') return head;
  const lacking = line.missingRules.length === 0 ? '' : `\n      missing:  ${line.missingRules.join('; ')}`;
  return `${head}\n      expected: ${line.expected}\n      found:    ${line.found}${lacking}`;
}
