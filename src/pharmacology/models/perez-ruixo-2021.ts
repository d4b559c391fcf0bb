import { intoVein } from '../absorption.ts';
import type { DoseOf } from '../dose.ts';
import type { Flow, Input } from '../linear-system.ts';
import { exchange } from '../linear-system.ts';
import type { Model } from '../model.ts';
import type { Values } from '../parameter.ts';
import { valueOf } from '../parameter.ts';
import type { Person } from '../person.ts';

const TABLE = 'Perez-Ruixo 2021, Table 3';
const AGE_FROM = 60;
const HEPATIC_FLOW_LOST_PER_YEAR = 2.19;

function flows(values: Values): readonly Flow[] {
  const of = (name: string): number => valueOf(values, name);
  return [
    { from: 'nose', to: 'central', perHour: of('ka_n') },
    { from: 'swallowed from the nose', to: 'liver', perHour: of('ka_sw') },
    { from: 'stomach', to: 'liver', perHour: of('ka_po') },
    ...exchange('central', 'peripheral 1', of('Q1'), of('Vc'), of('Vp1')),
    ...exchange('central', 'peripheral 2', of('Q2'), of('Vc'), of('Vp2')),
    ...exchange('central', 'liver', of('Qh'), of('Vc'), of('Vh')),
    { from: 'liver', to: null, perHour: of('kel') },
    { from: 'liver', to: 'noresketamine', perHour: of('kmet') },
    { from: 'noresketamine', to: null, perHour: of('CLn') / of('Vcn') },
    ...exchange('noresketamine', 'noresketamine peripheral', of('Qn'), of('Vcn'), of('Vpn')),
  ];
}

/** The first device gives its share to the lining of the nose, each later one less of it. */
function nasal({ atH, devices }: DoseOf<'nasal'>, values: Values): readonly Input[] {
  const of = (name: string): number => valueOf(values, name);
  return devices.flatMap(({ mg, afterH }, index): readonly Input[] => {
    const share = of('FRn') * (index === 0 ? 1 : of('FRn later'));
    return [
      { compartment: 'nose', atH: atH + afterH, durationH: 0, mg: mg * share },
      { compartment: 'swallowed from the nose', atH: atH + afterH, durationH: of('D_sw'), mg: mg * (1 - share) * of('Fgut') },
    ];
  });
}

/** Blood flow through the liver falls with age over 60; the race factors are those of 2021, superseded by weight. */
function scale(values: Values, { ageYears, raceFactor }: Person): Values {
  const yearsOver = Math.max(0, (ageYears ?? AGE_FROM) - AGE_FROM);
  const of = (name: string): number => valueOf(values, name);
  const [kel, CLn] = raceFactor === 'none' ? [of('kel'), of('CLn')] : [of('kel') * 0.36, of('CLn') * 0.81];
  return { ...values, Qh: of('Qh') - HEPATIC_FLOW_LOST_PER_YEAR * yearsOver, kel, CLn, FRn: of('FRn') * (raceFactor === 'Japanese' ? 1.34 : 1) };
}

