import { ESTIMATE_LABEL } from '#pharmacology/labels.ts';
import { ASSUMED_INFUSION_MIN } from './asked.ts';
import { BAND_FAILURES, FAILURES } from './failures.ts';
import { internalGates } from './internal-gates.ts';
import type { Judged } from './judged.ts';
import type { ObservedRow } from './observed-rows.ts';
import { peopleOf } from './observed-rows.ts';
import { drawnPeaks } from './population-gate.ts';
import { ONE_TRIAL, SAMPLING_STEPS } from './reasons.ts';
import { percentOf, sharesOf } from './shares.ts';

/** A number to three digits, as the page prints it. */
export function shown(value: number): string {
  return String(Number(value.toPrecision(3)));
}

/** The whole page, from the judged rows alone. */
export function writePage(all: readonly Judged[]): string {
  return [
    ...opening(all),
    '## Rows that fail, and why', '',
    ...failing(all),
    '## Every row', '',
    'The link of a row leads to its source; the command in its last column prints the prediction again.', '',
    '### Scored', '',
    ...scoredTable(all), '',
    '### Drawn, not scored', '',
    ...drawnTable(all), '',
    '### Without a prediction', '',
    ...apartTable(all), '',
    ...populationPart(all),
    ...internalPart(),
    ...HOW_ASKED,
  ].join('\n');
}

function opening(all: readonly Judged[]): readonly string[] {
  const shares = sharesOf(all);
  const [first] = shares;
  const counts = (['pass', 'fail', 'drawn', 'apart'] as const).map((verdict) => all.filter((each) => each.verdict === verdict).length);
  return [
    '# Pharmacology: predicted against observed',
    '',
    `**${ESTIMATE_LABEL.en}.**`,
    '',
    'Every published observation that we hold, beside what the models of `src/pharmacology` say of the same route, substance, analyte and sampling site. Nothing was tuned to a scored row; rows from which an estimate took a value are named and never scored, and one value was fitted to one of them ([decision 014](../decisions/014-the-lozenge-is-fitted-to-one-peak.md)). `node scripts/with-packages.mjs scripts/pharmacology-validation.ts` writes this page and its figure anew; a test fails when they are not current.',
    '',
    '![Predicted against observed on logarithmic axes; the tables below hold the same numbers](../figures/pharmacology-validation.svg)',
    '',
    `Of ${all.length} rows ${(counts[0] ?? 0) + (counts[1] ?? 0)} are scored, ${counts[2]} are drawn with a reason, and ${counts[3]} have no prediction.`,
    '',
    '| Way of counting | Pass | Share |',
    '|---|--:|--:|',
    ...shares.map((share) => `| ${share.words} | ${share.passed} of ${share.scored} | ${percentOf(share)} % |`),
    '',
    first !== undefined && percentOf(first) < WANTED_PERCENT ? `The goal is ${WANTED_PERCENT} %, and it is **not met**; the rows that fail, and why, follow.` : `The goal of ${WANTED_PERCENT} % is met by the first way of counting, which is that of the gates to the letter; ${shares.slice(1).filter((share) => percentOf(share) < WANTED_PERCENT).length} of the other ${shares.length - 1} ways stay below it.`,
    `Rows ${ONE_TRIAL.join(', ')} are two reports of one trial of six people.`,
    'Rows o21 to o24 are what a paper says of its own model. These, and what was measured in the people to whom a model was fitted, show that it is run as published; what was measured in others shows what it is worth. The last two lines keep them apart.',
    `The middle of all ratios of scored levels and areas is ${middleRatio(all).toFixed(2)}: ${middleRatio(all) < 1 ? 'the models run a little low' : 'the models do not run low'}.`,
    '',
  ];
}

const WANTED_PERCENT = 80;

