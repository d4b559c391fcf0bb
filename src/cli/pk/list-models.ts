import { ESTIMATE_LABEL } from '#pharmacology/labels.ts';
import type { Model } from '#pharmacology/model.ts';
import type { Row } from '../printed-rows.ts';
import { writeCsv, writeTable } from '../printed-rows.ts';
import { analytesOf } from './choose-model.ts';
import type { Format } from './flags.ts';

/** Every model with what it can be asked, its limits, and its table as published. */
export function writeModels(models: readonly Model[], format: Format): string {
  if (format === 'json') return `${JSON.stringify({ statement: ESTIMATE_LABEL.en, models: models.map(asData) }, null, 2)}\n`;
  if (format === 'csv') return `# ${ESTIMATE_LABEL.en}\n${writeCsv(models.flatMap((model) => parameterRows(model).map((row) => ({ model: model.id, ...row }))))}`;
  return [ESTIMATE_LABEL.en, ...models.map(asText)].join('\n\n');
}

function asData(model: Model) {
  const { id, title, paper, site, substances, routes, estimate, limits, parameters, curves, between, occasion } = model;
  return { id, title, paper, site, substances, routes: Object.keys(routes), curves: curvesOf(model), hasBand: between.length > 0, estimate, limits, defects: curves.flatMap(({ defect }) => defect ?? []), parameters, between, occasion };
}

function curvesOf(model: Model): readonly string[] {
  return [...new Set(model.substances.flatMap((substance) => analytesOf(model, substance)))];
}

function asText(model: Model): string {
  const { id, title, paper, site, substances, routes, estimate, limits, curves, between } = model;
  const lines = [
    `${id}: ${title}`,
    `  Paper      ${paper.authors} ${paper.year}${paper.doi === null ? '' : `, ${paper.doi}`}, read through ${paper.via}`,
    `  Blood      ${site}`,
    `  Knows      ${substances.join(', ')} by ${Object.keys(routes).join(', ')}`,
    `  Gives      ${curvesOf(model).join(', ')}${between.length > 0 ? ', with a band' : ', without a band'}`,
    ...(estimate === null ? [] : [`  Estimate   ${estimate}`]),
    ...limits.map((limit) => `  Limit      ${limit}`),
    ...curves.flatMap(({ defect }) => (defect === null ? [] : [`  Defect     ${defect}`])),
    ...writeTable(parameterRows(model)).trimEnd().split('\n').map((line) => `    ${line}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** Values with every digit that was published. */
function parameterRows({ parameters }: Model): readonly Row[] {
  return parameters.map(({ name, value, unit, meaning, source }) => ({ parameter: name, value: String(value), unit, meaning, source }));
}
