import type { Command } from 'commander';
import { Option } from 'commander';
import { ESTIMATE_LABEL } from '#pharmacology/labels.ts';
import { ROUTES, SUBSTANCES } from '#pharmacology/substance.ts';
import type { PkFlags } from './pk/flags.ts';
import { FORMATS } from './pk/flags.ts';
import { RACE_FACTORS } from './pk/typed-question.ts';
import { wordOf } from './pk/typed-regimen.ts';

const TYPED_DOSE = ['drug', 'route', 'dose', 'infusion', 'hold', 'spit', 'devices', 'gap', 'repeat'];

/** `pk`: what published models say of ketamine in the body; an estimate from populations, never a measurement. */
export function addPk(program: Command): void {
  program
    .command('pk')
    .description(`Ketamine in blood by published models. ${ESTIMATE_LABEL.en}.`)
    .addOption(new Option('--drug <substance>', 'what is given').choices(SUBSTANCES.map(wordOf)))
    .addOption(new Option('--route <route>', 'the way in').choices(ROUTES))
    .option('--dose <amount>', 'with its unit: 35mg, or 0.5mg/kg; of one device by the nose')
    .option('--infusion <time>', 'into a vein: how long it runs, such as 40min; 0min gives it at once')
    .option('--hold <time>', 'under the tongue: how long it is kept, such as 10min')
    .option('--spit', 'under the tongue: spat out after that time instead of swallowed')
    .option('--devices <number>', 'by the nose: how many devices')
    .option('--gap <time>', 'by the nose: from one device to the next')
    .option('--repeat <times>', 'the same dose again at these times from the start, such as 0h,72h,7d')
    .addOption(new Option('--regimen <file>', 'what is given, written to a file as shown below').conflicts(TYPED_DOSE))
    .option('--weight <amount>', 'body weight with its unit, kg or lb (default: 70kg)')
    .option('--age <years>', 'age in years, where the model knows it')
    .addOption(new Option('--race-factor <factor>', 'a factor of the 2021 esketamine model, only to reproduce its table').choices(RACE_FACTORS))
    .option('--model <id>', 'the model (default: the first that fits, which is the primary one of the route)')
    .addOption(new Option('--site <site>', 'where the blood is drawn').choices(['venous', 'arterial', 'not stated']))
    .option('--analytes <names>', 'which curves, such as S-ketamine,S-norketamine (default: all of the model)')
    .option('--duration <time>', 'how long to look (default: 24h after the last dose begins)')
    .option('--step <time>', 'how often to look (default: 15min, for a summary 1min)')
    .option('--people <number>', 'so many people drawn from the model instead of the typical one: 5, 50 and 95 % of them lie below')
    .option('--seed <number>', 'draws the same people again (default: 1)')
    .option('--summary', 'peak, its time, area, half-life, clearance and bioavailability instead of samples')
    .addOption(new Option('--format <format>', 'how to print').choices(FORMATS).default('table'))
    .option('--list', 'the models with their parameters and limits')
    .addHelpText('after', EXAMPLES)
    // The engine is loaded only by whoever asks it, so that a start is not slower for it.
    .action(async (flags: PkFlags) => (await import('./pk/run-pk.ts')).runPk(flags));
}

const EXAMPLES = `
Times carry a unit too: s, min, h or d. The exit code is 1 where something was not understood or is not known.

  npm run -s fenestra -- pk --drug racemic-ketamine --route intravenous --dose 0.5mg/kg --infusion 40min --weight 80kg --summary
  npm run -s fenestra -- pk --drug S-ketamine --route nasal --dose 28mg --devices 2 --gap 5min --people 1000 --seed 7
  npm run -s fenestra -- pk --regimen series.json --summary --format json

A regimen file, by the hour from its start; a step of an infusion names an amount, a rate in mg/min, or a pause:

  { "format": "fenestra-regimen/1", "substance": "racemic ketamine", "doses": [
    { "route": "intravenous", "atHours": 0, "steps": [
      { "minutes": 20, "amount": { "value": "0.25", "unit": "mg/kg" } },
      { "minutes": 5, "pause": true },
      { "minutes": 20, "rate": { "value": "0.9", "unit": "mg/min" } } ] },
    { "route": "intravenous", "atHours": 72, "steps": [{ "minutes": 40, "amount": { "value": "35", "unit": "mg" } }] } ] }

The other routes are intramuscular and oral (amount), sublingual (amount, holdMinutes, afterwards: swallow or spit)
and nasal (devices, each with amount and afterMinutes).`;
