import { HOLD_LIMIT, intoVein, keptUnderTongue, SPIT_LIMIT } from '../absorption.ts';
import type { Flow } from '../linear-system.ts';
import { exchange } from '../linear-system.ts';
import type { Model } from '../model.ts';
import type { Values } from '../parameter.ts';
import { valueOf } from '../parameter.ts';
import { withWeight } from '../person.ts';
import { MOLAR_MASS } from '../substance.ts';

const SIMONS = 'Simons 2022, Table 4';

function flows(values: Values): readonly Flow[] {
  const of = (name: string): number => valueOf(values, name);
  const [toNorketamine, toHydroxynorketamine] = [2 / of('MTT'), 2 / of('MTTH')];
  const [cleared, norketamineCleared] = [of('CL') / of('V1'), of('CLN') / of('V1')];
  return [
    { from: 'lining', to: 'central', perHour: of('KA1') },
    { from: 'stomach', to: 'gut', perHour: of('KA2') },
    { from: 'gut', to: 'becoming norketamine 1', perHour: of('fm') / of('MTTgut') },
    { from: 'gut', to: null, perHour: (1 - of('fm')) / of('MTTgut') },
    ...exchange('central', 'peripheral 1', of('Q2'), of('V1'), of('V2')),
    ...exchange('central', 'peripheral 2', of('Q3'), of('V1'), of('V3')),
    { from: 'central', to: 'becoming norketamine 1', perHour: cleared * of('fm') },
    { from: 'central', to: null, perHour: cleared * (1 - of('fm')) },
    { from: 'becoming norketamine 1', to: 'becoming norketamine 2', perHour: toNorketamine },
    { from: 'becoming norketamine 2', to: 'norketamine', perHour: toNorketamine },
    ...exchange('norketamine', 'norketamine peripheral', of('QN'), of('V1'), of('VNP')),
    { from: 'norketamine', to: 'becoming hydroxynorketamine 1', perHour: norketamineCleared * of('fmN') },
    { from: 'norketamine', to: null, perHour: norketamineCleared * (1 - of('fmN')) },
    { from: 'becoming hydroxynorketamine 1', to: 'becoming hydroxynorketamine 2', perHour: toHydroxynorketamine },
    { from: 'becoming hydroxynorketamine 2', to: 'hydroxynorketamine', perHour: toHydroxynorketamine },
    { from: 'hydroxynorketamine', to: null, perHour: of('CLH') / of('VH1') },
    ...exchange('hydroxynorketamine', 'hydroxynorketamine peripheral', of('QH'), of('VH1'), of('VH2')),
  ];
}

