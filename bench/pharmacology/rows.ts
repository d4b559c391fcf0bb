import { MODELS } from '#pharmacology/models.ts';
import { otto2021 } from '#pharmacology/models/otto-2021.ts';
import { TYPICAL_ADULT } from '#pharmacology/person.ts';
import { predict } from '#pharmacology/prediction.ts';
import { spreadOfSeries } from '#pharmacology/series-population.ts';
import type { MeasurableRow } from '../measured-row.ts';
import { drawRacers, INFUSION, runRace, SAMPLES } from './race.ts';
import { runTextbook } from './textbook.ts';

/** One thing to measure, for how many units it stands, and the goal as the page shows it. */
export type Row = MeasurableRow & { readonly units: number; readonly unit: string; readonly goal: string };

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

function explored(id: string, dose: Parameters<typeof spreadOfSeries>[0]['dose']): () => void {
  const model = MODELS.find((one) => one.id === id) ?? otto2021;
  const substance = model.substances[0] ?? 'S-ketamine';
  return () => {
    const spread = spreadOfSeries({ model, substance, person: TYPICAL_ADULT, dose, series: { atH: [0], looks: [{ fromH: 0, stepH: 1 / 30, steps: 181 }] }, people: 1000, seed: 1 }, [0.05, 0.5, 0.95]);
    if ('refused' in spread) throw new Error(spread.sentence);
    see(spread[0]?.bands[1]?.[20] ?? 0);
  };
}

/** In the order of the page. */
export const ROWS: readonly Row[] = [
  { name: '10,000 patients streamed', units: 10_000, unit: 'patient', goal: '≤ 0.15 s', prepare: () => streamed(10_000) },
  { name: '1,000 patients, all samples kept', units: 1_000, unit: 'patient', goal: '≤ 0.07 s', prepare: () => kept(1_000) },
  { name: 'yardstick: 20 patients, one exponential a mode, dose and sample', units: 20, unit: 'patient', goal: '', prepare: () => () => runTextbook(drawRacers(20), see) },
  { name: 'a live infusion solved again, 241 minutes, parent and metabolite', units: 1000, unit: 'course', goal: '< 50 us', prepare: live },
  { name: 'explorer: 1,000 people, infusion, six hours, bands', units: 1_000, unit: 'patient', goal: '≤ 16 ms', prepare: () => explored('otto-2021', INFUSION) },
  { name: 'explorer: 1,000 people, nasal spray, six hours, bands', units: 1_000, unit: 'patient', goal: '≤ 16 ms', prepare: () => explored('perez-ruixo-2021', { route: 'nasal', atH: 0, devices: [{ mg: 28, afterH: 0 }, { mg: 28, afterH: 1 / 12 }] }) },
];
