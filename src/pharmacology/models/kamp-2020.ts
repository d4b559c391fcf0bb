import { intoVein } from '../absorption.ts';
import { mammillary } from '../mammillary.ts';
import type { Model } from '../model.ts';
import { withWeight } from '../person.ts';

const KAMP = 'Kamp 2020, final model';

/** Into a vein, measured in an artery: the second opinion on an infusion of racemic ketamine. */
export const kamp2020: Model = {
  id: 'kamp-2020',
  title: 'Kamp 2020, into a vein, arterial blood',
  paper: { authors: 'Kamp and colleagues', year: 2020, doi: '10.1097/ALN.0000000000003577', via: 'SimTIVA and opentiva, which agree' },
  site: 'arterial',
  substances: ['racemic ketamine'],
  estimate: null,
  limits: ['How people differ, and the delay from artery to vein, could not be obtained: no band can be drawn.', 'Doses up to anaesthesia; no metabolite.'],
  parameters: [
    { name: 'V1', value: 25, unit: 'L', meaning: 'central volume', source: KAMP },
    { name: 'V2', value: 56, unit: 'L', meaning: 'first peripheral volume', source: KAMP },
    { name: 'V3', value: 157, unit: 'L', meaning: 'second peripheral volume', source: KAMP },
    { name: 'CL', value: 84, unit: 'L/h', meaning: 'clearance', source: KAMP },
    { name: 'Q2', value: 161, unit: 'L/h', meaning: 'exchange with the first peripheral volume', source: KAMP },
    { name: 'Q3', value: 79, unit: 'L/h', meaning: 'exchange with the second peripheral volume', source: KAMP },
  ],
  scale: (values, { weightKg }) => withWeight(values, weightKg, { V1: 1, V2: 1, V3: 1, CL: 0.75, Q2: 0.75, Q3: 0.75 }),
  flows: mammillary,
  curves: [{ analytes: { 'racemic ketamine': 'ketamine' }, parts: [{ compartment: 'central', volume: 'V1', massRatio: 1 }], defect: null }],
  clearance: ['CL'],
  routes: { intravenous: (dose) => intoVein(dose, 'central') },
  between: [],
  occasion: [],
};
