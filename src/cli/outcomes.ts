import type { Command } from 'commander';
import { Option } from 'commander';
import type { OutcomesFlags } from './outcomes/run-outcomes.ts';

/** `outcomes`: response, remission and relapse of the people in a file of scores. */
export function addOutcomes(program: Command): void {
  program
    .command('outcomes')
    .description('Response, remission and relapse in a file of PHQ-9 scores: curves, log-rank test and hazard ratio. Nothing is kept and no clinic is touched.')
    .argument('<file>', 'a CSV file of scores as shown below, or - for standard input')
    .addOption(new Option('--json', 'everything as JSON, every digit').conflicts('csv'))
    .option('--csv', 'the steps of every curve as CSV, every digit')
    .addHelpText('after', FORMAT)
    // The engine is loaded only by whoever asks it, so that a start is not slower for it.
    .action(async (file: string, flags: OutcomesFlags) => (await import('./outcomes/run-outcomes.ts')).runOutcomes(file, flags));
}

const FORMAT = `
The first line names the columns, in any order; each further line is one score:

  patient,route,integration,day,score
  P-014,0,1,0,19
  P-014,0,1,14,8

  patient       any name without comma or quote
  route         a whole number, 0 to 9, the same in every line of a patient
  integration   1 for a high dose of integration, 0 for none or a low one, the same in every line of a patient
  day           whole days since the baseline, which is the score of day 0
  score         PHQ-9, 0 to 27

Definitions, simpler than those by which a clinic judges one person:

  response      first score after day 0 of half the baseline or less; else followed to the last score
  remission     first score after day 0 of 4 or less; else followed to the last score
  relapse       of responders: first score after the response of 10 or more and above half the baseline, in days
                from the response; else followed to the last score

Curves are Kaplan-Meier with Greenwood errors and log-log 95 % intervals, one for each route and integration (group is
route × 2 + integration). Integration high against low is compared by log-rank, and by a Cox hazard ratio (Efron)
inside each route. The columns of --csv are endpoint,group,time,n_risk,n_event,surv,se,lo,hi.

A line that cannot be counted is named and nothing is computed; the exit code is then 1.

  npm run -s fenestra -- outcomes scores.csv
  npm run -s fenestra -- outcomes scores.csv --csv > curves.csv`;
