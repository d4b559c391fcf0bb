import { intoVein } from '../absorption.ts';
import type { Flow } from '../linear-system.ts';
import type { Model } from '../model.ts';
import type { Parameter, Values } from '../parameter.ts';
import { valueOf } from '../parameter.ts';

const DOMINO = 'Domino 1984';
const CLEMENTS = 'Clements 1981, the set of 250 ug/kg';

function rate(name: string, value: number, meaning: string, source: string): Parameter {
  return { name, value, unit: '1/min', meaning, source };
}

function microFlows(values: Values, peripheral: readonly string[]): readonly Flow[] {
  return [
    { from: 'central', to: null, perHour: valueOf(values, 'k10') },
    ...peripheral.flatMap((place) => [
      { from: 'central', to: `peripheral ${place}`, perHour: valueOf(values, `k1${place}`) },
      { from: `peripheral ${place}`, to: 'central', perHour: valueOf(values, `k${place}1`) },
    ]),
  ];
}

const shared = {
  site: 'not stated',
  substances: ['racemic ketamine'],
  estimate: null,
  scale: (values, { weightKg }) => ({ ...values, V1: valueOf(values, 'V1') * weightKg }),
  curves: [{ analytes: { 'racemic ketamine': 'ketamine' }, parts: [{ compartment: 'central', volume: 'V1', massRatio: 1 }], defect: null }],
  clearance: ['k10'],
  routes: { intravenous: (dose) => intoVein(dose, 'central') },
  between: [],
  occasion: [],
} as const satisfies Partial<Model>;

/** What most tools for infusions use; for comparison only. */
export const domino1984: Model = {
  ...shared,
  id: 'domino-1984',
  title: 'Domino 1984, into a vein, for comparison',
  paper: { authors: 'Domino and colleagues', year: 1984, doi: null, via: 'opentiva, SimTIVA and stanpumpR, which agree' },
  limits: ['For comparison with other tools. Where the blood was drawn is not stated there; how people differ is not known.'],
  parameters: [
    { name: 'V1', value: 0.063, unit: 'L/kg', meaning: 'central volume for each kilogram', source: DOMINO },
    rate('k10', 0.4381, 'cleared', DOMINO),
    rate('k12', 0.5921, 'to the first peripheral volume', DOMINO),
    rate('k21', 0.247, 'back from it', DOMINO),
    rate('k13', 0.59, 'to the second peripheral volume', DOMINO),
    rate('k31', 0.0146, 'back from it', DOMINO),
  ],
  flows: (values) => microFlows(values, ['2', '3']),
};

/** The first model of this kind; for comparison only. */
export const clements1981: Model = {
  ...shared,
  id: 'clements-1981',
  title: 'Clements 1981, into a vein, for comparison',
  paper: { authors: 'Clements and Nimmo', year: 1981, doi: '10.1093/bja/53.1.27', via: 'opentiva' },
  limits: ['For comparison with history. Where the blood was drawn is not stated there; how people differ is not known.'],
  parameters: [
    { name: 'V1', value: 1.7522, unit: 'L/kg', meaning: 'central volume for each kilogram', source: CLEMENTS },
    rate('k10', 0.0109, 'cleared', CLEMENTS),
    rate('k12', 0.0186, 'to the peripheral volume', CLEMENTS),
    rate('k21', 0.0137, 'back from it', CLEMENTS),
  ],
  flows: (values) => microFlows(values, ['2']),
};
