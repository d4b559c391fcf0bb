import type { Model } from '../model.ts';
import { valueOf } from '../parameter.ts';
import { otto2021, ottoFlows, ottoParameters } from './otto-2021.ts';

/** Into a muscle: the core of Otto 2021 behind an absorption of our own choice, for want of a model in adults. */
export const ottoIntramuscular: Model = {
  ...otto2021,
  id: 'otto-intramuscular',
  title: 'Into a muscle, on Otto 2021, venous blood',
  substances: ['racemic ketamine', 'S-ketamine'],
  estimate: 'No population model of ketamine into a muscle in adults is known. Bioavailability is from Clements 1982; the rate of absorption was chosen for this project and stands for peaks between 11 and 22 minutes.',
  limits: [
    ...otto2021.limits,
    'The bioavailability of 41 % found in children belongs to another clearance and must never be combined with this one.',
  ],
  parameters: [
    ...ottoParameters,
    { name: 'F', value: 0.93, unit: 'share', meaning: 'share that reaches blood', source: 'Clements 1982' },
    { name: 'ka', value: 0.1, unit: '1/min', meaning: 'from the muscle into blood, range 0.07 to 0.2', source: 'chosen for this project' },
  ],
  flows: (values) => [{ from: 'muscle', to: 'central', perHour: valueOf(values, 'ka') }, ...ottoFlows(values)],
  routes: { intramuscular: ({ atH, mg }, values) => [{ compartment: 'muscle', atH, durationH: 0, mg: mg * valueOf(values, 'F') }] },
  between: [...otto2021.between, { scale: 'log', names: ['ka'], covariance: [[0.16]] }, { scale: 'log odds', names: ['F'], covariance: [[0.05]] }],
};