/** Under the tongue and swallowed, measured in an artery, with two metabolites: the primary model of S-ketamine film. */
export const simons2022: Model = {
  id: 'simons-2022',
  title: 'Simons 2022, film under the tongue, arterial blood',
  paper: { authors: 'Simons and colleagues', year: 2022, doi: '10.3389/fpain.2022.946486', via: 'nlmixr2lib' },
  site: 'arterial',
  substances: ['S-ketamine'],
  estimate: null,
  limits: [
    'Fitted to an S-ketamine film of 50 and 100 mg in 20 healthy volunteers.',
    'The paper prints no scaling with weight; the usual powers are assumed.',
    'Twice the dose is over-predicted a little, because bioavailability tended to be lower for the larger one.',
    HOLD_LIMIT,
    SPIT_LIMIT,
  ],
  parameters: [
    { name: 'F1', value: 0.263, unit: 'share', meaning: 'share taken up through the lining of the mouth', source: SIMONS },
    { name: 'D1', value: 13.1, unit: 'min', meaning: 'time over which the lining takes it up', source: SIMONS },
    { name: 'KA1', value: 0.04, unit: '1/min', meaning: 'from the lining into blood', source: SIMONS },
    { name: 'F2', value: 1.16, unit: 'factor', meaning: 'swallowed amount, as a multiple of the dose', source: SIMONS },
    { name: 'D2', value: 29.9, unit: 'min', meaning: 'time over which it reaches the stomach', source: SIMONS },
    { name: 'KA2', value: 0.049, unit: '1/min', meaning: 'from the stomach', source: SIMONS },
    { name: 'MTTgut', value: 10.7, unit: 'min', meaning: 'delay in gut and liver, which none of it leaves as ketamine', source: SIMONS },
    { name: 'V1', value: 11.6, unit: 'L', meaning: 'central volume of ketamine and of norketamine', source: SIMONS },
    { name: 'V2', value: 39, unit: 'L', meaning: 'first peripheral volume of ketamine', source: SIMONS },
    { name: 'V3', value: 174, unit: 'L', meaning: 'second peripheral volume of ketamine', source: SIMONS },
    { name: 'CL', value: 1.48, unit: 'L/min', meaning: 'clearance of ketamine', source: SIMONS },
    { name: 'Q2', value: 2.43, unit: 'L/min', meaning: 'exchange with the first peripheral volume', source: SIMONS },
    { name: 'Q3', value: 1.21, unit: 'L/min', meaning: 'exchange with the second peripheral volume', source: SIMONS },
    { name: 'fm', value: 0.8, unit: 'share', meaning: 'share of cleared ketamine that becomes norketamine', source: SIMONS },
    { name: 'MTT', value: 20.1, unit: 'min', meaning: 'delay from ketamine to norketamine, in two equal steps', source: SIMONS },
    { name: 'VNP', value: 221, unit: 'L', meaning: 'peripheral volume of norketamine', source: SIMONS },
    { name: 'CLN', value: 1, unit: 'L/min', meaning: 'clearance of norketamine', source: SIMONS },
    { name: 'QN', value: 2.63, unit: 'L/min', meaning: 'exchange with the peripheral volume of norketamine', source: SIMONS },
    { name: 'fmN', value: 0.7, unit: 'share', meaning: 'share of cleared norketamine that becomes hydroxynorketamine', source: SIMONS },
    { name: 'MTTH', value: 1.12, unit: 'min', meaning: 'delay from norketamine to hydroxynorketamine, in two equal steps', source: SIMONS },
    { name: 'VH1', value: 4.4, unit: 'L', meaning: 'central volume of hydroxynorketamine', source: SIMONS },
    { name: 'VH2', value: 87.5, unit: 'L', meaning: 'peripheral volume of hydroxynorketamine', source: SIMONS },
    { name: 'CLH', value: 0.933, unit: 'L/min', meaning: 'clearance of hydroxynorketamine', source: SIMONS },
    { name: 'QH', value: 1.7, unit: 'L/min', meaning: 'exchange with the peripheral volume of hydroxynorketamine', source: SIMONS },
  ],
  scale: (values, { weightKg }) => withWeight(values, weightKg, { V1: 1, V2: 1, V3: 1, VNP: 1, VH1: 1, VH2: 1, CL: 0.75, Q2: 0.75, Q3: 0.75, CLN: 0.75, QN: 0.75, CLH: 0.75, QH: 0.75 }),
  flows,
  curves: [
    { analytes: { 'S-ketamine': 'S-ketamine' }, parts: [{ compartment: 'central', volume: 'V1', massRatio: 1 }], defect: null },
    { analytes: { 'S-ketamine': 'S-norketamine' }, parts: [{ compartment: 'norketamine', volume: 'V1', massRatio: MOLAR_MASS.norketamine / MOLAR_MASS.ketamine }], defect: null },
    { analytes: { 'S-ketamine': 'S-hydroxynorketamine' }, parts: [{ compartment: 'hydroxynorketamine', volume: 'VH1', massRatio: MOLAR_MASS.hydroxynorketamine / MOLAR_MASS.ketamine }], defect: null },
  ],
  clearance: ['CL'],
  routes: {
    intravenous: (dose) => intoVein(dose, 'central'),
    sublingual: (dose, values) => {
      const { mucosal, swallowed } = keptUnderTongue(dose, values, { mucosal: 'lining', swallowed: 'stomach' });
      return [mucosal, swallowed];
    },
  },
  between: [
    ['V1', 0.057],
    ['CL', 0.029],
    ['Q3', 0.026],
    ['CLN', 0.05],
    ['MTT', 0.021],
    ['VH1', 1.22],
    ['CLH', 0.103],
    ['QH', 0.287],
  ].map(([name, variance]) => ({ scale: 'log', names: [String(name)], covariance: [[Number(variance)]] })),
  occasion: [
    ['F1', 0.06],
    ['D1', 0.154],
    ['KA1', 0.062],
    ['F2', 0.057],
    ['D2', 0.611],
    ['KA2', 0.376],
    ['MTTgut', 0.937],
    ['MTT', 0.751],
    ['VH2', 0.152],
    ['CLH', 0.008],
  ].map(([name, variance]) => ({ scale: 'log', names: [String(name)], covariance: [[Number(variance)]] })),
};
