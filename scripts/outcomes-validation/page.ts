import { join } from 'node:path';
import type { CohortOutcomes, EndpointOutcomes } from '#outcomes/cohort/cohort-outcomes.ts';
import { outcomesOfCohort } from '#outcomes/cohort/cohort-outcomes.ts';
import { madeCohort, TRUE_HAZARD_RATIO } from '../../tests/support/made-cohort.ts';
import type { Agreement } from '../../tests/support/outcomes-reference.ts';
import { agreementOf, referencePrinted, referenceRows } from '../../tests/support/outcomes-reference.ts';
import { PROJECT } from '../checks/run-tool.ts';

export const VALIDATION_PAGE = join(PROJECT, 'docs', 'validation', 'outcomes.md');

/** How far a figure may be from R's, as a part of it. */
export const TOLERANCE = 1e-12;
const DIGITS = 10;

/** The page that holds the engine of cohort outcomes against R. */
export function writePage(): string {
  const outcomes = outcomesOfCohort(madeCohort());
  if ('fault' in outcomes) throw new Error(`the made cohort cannot be counted: ${outcomes.fault}`);
  return [...introduction(outcomes), ...curvesPart(agreementOf(outcomes, referenceRows())), ...printedPart(outcomes), ...DEFINITIONS, ...HOW_TO_RUN, ...BOUNDS].join('\n');
}

function introduction({ people, scores }: CohortOutcomes): readonly string[] {
  return [
    '# Outcomes of a cohort: our figures against R', '',
    `What \`fenestra outcomes\` and the clinic's curves compute (\`src/outcomes/cohort\`), beside ${referencePrinted().tool} on the same ${count(scores)} PHQ-9 scores of ${count(people)} people. The people are made, by the same numbers every time, so that anyone can repeat it; they tell nothing about treatment.`, '',
  ];
}

function curvesPart(agreement: readonly Agreement[]): readonly string[] {
  return [
    '## Kaplan-Meier curves', '',
    `Every step of the ${count(referencePrinted().rows_out)} that R gives: people at risk, events, share, Greenwood error, and the lower and upper 95 % bound on the log-log scale. The difference is a part of R's figure, which R wrote with 15 digits; less than ${TOLERANCE} passes.`, '',
    '| Endpoint | Steps | Steps that only one of the two has | Largest difference below | Verdict |',
    '|---|--:|--:|--:|---|',
    ...agreement.map(({ endpoint, rows, unmatched, largestDifference }) => `| ${endpoint} | ${count(rows)} | ${unmatched} | ${nextPower(largestDifference)} | ${verdict(unmatched === 0 && largestDifference < TOLERANCE)} |`),
    '',
  ];
}

function printedPart({ endpoints }: CohortOutcomes): readonly string[] {
  const printed = referencePrinted();
  const [response, remission, relapse] = endpoints;
  const rows: readonly (readonly [string, string, string])[] = [
    ['Responders', count(response?.events ?? 0), count(printed.n_resp)],
    ['Remitters', count(remission?.events ?? 0), count(printed.n_rem)],
    ['Relapses', count(relapse?.events ?? 0), count(printed.n_relapse)],
    [`Log-rank of relapse by integration, chi-square, ${relapse?.logRank?.degreesOfFreedom ?? 0} degree of freedom`, relapse?.logRank?.chiSquare.toFixed(DIGITS) ?? '', printed.logrank_chisq.toFixed(DIGITS)],
    ['Cox hazard ratio of relapse, high integration over low, Efron, stratified by route', ratioOf(relapse).ratio.toFixed(DIGITS), printed.cox_hr_integration.toFixed(DIGITS)],
    ['Standard error of its logarithm', ratioOf(relapse).standardError.toFixed(DIGITS), printed.cox_se.toFixed(DIGITS)],
  ];
  const { low, high } = ratioOf(relapse).interval;
  return [
    '## Counts and comparisons', '',
    `Every digit that R printed, ${DIGITS} after the point.`, '',
    '| Figure | Ours | R | Verdict |',
    '|---|--:|--:|---|',
    ...rows.map(([name, ours, theirs]) => `| ${name} | ${ours} | ${theirs} | ${verdict(ours === theirs)} |`),
    '',
    `The people were made with a hazard ratio of ${TRUE_HAZARD_RATIO}; the 95 % interval, ${low.toFixed(4)} to ${high.toFixed(4)}, holds it.`, '',
  ];
}

function ratioOf(endpoint: EndpointOutcomes | undefined) {
  if (endpoint?.hazardRatio.state !== 'estimated') throw new Error('the made cohort has a hazard ratio');
  return endpoint.hazardRatio;
}

/** The power of ten above a difference, so that the last bits of one machine or another leave the page as it is. */
function nextPower(difference: number): string {
  return difference === 0 ? '1e-16' : `1e${Math.ceil(Math.log10(difference))}`;
}

function verdict(passes: boolean): string {
  return passes ? 'pass' : '**fail**';
}

function count(value: number): string {
  return value.toLocaleString('en');
}

const DEFINITIONS: readonly string[] = [
  '## Definitions', '',
  'For a file of scores, and simpler than OUT-1 to OUT-6, by which a clinic judges one person:', '',
  '- **Baseline**: the score of day 0.',
  '- **Response**: the first score after day 0 of half the baseline or less; else followed to the last score.',
  '- **Remission**: the first score after day 0 of 4 or less; else followed to the last score.',
  '- **Relapse**: of responders, the first score after the response of 10 or more and above half the baseline, in days from the response; else followed to the last score.',
  '- **Group**: route × 2 + integration, where integration is 1 for a high dose and 0 for none or a low one.',
  '- **Curve**: Kaplan and Meier 1958, standard error of Greenwood 1926, 95 % interval on the log-log scale (Kalbfleisch and Prentice 1980). Who is censored on a day is at risk on it. At a share of 0 error and interval have no value.',
  '- **Comparison**: log-rank (Mantel 1966) of all people, and the hazard ratio by partial likelihood (Cox 1972), events of one day by Efron 1977, compared inside each route.',
  '',
];

const HOW_TO_RUN: readonly string[] = [
  '## How to run it again', '',
  '```',
  'node_modules/node/bin/node scripts/made-cohort.ts scores.csv     # the scores, the same bytes every time',
  'npm run -s fenestra -- outcomes scores.csv --csv                 # our curves',
  'npm run -s fenestra -- outcomes scores.csv --json                # and the comparisons',
  'Rscript tests/reference/outcomes/reference.R scores.csv curves-of-r.csv',
  'node_modules/node/bin/node scripts/outcomes-validation.ts        # this page',
  '```', '',
  'What R wrote stands in `tests/reference/outcomes`. `npm test` holds every figure of this page, and that a changed score or figure would be noticed.', '',
];

const BOUNDS: readonly string[] = [
  '## Shares on the clinic’s page', '',
  'A share has the 95 % interval of the score test without correction for continuity (Wilson 1927), that of R’s `prop.test(correct = FALSE)`. `cohort/wilson-interval.test.ts` holds it against four values, the whole range by properties. By integration the curves of the clinic’s page begin at a landmark ([decision 019](../decisions/019-integration-is-compared-from-day-28-on.md)); they are counted by the same functions as those above.', '',
  '## What it does not show', '',
  '- Agreement is arithmetic: it does not make the comparison of groups one of causes. Groups differ in more than what names them.',
  '- One cohort, whole days, two kinds of integration. Ties, censoring on the day of an event, empty groups and curves that end at 0 are held by the tests beside the engine, a published example (Freireich 1963) among them.',
  '- R was not run again for this page; its figures are those of the file.',
  '',
];
