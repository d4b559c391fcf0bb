import { intoVein } from '../absorption.ts';
import type { Flow } from '../linear-system.ts';
import { exchange } from '../linear-system.ts';
import type { CurveOf, Model } from '../model.ts';
import type { Parameter, Values } from '../parameter.ts';
import { valueOf } from '../parameter.ts';
import type { Person } from '../person.ts';
import { withWeight } from '../person.ts';

const FANTA = 'Otto 2021, Table 3, fixed to Fanta 2015';
const OTTO = 'Otto 2021, Table 3';

/** The table that other models with venous sampling build upon. */
export const ottoParameters: readonly Parameter[] = [
  { name: 'V1', value: 133, unit: 'L', meaning: 'central volume of ketamine', source: FANTA },
  { name: 'CL', value: 95.2, unit: 'L/h', meaning: 'clearance of ketamine', source: FANTA },
  { name: 'V2', value: 187, unit: 'L', meaning: 'first peripheral volume of ketamine', source: FANTA },
  { name: 'Q2', value: 23.2, unit: 'L/h', meaning: 'exchange with the first peripheral volume', source: FANTA },
  { name: 'V3', value: 98.8, unit: 'L', meaning: 'second peripheral volume of ketamine', source: FANTA },
  { name: 'Q3', value: 157, unit: 'L/h', meaning: 'exchange with the second peripheral volume', source: FANTA },
  { name: 'VN', value: 98.638, unit: 'L', meaning: 'central volume of norketamine', source: OTTO },
  { name: 'CLN', value: 57.72, unit: 'L/h', meaning: 'clearance of norketamine', source: OTTO },
  { name: 'VNP', value: 160.04, unit: 'L', meaning: 'peripheral volume of norketamine', source: OTTO },
  { name: 'QN', value: 42.778, unit: 'L/h', meaning: 'exchange with the peripheral volume of norketamine', source: OTTO },
];

/** Ketamine in three compartments, all of what is cleared becoming norketamine in two. */
export function ottoFlows(values: Values): readonly Flow[] {
  const of = (name: string): number => valueOf(values, name);
  return [
    ...exchange('central', 'peripheral 1', of('Q2'), of('V1'), of('V2')),
    ...exchange('central', 'peripheral 2', of('Q3'), of('V1'), of('V3')),
    { from: 'central', to: 'norketamine', perHour: of('CL') / of('V1') },
    { from: 'norketamine', to: null, perHour: of('CLN') / of('VN') },
    ...exchange('norketamine', 'norketamine peripheral', of('QN'), of('VN'), of('VNP')),
  ];
}

/** Central volumes grow with weight, clearances with its 0.75th power; the periphery was not scaled. */
export function ottoScale(values: Values, { weightKg }: Person): Values {
  return withWeight(values, weightKg, { V1: 1, VN: 1, CL: 0.75, CLN: 0.75 });
}

/** Concentrations are in ketamine mass equivalents, without conversion of norketamine's mass, as the paper fitted them. */
export const ottoCurves: readonly CurveOf[] = [
  { analytes: { 'S-ketamine': 'S-ketamine', 'racemic ketamine': 'ketamine' }, parts: [{ compartment: 'central', volume: 'V1', massRatio: 1 }], defect: null },
  { analytes: { 'S-ketamine': 'S-norketamine', 'racemic ketamine': 'norketamine' }, parts: [{ compartment: 'norketamine', volume: 'VN', massRatio: 1 }], defect: null },
];

/** How people differ in the values of this model, as variances and covariances of logarithms. */
export const ottoBetween = [
  { scale: 'log', names: ['V1', 'CL'], covariance: [[0.084177, 0.02261], [0.02261, 0.026048]] },
  { scale: 'log', names: ['VN', 'CLN'], covariance: [[0.040426, 0.04456], [0.04456, 0.10319]] },
] as const;

/** Into a vein, measured in a vein: the primary model of this route. */
export const otto2021: Model = {
  id: 'otto-2021',
  title: 'Otto 2021, into a vein, venous blood',
  paper: { authors: 'Otto and colleagues', year: 2021, doi: '10.1007/s00228-021-03104-1', via: 'nlmixr2lib' },
  site: 'venous',
  substances: ['S-ketamine', 'racemic ketamine'],
  estimate: null,
  limits: ['Fitted to S-ketamine in 48 young healthy volunteers; racemic ketamine is taken to behave as S-ketamine does.', 'The peripheral volumes do not change with weight.'],
  parameters: ottoParameters,
  scale: ottoScale,
  flows: ottoFlows,
  curves: ottoCurves,
  clearance: ['CL'],
  routes: { intravenous: (dose) => intoVein(dose, 'central') },
  between: ottoBetween,
  occasion: [],
};
