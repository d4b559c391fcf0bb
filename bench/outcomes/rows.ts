import { readFile } from 'node:fs/promises';
import { settingsInForce } from '#foundation/setting.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { outcomesText } from '#cli/outcomes/run-outcomes.ts';
import { outcomesOfCohort } from '#outcomes/cohort/cohort-outcomes.ts';
import type { CohortScores } from '#outcomes/cohort/scores.ts';
import { judgeCourse } from '#outcomes/course.ts';
import { outcomeSettings } from '#outcomes/settings.ts';
import { madeCohort } from '../../tests/support/made-cohort.ts';
import type { Goal } from '../goals.ts';
import { atMost } from '../goals.ts';
import type { MeasurableRow } from '../measured-row.ts';
import { clinicCourses } from './clinic-courses.ts';
import { clinicPage } from './clinic-page.ts';
import { checkCurves, CURVES, loadScores, openDuckDb } from './duckdb-cohort.ts';
import { scoresFile } from './scores-file.ts';

/** One line of the race; `yardstick` is the name of the line to which it is compared. */
export type OutcomesRow = MeasurableRow & { readonly goal: Goal | null; readonly yardstick: string | null };

const PEOPLE = 50_000;
const [DUCKDB_IN_MEMORY, DUCKDB_FROM_FILE] = ['DuckDB: curves alone, the scores in a table', 'DuckDB: curves alone, from the file'];

function counted(cohort: CohortScores): () => void {
  return () => {
    const outcomes = outcomesOfCohort(cohort);
    if ('fault' in outcomes || outcomes.endpoints.length !== 3) throw new Error('the cohort was not counted');
  };
}

function inAnyOrder(cohort: CohortScores): CohortScores {
  const rows = cohort.patients.length;
  const rowAt = (index: number): number => (index * 600_011 + 5) % rows;
  return { ...cohort, patients: cohort.patients.map((_, index) => cohort.patients[rowAt(index)] ?? 0), days: cohort.days.map((_, index) => cohort.days[rowAt(index)] ?? 0), scores: cohort.scores.map((_, index) => cohort.scores[rowAt(index)] ?? 0) };
}

async function commanded(): Promise<() => Promise<void>> {
  const file = await scoresFile();
  return async () => {
    const text = await outcomesText(file, { csv: true });
    if (isRefusal(text)) throw new Error(text.sentence);
  };
}

function judged(): () => void {
  const courses = clinicCourses(PEOPLE);
  const settings = settingsInForce(outcomeSettings, {});
  return () => {
    const responders = courses.filter((facts) => judgeCourse(facts, 'phq-9', settings).outcome?.response !== null);
    if (responders.length < PEOPLE / 2) throw new Error('the courses were not judged');
  };
}

/** @param isFromFile reads the file each time */
async function queried(isFromFile: boolean): Promise<() => Promise<void>> {
  const [connection, file] = [await openDuckDb(), await scoresFile()];
  await readFile(file);
  await loadScores(connection, file);
  checkCurves((await connection.runAndReadAll(CURVES)).getRows());
  return async () => {
    if (isFromFile) await loadScores(connection, file);
    await connection.runAndReadAll(CURVES);
  };
}

/** In the order of the page. */
export const ROWS: readonly OutcomesRow[] = [
  { name: 'curves, log-rank and hazard ratios, the scores in memory in order', goal: atMost('', 50, 'ms', 1), yardstick: DUCKDB_IN_MEMORY, prepare: () => counted(madeCohort(PEOPLE)) },
  { name: 'the same, the scores in any order', goal: null, yardstick: DUCKDB_IN_MEMORY, prepare: () => counted(inAnyOrder(madeCohort(PEOPLE))) },
  { name: '`fenestra outcomes --csv`: from the file to the text, without the start of Node', goal: null, yardstick: DUCKDB_FROM_FILE, prepare: commanded },
  { name: 'the clinic’s rules OUT-1 to OUT-6, every course with all its findings', goal: atMost('', 1_000, 'ms', 0), yardstick: null, prepare: judged },
  { name: 'a clinic’s page of outcomes, 800 people, after one new score', goal: atMost('', 20, 'ms', 1), yardstick: null, prepare: () => clinicPage('after-a-score') },
  { name: 'the same page, everybody read and judged anew', goal: null, yardstick: null, prepare: () => clinicPage('first') },
  { name: DUCKDB_IN_MEMORY, goal: null, yardstick: null, prepare: () => queried(false) },
  { name: DUCKDB_FROM_FILE, goal: null, yardstick: null, prepare: () => queried(true) },
];
