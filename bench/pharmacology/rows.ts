import { isRefusal } from '#foundation/refusal.ts';
import { bandsOf } from '#pharmacology/explored.ts';
import { wholeQuestionOf } from '#pharmacology/explored-question.ts';
import { firstChoice, PEOPLE, plainQuestionOf } from '#pharmacology/exploring.ts';
import { otto2021 } from '#pharmacology/models/otto-2021.ts';
import { TYPICAL_ADULT } from '#pharmacology/person.ts';
import { predict } from '#pharmacology/prediction.ts';
import type { StudyDoseId } from '#pharmacology/study-doses.ts';
import { STUDY_DOSES } from '#pharmacology/study-doses.ts';
import type { MeasurableRow } from '../measured-row.ts';
import { drawRacers, INFUSION, runRace, SAMPLES } from './race.ts';
import { runTextbook } from './textbook.ts';

/** One thing to measure, for how many units it stands, and the goal as the page shows it. */
export type Row = MeasurableRow & { readonly units: number; readonly unit: string; readonly goal: string };

const WARMING = 20;

let seen = 0;
/** Keeps a result alive, so that no run is optimized away. */
function see(value: number): void {
  seen += value;
}
export function lastSeen(): number {
  return seen;
}

function streamed(people: number): () => void {
  const racers = drawRacers(people);
  return () => runRace(racers, (_, solver, parent, metabolite) => see(solver.read(parent).sum + solver.read(metabolite).peak));
}

function kept(people: number): () => void {
  const racers = drawRacers(people);
  const all = racers.map((): readonly [Float64Array, Float64Array] => [new Float64Array(SAMPLES), new Float64Array(SAMPLES)]);
  return () =>
    runRace(racers, (index, solver, ...parts) => {
      for (const [place, into] of all[index]?.entries() ?? []) solver.fill(parts[place] ?? [], into);
      see(all[index]?.[0][100] ?? 0);
    });
}

function live(): () => void {
  const timesH = Float64Array.from({ length: 241 }, (_, minute) => minute / 60);
  const doses = [{ ...INFUSION, route: 'intravenous', steps: [{ mg: 10, hours: 0.25 }, { mg: 0, hours: 0.1 }, { mg: 25, hours: 0.5 }] } as const];
  return () => {
    for (let count = 0; count < 1000; count++) {
      const curves = predict({ model: otto2021, substance: 'racemic ketamine', person: TYPICAL_ADULT, doses, timesH });
      if ('refused' in curves) throw new Error(curves.sentence);
      see(curves[0]?.ngPerMl[60] ?? 0);
    }
  };
}

/** What the explorer draws of the example of a study: as its worker is asked for it. */
function explored(id: StudyDoseId): () => void {
  const { substance, dose } = STUDY_DOSES.find((each) => each.id === id) ?? missing(id);
  const plain = plainQuestionOf(firstChoice(substance, dose));
  if (isRefusal(plain)) throw new Error(plain.sentence);
  const question = wholeQuestionOf(plain);
  if (isRefusal(question)) throw new Error(question.sentence);
  const draw = (): void => {
    const bands = bandsOf(question);
    if (isRefusal(bands)) throw new Error(bands.sentence);
    see(bands[0]?.high[20] ?? 0);
  };
  // Whoever moves a slider has moved it before: the first pictures of a page are not counted.
  for (let turn = 0; turn < WARMING; turn++) draw();
  return draw;
}

function missing(id: StudyDoseId): never {
  throw new Error(`no study dose is named ${id}`);
}

/** Each example as the explorer opens it: once, four hours. */
const EXPLORED: readonly Row[] = STUDY_DOSES.map(({ id }) => ({ name: `explorer: a band of 1,000 people, ${id.replaceAll('-', ' ')}`, units: PEOPLE, unit: 'patient', goal: '≤ 16 ms', prepare: () => explored(id) }));

/** In the order of the page. */
export const ROWS: readonly Row[] = [
  { name: '10,000 patients streamed', units: 10_000, unit: 'patient', goal: '≤ 0.15 s', prepare: () => streamed(10_000) },
  { name: '1,000 patients, all samples kept', units: 1_000, unit: 'patient', goal: '≤ 0.07 s', prepare: () => kept(1_000) },
  { name: 'yardstick: 20 patients, one exponential a mode, dose and sample', units: 20, unit: 'patient', goal: '', prepare: () => () => runTextbook(drawRacers(20), see) },
  { name: 'a live infusion solved again, 241 minutes, parent and metabolite', units: 1000, unit: 'course', goal: '< 50 us', prepare: live },
  ...EXPLORED,
];