/** Nasal esketamine, also swallowed or into a vein, measured in a vein. */
export const perezRuixo2021: Model = {
  id: 'perez-ruixo-2021',
  title: 'Perez-Ruixo 2021, esketamine nasal spray, venous blood',
  paper: { authors: 'Perez-Ruixo and colleagues', year: 2021, doi: '10.1007/s40262-020-00953-4', via: 'nlmixr2lib' },
  site: 'venous',
  substances: ['S-ketamine'],
  estimate: null,
  limits: [
    'Fitted to 820 people, 564 of them with treatment-resistant depression.',
    'The spread of kmet is not printed; the placeholder of the model library stands in.',
    'A later analysis found weight to matter (30 kg more, about 20 % less esketamine); its coefficients could not be obtained, so weight changes nothing here.',
  ],
  parameters: [
    { name: 'FRn', value: 0.54, unit: 'share', meaning: 'share of the first 28 mg taken up in the nose', source: TABLE },
    { name: 'FRn later', value: 0.62, unit: 'factor', meaning: 'the same share of each later 28 mg, times this', source: TABLE },
    { name: 'ka_n', value: 2.93, unit: '1/h', meaning: 'from the nose into blood', source: TABLE },
    { name: 'D_sw', value: 0.53, unit: 'h', meaning: 'time over which the rest is swallowed', source: TABLE },
    { name: 'ka_sw', value: 1.45, unit: '1/h', meaning: 'swallowed part into the liver', source: TABLE },
    { name: 'D_po', value: 0.32, unit: 'h', meaning: 'time over which an oral dose reaches the gut', source: TABLE },
    { name: 'ka_po', value: 0.97, unit: '1/h', meaning: 'oral dose into the liver', source: TABLE },
    { name: 'Fgut', value: 0.64, unit: 'share', meaning: 'share of what is swallowed that passes the wall of the gut', source: TABLE },
    { name: 'Vc', value: 192, unit: 'L', meaning: 'central volume of esketamine', source: TABLE },
    { name: 'Q1', value: 84.3, unit: 'L/h', meaning: 'exchange with the first peripheral volume', source: TABLE },
    { name: 'Vp1', value: 143, unit: 'L', meaning: 'first peripheral volume', source: TABLE },
    { name: 'Q2', value: 37.6, unit: 'L/h', meaning: 'exchange with the second peripheral volume', source: TABLE },
    { name: 'Vp2', value: 417, unit: 'L', meaning: 'second peripheral volume', source: TABLE },
    { name: 'Qh', value: 151, unit: 'L/h', meaning: 'blood flow through the liver', source: TABLE },
    { name: 'Vh', value: 101, unit: 'L', meaning: 'volume of the liver compartment', source: TABLE },
    { name: 'kel', value: 1.11, unit: '1/h', meaning: 'loss in the liver other than to noresketamine', source: TABLE },
    { name: 'kmet', value: 2.77, unit: '1/h', meaning: 'in the liver, to noresketamine', source: TABLE },
    { name: 'Vcn', value: 70, unit: 'L', meaning: 'apparent central volume of noresketamine', source: TABLE },
    { name: 'CLn', value: 38, unit: 'L/h', meaning: 'apparent clearance of noresketamine', source: TABLE },
    { name: 'Vpn', value: 115, unit: 'L', meaning: 'apparent peripheral volume of noresketamine', source: TABLE },
    { name: 'Qn', value: 26.1, unit: 'L/h', meaning: 'exchange with the peripheral volume of noresketamine', source: TABLE },
  ],
  scale,
  flows,
  curves: [
    { analytes: { 'S-ketamine': 'S-ketamine' }, parts: [{ compartment: 'central', volume: 'Vc', massRatio: 1 }], defect: null },
    {
      analytes: { 'S-ketamine': 'S-norketamine' },
      parts: [{ compartment: 'noresketamine', volume: 'Vcn', massRatio: 1 }],
      defect: 'The printed parameters give the published peak of noresketamine, but an area under the curve 1.4 to 1.6 times the published one (nlmixr2lib erratum).',
    },
  ],
  clearance: ['kel', 'kmet'],
  routes: {
    intravenous: (dose) => intoVein(dose, 'central'),
    nasal,
    oral: ({ atH, mg }, values) => [{ compartment: 'stomach', atH, durationH: valueOf(values, 'D_po'), mg: mg * valueOf(values, 'Fgut') }],
  },
  between: [
    { scale: 'log odds', names: ['FRn'], covariance: [[0.501]] },
    ...(
      [
        ['ka_n', 0.3208],
        ['ka_sw', 1.009],
        ['ka_po', 1.009],
        ['Vc', 0.073],
        ['Vp1', 0.218],
        ['Qh', 0.0524],
        ['Vh', 0.113],
        ['kel', 0.892],
        ['kmet', 0.0862],
        ['Vcn', 0.0952],
        ['CLn', 0.0625],
      ] as const
    ).map(([name, variance]) => ({ scale: 'log' as const, names: [name], covariance: [[variance]] })),
  ],
  occasion: [],
};
