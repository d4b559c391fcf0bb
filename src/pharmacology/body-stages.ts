import { PRESSURE_POINT } from './illustrations.ts';
import type { Stage } from './stage.ts';

/** What some people feel, beside what the cuff measures at the same time (S33): the second is never the first. */
export const bodyStages: readonly Stage[] = [
  {
    id: 'felt-calm',
    verdict: 'illustration',
    seeds: ['S22', 'S33'],
    claims: ['felt-states', 'range-of-experience', 'hard-sessions'],
    shape: {
      label: 'shape only',
      points: [{ atH: 0.1, height: 0.2 }, { atH: 0.25, height: 0.7 }, { atH: 0.5, height: 1 }, { atH: 1, height: 0.85 }, { atH: 1.5, height: 0.45 }, { atH: 2, height: 0.2 }, { atH: 4, height: 0.05 }, { atH: 336, height: 0 }],
      lookedUntilH: null,
    },
    point: null,
    findings: [
      { id: 'calm-told', species: 'human', n: null, given: { route: null, mgPerKg: [] }, measured: null, verdict: 'illustration', source: { key: 'product-default', mark: 'P' }, figures: {} },
      { id: 'calm-interviews', species: 'human', n: 17, given: { route: 'mouth', mgPerKg: [] }, measured: null, verdict: 'disputed', source: { key: 'Q1', mark: 'C' }, figures: {} },
      { id: 'calm-and-fear', species: 'human', n: null, given: { route: 'vein', mgPerKg: [] }, measured: 'during', verdict: 'disputed', source: { key: 'Aust19', mark: 'C' }, figures: {} },
    ],
  },
  {
    id: 'blood-pressure',
    verdict: 'known',
    seeds: ['S33', 'S42'],
    claims: ['pressure-rise'],
    shape: null,
    point: PRESSURE_POINT,
    findings: [
      {
        id: 'pressure-first-clinic',
        species: 'human',
        n: PRESSURE_POINT.people,
        given: { route: 'vein', mgPerKg: [] },
        measured: [PRESSURE_POINT.atMinutes / 60],
        verdict: 'known',
        source: PRESSURE_POINT.source,
        figures: {
          infusions: PRESSURE_POINT.infusions,
          'when it was highest, minutes': PRESSURE_POINT.atMinutes,
          'rise of the upper value, mmHg': PRESSURE_POINT.systolic.meanMmHg,
          'its SD, mmHg': PRESSURE_POINT.systolic.sdMmHg,
          'rise of the lower value, mmHg': PRESSURE_POINT.diastolic.meanMmHg,
          'SD of the lower rise, mmHg': PRESSURE_POINT.diastolic.sdMmHg,
          'people with a severe rise at least once, percent': PRESSURE_POINT.severe.percentOfPeople,
          'infusions with a severe rise, percent': PRESSURE_POINT.severe.percentOfInfusions,
          'odds of a surge for each year of age, ratio': 1.04,
        },
      },
      {
        id: 'pressure-second-clinic',
        species: 'human',
        n: 66,
        given: { route: 'vein', mgPerKg: [0.5] },
        measured: [0.5],
        verdict: 'disputed',
        source: { key: 'Emory18', mark: 'C' },
        figures: { infusions: 684, 'length of the infusion, minutes': 40, 'when it was highest, minutes': 30, 'rise of the upper value, mmHg': 3.3, 'rise of the lower value, mmHg': 3.2 },
      },
    ],
  },
];
