import { HOLD_LIMIT, keptUnderTongue, SPIT_LIMIT } from '../absorption.ts';
import type { Model } from '../model.ts';
import { valueOf } from '../parameter.ts';
import { otto2021, ottoFlows, ottoParameters } from './otto-2021.ts';
import { simons2022 } from './simons-2022.ts';

const SIMONS = 'Simons 2022, Table 4';
const CHONG_RATIO = 'chosen so that norketamine over ketamine is that of Chong 2009';

/** Racemic lozenge and racemic ketamine swallowed: the core of Otto 2021 behind the absorption of Simons 2022, scaled to racemic lozenges. */
export const ottoLozenge: Model = {
  ...otto2021,
  id: 'otto-lozenge',
  title: 'Lozenge or swallowed, on Otto 2021, venous blood',
  substances: ['racemic ketamine'],
  estimate:
    'No population model of a racemic lozenge is known. The shape of absorption is that of an S-ketamine film (Simons 2022), its size that of racemic lozenges and wafers (Chong 2009, Rolan 2014), and its pace through the lining was fitted to the peak of a racemic lozenge in six people (Chong 2006). Swallowed, the peaks come out low.',
  limits: [
    ...otto2021.limits,
    'The bioavailability of a lozenge in the same six people was given as 32 % (SD 17) and as 24 % (IQR 19 to 49), swallowed as 23 % (SD 9) and 24 % (IQR 17 to 27): how much people differ was chosen so that the band is at least that wide.',
    HOLD_LIMIT,
    SPIT_LIMIT,
  ],
  parameters: [
    ...ottoParameters,
    { name: 'F1', value: 0.29, unit: 'share', meaning: 'share of a lozenge that reaches blood as ketamine', source: 'Rolan 2014, wafer, median 29 % (90 % CI 27 to 31)' },
    { name: 'D1', value: 13.1, unit: 'min', meaning: 'time over which the lining takes it up', source: SIMONS },
    { name: 'KA1', value: 0.071, unit: '1/min', meaning: 'from the lining into blood', source: 'fitted to the mean peak of Chong 2006, 28.6 ng/mL; Simons 2022, Table 4, has 0.04 for a film' },
    { name: 'FPO', value: 0.2, unit: 'share', meaning: 'share of a swallowed dose that reaches blood as ketamine', source: 'Yanagihara 2003; Chong 2009 gives 23 % (SD 9)' },
    { name: 'D2', value: 29.9, unit: 'min', meaning: 'time over which a swallowed dose reaches the stomach', source: SIMONS },
    { name: 'KA2', value: 0.049, unit: '1/min', meaning: 'from the stomach', source: SIMONS },
    { name: 'MTTgut', value: 10.7, unit: 'min', meaning: 'delay in gut and liver', source: SIMONS },
    { name: 'F2', value: 0.241, unit: 'share', meaning: 'share of the rest of a lozenge that reaches blood as norketamine', source: CHONG_RATIO },
    { name: 'FPON', value: 0.61, unit: 'share', meaning: 'share of the rest of a swallowed dose that reaches blood as norketamine', source: CHONG_RATIO },
  ],
  flows: (values) => [
    { from: 'lining', to: 'central', perHour: valueOf(values, 'KA1') },
    { from: 'stomach', to: 'gut', perHour: valueOf(values, 'KA2') },
    { from: 'gut', to: 'central', perHour: 1 / valueOf(values, 'MTTgut') },
    { from: 'stomach, norketamine', to: 'gut, norketamine', perHour: valueOf(values, 'KA2') },
    { from: 'gut, norketamine', to: 'norketamine', perHour: 1 / valueOf(values, 'MTTgut') },
    ...ottoFlows(values),
  ],
  curves: [
    { analytes: { 'racemic ketamine': 'ketamine' }, parts: [{ compartment: 'central', volume: 'V1', massRatio: 1 }], defect: null },
    { analytes: { 'racemic ketamine': 'norketamine' }, parts: [{ compartment: 'norketamine', volume: 'VN', massRatio: 1 }], defect: null },
  ],
  routes: {
    sublingual: (dose, values) => {
      const { mucosal, swallowed } = keptUnderTongue(dose, values, { mucosal: 'lining', swallowed: 'stomach, norketamine' });
      return [mucosal, { ...swallowed, mg: swallowed.mg * (1 - valueOf(values, 'F1')) }];
    },
    oral: ({ atH, mg }, values) => [
      { compartment: 'stomach', atH, durationH: valueOf(values, 'D2'), mg: mg * valueOf(values, 'FPO') },
      { compartment: 'stomach, norketamine', atH, durationH: valueOf(values, 'D2'), mg: mg * (1 - valueOf(values, 'FPO')) * valueOf(values, 'FPON') },
    ],
  },
  between: [...otto2021.between, { scale: 'log odds', names: ['F1'], covariance: [[1.3]] }, { scale: 'log odds', names: ['FPO'], covariance: [[0.36]] }],
  occasion: simons2022.occasion.filter(({ names }) => ['D1', 'KA1', 'D2', 'KA2', 'MTTgut'].some((name) => names.includes(name))),
};
