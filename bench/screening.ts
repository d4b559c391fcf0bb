import { keepOnPage } from '../scripts/proof/figures-page.ts';
import { machine } from '../scripts/proof/machine.ts';
import type { EligibilityInput } from '#screening/eligibility-input.ts';
import { screenEligibility } from '#screening/eligibility.ts';
import { factSheetOf } from '#screening/fact-sheet.ts';
import { FACT_IDS } from '#screening/facts.ts';
import { newFindings } from '#screening/new-findings.ts';
import { fact, healthyPerson, known, takes } from '../tests/support/screening-cases.ts';
import { atMost, goalText, missText } from './goals.ts';

// Judges one person by every rule of screening, as each look at a chart, an order or the check before a dose does, prints
// the table and keeps it in docs/performance.md. The yardstick reads the same person from JSON text and judges nothing.
const WARM_UP = 300;
const TURNS = 2_000;
const GOAL = atMost('median', 2, 'ms', 3);

const NAMES = ['lorazepam', 'oxycodone', 'clarithromycin', 'bupropion', 'propranolol', 'lithium', 'quetiapine', 'semaglutide', 'gabapentin', 'tranylcypromine'];
const gap = { state: 'not-asked' } as const;
const people: Readonly<Record<string, EligibilityInput>> = {
  'everything known, nothing found': healthyPerson(),
  'nothing known': healthyPerson({ facts: factSheetOf([]), bloodPressure: [], bodySize: gap, auditC: gap, columbia: gap, asq: gap, liverTests: gap, urineDrugScreen: gap, medicines: gap, trials: gap }),
  'every fact present, ten medicines, five that nobody knows': healthyPerson({
    facts: factSheetOf(FACT_IDS.map((factId) => fact(factId, 'present', { details: { control: 'untreated', activity: 'active', childPugh: 'C' } }))),
    medicines: known([...NAMES.map((name) => takes(name, '5')), ...['lamotirgin', 'xyzzyol', 'sertralene', 'quarpine', 'zolpidol'].map((name) => takes(name, null))]),
  }),
};

const lines: string[] = [];
const missed: string[] = [];
for (const [name, input] of Object.entries(people)) {
  const before = screenEligibility(input);
  const judged = measured(() => newFindings(before, screenEligibility(input)).length);
  const text = JSON.stringify({ ...input, facts: [...input.facts.values()] });
  const read = measured(() => (JSON.parse(text) === null ? 0 : 1));
  lines.push(`| ${name} | ${before.findings.length} | ${judged.median.toFixed(3)} ms | ${judged.least.toFixed(3)} ms | ${goalText(GOAL)} | ${read.median.toFixed(3)} ms | ${(judged.median / read.median).toFixed(1)} × |`);
  const miss = missText(GOAL, judged.median);
  if (miss !== undefined) missed.push(`- ${name}: ${miss}`);
}

const table = `Run of ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC on ${machine()}, on one core.

| One person | findings | median | least | goal | reading it from JSON | ratio |
|---|--:|--:|--:|---|--:|--:|
${lines.join('\n')}

${missed.length === 0 ? 'This run keeps its goals.' : `Goals that this run misses:\n\n${missed.join('\n')}`}
`;
process.stdout.write(table);
await keepOnPage('last run of screening', table);

function measured(work: () => number): { readonly median: number; readonly least: number } {
  for (let turn = 0; turn < WARM_UP; turn += 1) work();
  const times = Array.from({ length: TURNS }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  }).toSorted((left, right) => left - right);
  return { median: times[TURNS / 2] ?? Number.NaN, least: times[0] ?? Number.NaN };
}
