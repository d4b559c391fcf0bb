import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { CohortScores } from '#outcomes/cohort/scores.ts';
import { HIGHEST_ROUTE, HIGHEST_SCORE, LATEST_DAY } from '#outcomes/cohort/scores.ts';
import { refuse } from '../refusals.ts';
import { FieldCutter } from './field-cutter.ts';
import type { Column } from './read-head.ts';
import { COLUMNS, readHead } from './read-head.ts';
import { ScoreColumns } from './score-columns.ts';

/** A line of scores has a few dozen bytes; what is longer is no such file. */
const LONGEST_LINE = 10_000;

const MOST = { route: HIGHEST_ROUTE, integration: 1, day: LATEST_DAY, score: HIGHEST_SCORE } as const;

/** The line of a row counted from 0; the first line of a file is its head. */
export function lineOf(row: number): number {
  return row + 2;
}

/**
 * Reads a file of scores piece by piece, in one pass, and stops at the first line that cannot be counted. It takes the
 * comma as the separator, plain or quoted fields, and lines that end as on any system; it mends nothing.
 */
export class ScoreReader {
  readonly #columns = new ScoreColumns();
  readonly #cutter = new FieldCutter(COLUMNS.length);
  readonly #numbers = new Map<string, number>();
  /** The place of each column in a line; null before the head was read. */
  #places: Readonly<Record<Column, number>> | null = null;
  #rest: Uint8Array = new Uint8Array(0);
  #lastPatient = -1;
  #lastName: Uint8Array = new Uint8Array(0);

  /** Takes the next bytes of the file. @returns why reading must stop, or null */
  read(bytes: Uint8Array): Refusal | null {
    const text = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
    let start = 0;
    for (let end = this.#cutter.cut(text, 0); end < text.length; end = this.#cutter.cut(text, start)) {
      const fault = this.#readLine(text, start, end);
      if (fault !== null) return fault;
      start = end + 1;
    }
    this.#rest = text.subarray(start);
    return this.#rest.length > LONGEST_LINE ? this.#refuseTorn('no end of it') : null;
  }

  /** What was read; the last line may end with the file. */
  end(): CohortScores | Refusal {
    const end = this.#cutter.cut(this.#rest, 0);
    const fault = end === 0 ? null : this.#readLine(this.#rest, 0, end);
    if (fault !== null) return fault;
    return this.#columns.rows === 0 ? refuse('cli.outcomes-empty') : this.#columns.all();
  }

  #readLine(text: Uint8Array, start: number, end: number): Refusal | null {
    if (this.#places !== null) return this.#readRow(this.#places);
    const places = readHead(Buffer.from(text.subarray(start, end)).toString('utf8').replace(/\r$/, ''));
    if (isRefusal(places)) return places;
    this.#places = places;
    return null;
  }

  #readRow(places: Readonly<Record<Column, number>>): Refusal | null {
    const cutter = this.#cutter;
    if (cutter.count !== COLUMNS.length) return this.#refuseTorn(`${cutter.count}`);
    const route = cutter.wholeNumber(places.route);
    const integration = cutter.wholeNumber(places.integration);
    const day = cutter.wholeNumber(places.day);
    const score = cutter.wholeNumber(places.score);
    if (route < 0 || route > MOST.route) return this.#refuseNumber('route', places);
    if (integration < 0 || integration > MOST.integration) return this.#refuseNumber('integration', places);
    if (day < 0 || day > MOST.day) return this.#refuseNumber('day', places);
    if (score < 0 || score > MOST.score) return this.#refuseNumber('score', places);
    const patient = this.#patientOf(places.patient, route, integration);
    if (isRefusal(patient)) return patient;
    this.#columns.addScore(patient, day, score);
    return null;
  }

  /** The number of the patient. Most files name a patient in many lines one after the other, so the last one is looked at first. */
  #patientOf(place: number, route: number, integration: number): number | Refusal {
    if (this.#lastPatient < 0 || !this.#cutter.isSame(place, this.#lastName)) {
      const name = this.#cutter.bytes(place);
      const key = Buffer.from(name).toString('latin1');
      if (key === '' || key.includes('"')) return refuse('cli.outcomes-patient-unnamed', { line: this.#line() });
      this.#lastPatient = this.#numbers.get(key) ?? this.#columns.addPatient({ route, integration });
      this.#numbers.set(key, this.#lastPatient);
      this.#lastName = name;
    }
    const first = this.#columns.patient(this.#lastPatient);
    const changed = first?.route !== route ? 'route' : first.integration !== integration ? 'integration' : null;
    return changed === null ? this.#lastPatient : refuse('cli.outcomes-patient-changed', { line: this.#line(), column: changed, earlier: lineOf(first?.row ?? 0) });
  }

  /** The line that is being read. */
  #line(): number {
    return this.#places === null ? 1 : lineOf(this.#columns.rows);
  }

  #refuseTorn(found: string): Refusal {
    return refuse('cli.outcomes-torn-row', { line: this.#line(), expected: COLUMNS.length, found });
  }

  #refuseNumber(column: keyof typeof MOST, places: Readonly<Record<Column, number>>): Refusal {
    return refuse('cli.outcomes-number', { line: this.#line(), column, most: MOST[column], found: this.#cutter.text(places[column]) });
  }
}
