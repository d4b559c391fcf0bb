import { intoVein } from '../absorption.ts';
import type { Flow } from '../linear-system.ts';
import { exchange } from '../linear-system.ts';
import type { Model } from '../model.ts';
import type { Parameter, Values } from '../parameter.ts';
import { valueOf } from '../parameter.ts';
import { otto2021, ottoParameters } from './otto-2021.ts';

const HENTHORN_RATIO: Parameter = {
  name: 'R over S',
  value: 0.86,
  unit: 'factor',
  meaning: 'clearance of R-ketamine over that of S-ketamine, range 0.83 to 0.94',
  source: 'Henthorn 2018; Wang 2019 gives 0.86, Persson 2002 0.83',
};

const PARENT = ottoParameters.filter(({ name }) => ['V1', 'CL', 'V2', 'Q2', 'V3', 'Q3'].includes(name));

function oneForm(values: Values, form: 'S' | 'R', clearance: number): readonly Flow[] {
  const of = (name: string): number => valueOf(values, name);
  return [
    ...exchange(`${form}, central`, `${form}, peripheral 1`, of('Q2'), of('V1'), of('V2')),
    ...exchange(`${form}, central`, `${form}, peripheral 2`, of('Q3'), of('V1'), of('V3')),
    { from: `${form}, central`, to: null, perHour: clearance / of('V1') },
  ];
}

const S_PART = { compartment: 'S, central', volume: 'V1', massRatio: 1 };
const R_PART = { compartment: 'R, central', volume: 'V1', massRatio: 1 };

/** Racemic ketamine as its two mirror forms, half and half, which share how they spread and differ in how they are cleared. */
export const ottoMirrorForms: Model = {
  ...otto2021,
  id: 'otto-mirror-forms',
  title: 'Both mirror forms on Otto 2021, into a vein, venous blood',
  substances: ['racemic ketamine'],
  estimate: 'R-ketamine is not fitted: it is taken to spread as S-ketamine does and to be cleared 0.86 times as fast (Henthorn 2018, Wang 2019).',
  limits: ['No model of R-norketamine is known, so no metabolite is drawn here.', 'The peripheral volumes do not change with weight.'],
  parameters: [...PARENT, HENTHORN_RATIO],
  scale: (values, person) => ({ ...values, ...otto2021.scale({ ...values, VN: 0, CLN: 0 }, person) }),
  flows: (values) => [...oneForm(values, 'S', valueOf(values, 'CL')), ...oneForm(values, 'R', valueOf(values, 'CL') * valueOf(values, 'R over S'))],
  curves: [
    { analytes: { 'racemic ketamine': 'ketamine' }, parts: [S_PART, R_PART], defect: null },
    { analytes: { 'racemic ketamine': 'S-ketamine' }, parts: [S_PART], defect: null },
    { analytes: { 'racemic ketamine': 'R-ketamine' }, parts: [R_PART], defect: null },
  ],
  routes: {
    intravenous: (dose) => ['S, central', 'R, central'].flatMap((compartment) => intoVein({ ...dose, steps: dose.steps.map(({ mg, hours }) => ({ mg: mg / 2, hours })) }, compartment)),
  },
  between: otto2021.between.filter(({ names }) => names.every((name) => name !== 'VN')),
};

/** R-ketamine alone by the same rule. */
export const ottoRKetamine: Model = {
  ...ottoMirrorForms,
  id: 'otto-r-ketamine',
  title: 'R-ketamine by the ratio of Henthorn, on Otto 2021, venous blood',
  substances: ['R-ketamine'],
  flows: (values) => oneForm(values, 'R', valueOf(values, 'CL') * valueOf(values, 'R over S')),
  curves: [{ analytes: { 'R-ketamine': 'R-ketamine' }, parts: [R_PART], defect: null }],
  routes: { intravenous: (dose) => intoVein(dose, 'R, central') },
};
