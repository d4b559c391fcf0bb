import type { CohortOutcomes, EndpointOutcomes } from '#outcomes/cohort/cohort-outcomes.ts';
import type { Row } from '../printed-rows.ts';
import { writeCsv, writeTable } from '../printed-rows.ts';

/** Stands above every table and in every JSON document. */
export const COHORT_CAPTION = 'Observational: groups differ in more than what names them, so nothing here shows a cause, and nothing predicts for one person.';

const SMALLEST_PRINTED_P = 0.0001;

/** The text of what became of a cohort. CSV holds the steps of the curves alone, so that other programs read it as it is. */
export function writeOutcomes(outcomes: CohortOutcomes, format: 'table' | 'json' | 'csv'): string {
  if (format === 'json') return `${JSON.stringify({ statement: COHORT_CAPTION, ...outcomes }, null, 2)}\n`;
  if (format === 'csv') return writeCsv(outcomes.endpoints.toSorted((left, right) => (left.endpoint < right.endpoint ? -1 : 1)).flatMap(stepRows));
  const { people, scores, endpoints } = outcomes;
  return [
    `${COHORT_CAPTION}\n\n${people} patients, ${scores} scores\n`,
    writeTable(endpoints.flatMap(groupRows)),
    'High integration against low: log-rank of all, hazard ratio inside each route\n',
    writeTable(endpoints.map(comparisonRow)),
  ].join('\n');
}

function stepRows({ endpoint, groups }: EndpointOutcomes): readonly Row[] {
  return groups.flatMap(({ group, steps }) =>
    steps.map(({ day, atRisk, events, share, standardError, interval }) => ({ endpoint, group, time: day, n_risk: atRisk, n_event: events, surv: share, se: standardError, lo: interval?.low ?? null, hi: interval?.high ?? null })),
  );
}

function groupRows({ endpoint, groups }: EndpointOutcomes): readonly Row[] {
  return groups.map((group) => ({ endpoint, route: group.route, integration: group.integration, patients: group.people, events: group.events, 'median days': group.medianDays }));
}

function comparisonRow({ endpoint, people, events, logRank, hazardRatio }: EndpointOutcomes): Row {
  const ratio = hazardRatio.state === 'estimated' ? hazardRatio : null;
  return {
    endpoint,
    patients: people,
    events,
    'chi-square': logRank?.chiSquare ?? null,
    df: logRank?.degreesOfFreedom ?? null,
    p: printedP(logRank?.pValue),
    'hazard ratio': ratio?.ratio ?? null,
    '95 % from': ratio?.interval.low ?? null,
    to: ratio?.interval.high ?? null,
    'p of ratio': printedP(ratio?.pValue),
  };
}

function printedP(value: number | undefined): number | string | null {
  return value !== undefined && value < SMALLEST_PRINTED_P ? `<${SMALLEST_PRINTED_P}` : (value ?? null);
}