function middleRatio(all: readonly Judged[]): number {
  const ratios = all.flatMap(({ row, predicted, gate }) => (gate !== null && predicted !== null && row.unit.startsWith('ng') ? [predicted / row.value] : [])).toSorted((left, right) => left - right);
  const [low, high] = [ratios[Math.floor((ratios.length - 1) / 2)], ratios[Math.ceil((ratios.length - 1) / 2)]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}

function failing(all: readonly Judged[]): readonly string[] {
  return all.filter(({ verdict }) => verdict === 'fail').flatMap(({ row, predicted, gate }) => [
    `**${row.id}, ${nameOf(row)}.** ${shown(predicted ?? 0)} ${row.unit} against ${row.value} (${shown(gate?.least ?? 0)} to ${shown(gate?.most ?? 0)} would pass). ${FAILURES[row.id] ?? ''}`,
    '',
  ]);
}

function nameOf({ measure, analyte, dose, dose_unit, drug, form, route, sampling }: ObservedRow): string {
  const amount = dose === null ? '' : `${dose} ${dose_unit} `;
  return `${measure} of ${analyte} after ${amount}${drug} ${route} (${form}), ${sampling === 'not stated' ? 'site not stated' : sampling}`;
}

function observedText(row: ObservedRow): string {
  const { value, unit, spread, spread_kind, lo, hi } = row;
  const people = peopleOf(row);
  const printed = spread !== null ? [`${spread_kind ?? ''} ${spread}`] : lo !== null && hi !== null ? [`${spread_kind === 'median (IQR)' ? 'IQR' : 'range'} ${lo} to ${hi}`] : [];
  return `${value} ${unit === 'ratio' ? '' : `${unit} `}(${[...printed, people === null ? 'n not stated' : `n ${people}`, row.confidence].join('; ')})`;
}

function idOf({ id, doi_or_url }: ObservedRow): string {
  return `[${id}](${doi_or_url})`;
}

function commandText(command: string | null): string {
  return command === null ? '' : `\`${command}\``;
}

function comparison({ row, predicted }: Judged): string {
  return `${idOf(row)} | ${nameOf(row)} | ${observedText(row)} | ${predicted === null ? '' : shown(predicted)} | ${predicted === null ? '' : (predicted / row.value).toFixed(2)}`;
}

function scoredTable(all: readonly Judged[]): readonly string[] {
  const rows = all.filter(({ gate }) => gate !== null);
  return [
    '| Row | What | Observed | Predicted | Ratio | Gate | Verdict | Model | Command |',
    '|---|---|---|--:|--:|---|---|---|---|',
    ...rows.map((each) => `| ${comparison(each)} | within ${each.gate?.words} | ${each.verdict === 'pass' ? 'pass' : '**fail**'}${ONE_TRIAL.includes(each.row.id) ? ' (one trial)' : ''} | ${each.model} | ${commandText(each.command)} |`),
  ];
}

function drawnTable(all: readonly Judged[]): readonly string[] {
  const rows = all.filter(({ verdict }) => verdict === 'drawn');
  return [
    '| Row | What | Observed | Predicted | Ratio | Why it is not scored | Model | Command |',
    '|---|---|---|--:|--:|---|---|---|',
    ...rows.map((each) => `| ${comparison(each)} | ${each.notes.join('; ')} | ${each.model} | ${commandText(each.command)} |`),
  ];
}

function apartTable(all: readonly Judged[]): readonly string[] {
  const rows = all.filter(({ verdict }) => verdict === 'apart');
  return [
    '| Row | What | Observed | Why there is no prediction | Command that says so |',
    '|---|---|---|---|---|',
    ...rows.map(({ row, notes, command }) => `| ${idOf(row)} | ${nameOf(row)} | ${observedText(row)} | ${notes.join('; ')} | ${commandText(command)} |`),
  ];
}

function populationPart(all: readonly Judged[]): readonly string[] {
  const drawn = drawnPeaks(all);
  return [
    '## How people differ', '',
    'Two thousand people are drawn for each peak that is scored, or to which a value was fitted, and whose spread or range is printed; nine of ten should peak inside it. A population that matches a published mean and SD perfectly has 68 % within one SD and 95 % within two, so two are asked for and one is shown.', '',
    '| Row | What | Printed | Within 1 SD | Within | Verdict | Command |',
    '|---|---|---|--:|--:|---|---|',
    ...drawn.map(({ judged, band, withinOne, within, passes, command }) => `| ${judged.row.id} | ${nameOf(judged.row)} | ${band} | ${withinOne === null ? '' : `${Math.round(withinOne * 100)} %`} | ${Math.round(within * 100)} % | ${passes ? 'pass' : '**fail**'} | ${commandText(command)} |`),
    '',
    ...drawn.filter(({ passes }) => !passes).flatMap(({ judged: { row } }) => [`**${row.id}, ${nameOf(row)}.** ${BAND_FAILURES[row.id] ?? ''}`, '']),
  ];
}

function internalPart(): readonly string[] {
  return [
    '## Gates inside the engine', '',
    '| Gate | Test | Where |',
    '|---|---|---|',
    ...internalGates().map(({ words, file, tests, isHeld }) => `| ${words} | ${isHeld ? tests.join('; ') : '**no test of it stands in the tree yet**'} | ${isHeld ? `\`${file}\`` : ''} |`),
    '',
  ];
}

const HOW_ASKED: readonly string[] = [
  '## How rows are asked and judged', '',
  '- A typical adult of the weight that the row gives, else 70 kg; the primary model of the route that has the substance, analyte and site. Where a row states no site the primary model of the route answers.',
  '- Peaks, areas, levels, F and clearance of a row marked C with ten people or more: within 20 %. Else within one SD as printed; where only a range, an interquartile range or a geometric SD is printed, that one, and the gate says so; where nothing is printed, the row is only drawn. Of several groups the people of one are counted.',
  `- The time of a peak: within one sampling step, where we know it (${Object.entries(SAMPLING_STEPS).map(([id, { source }]) => `${id}: ${source}`).join('; ')}).`,
  '- F, clearance and ratios of areas do not depend on where blood is drawn, and are scored where the site is not stated. Nothing is compared across sites or mirror forms.',
  `- Licensed spray is asked in devices of 28 mg five minutes apart. An infusion without its time is drawn as if it took ${ASSUMED_INFUSION_MIN} minutes. What is tied to no dose is asked at 0.5 mg/kg or 56 mg.`,
  '- An area printed from 0 to some hours is computed to the same hour; a bioavailability is computed without end, where a trial may have stopped at eight hours.',
  '- The rows stand with every column in `tests/reference/pharmacology-observed.csv`; ids keep their meaning.',
  '',
];
