import { LARGEST_MODES, modeFinder } from '#pharmacology/eigenmodes.ts';
import { layoutOf, writeRates } from '#pharmacology/linear-system.ts';
import { otto2021 } from '#pharmacology/models/otto-2021.ts';
import type { Values } from '#pharmacology/parameter.ts';
import { valueOf } from '#pharmacology/parameter.ts';
import { NG_PER_ML } from '#pharmacology/prediction.ts';
import { EACH_MINUTE, SERIES } from './race.ts';

const [MG, HOURS] = [35, 40 / 60];

/** The yardstick: the same closed form written as textbooks do, each sample the sum of every mode of every dose so far, one exponential for each. */
export function runTextbook(people: readonly Values[], isThere: (sum: number) => void): void {
  for (const values of people) {
    const flows = otto2021.flows(values);
    const layout = layoutOf(flows);
    const { modes, find } = modeFinder(layout, LARGEST_MODES.banded);
    find(writeRates(layout, flows, new Float64Array(layout.compartments.length ** 2)));
    const from = layout.compartments.indexOf('central');
    let sum = 0;
    for (const [compartment, volume] of [['central', 'V1'], ['norketamine', 'VN']] as const) {
      const to = layout.compartments.indexOf(compartment);
      for (const startH of SERIES.atH) {
        for (let step = 0; step < EACH_MINUTE.steps; step++) {
          const hour = startH + step * EACH_MINUTE.stepH;
          for (const atH of SERIES.atH) if (atH < hour) sum += after(hour - atH, to) / valueOf(values, volume);
        }
      }
      function after(hours: number, place: number): number {
        let level = 0;
        for (let mode = 0; mode < modes.size; mode++) {
          const rate = modes.fading[mode] ?? 0;
          const weight = (modes.vectors[place * modes.size + mode] ?? 0) * (modes.strengths[mode * modes.size + from] ?? 0);
          level += (weight * (MG / HOURS) * NG_PER_ML * (Math.exp(-rate * Math.max(0, hours - HOURS)) - Math.exp(-rate * hours))) / rate;
        }
        return level;
      }
    }
    isThere(sum);
  }
}
