import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { ESTIMATE_LABEL } from '#pharmacology/labels.ts';
import { MODELS } from '#pharmacology/models.ts';
import { PROJECT } from '../../scripts/checks/run-tool.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';


/** `fenestra pk` as somebody at a terminal types it. */
async function pk(line: string) {
  const child = spawn(process.execPath, [join(PROJECT, 'src', 'cli', 'main.ts'), 'pk', ...line.split(' ').filter((word) => word !== '')], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [said, complained] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { exitCode: child.exitCode, said, complained };
}

const INFUSION = '--drug racemic-ketamine --route intravenous --dose 0.5mg/kg --infusion 40min';

describe('fenestra pk', { timeout: 60_000 }, () => {
  it('says with every number what it is not, which model, blood and drug it is of, and what its limits and defects are', async () => {
    const { exitCode, said, complained } = await pk('--drug S-ketamine --route nasal --dose 28mg --summary');
    expect([exitCode, complained]).toEqual([0, '']);
    for (const part of [ESTIMATE_LABEL.en, 'perez-ruixo-2021', 'venous, after S-ketamine', 'Limit      Fitted to 820 people', 'Defect     S-norketamine: The printed parameters']) expect(said).toContain(part);
    expect(said).toMatch(/^S-ketamine +43\.93 +0\.6 +146\.9 +/m);
    const arterial = await pk('--drug S-ketamine --route sublingual --dose 50mg --analytes S-ketamine --summary --format csv');
    expect(arterial.said.split('\n').filter((line) => !line.startsWith('#'))[1]).toMatch(/^S-ketamine,85\.8/);
    expect(arterial.said).toContain(ESTIMATE_LABEL.en);
  });

  it('gives the same numbers as a table, as JSON and as CSV', async () => {
    const [table, json, csv] = await Promise.all(['table', 'json', 'csv'].map((format) => pk(`${INFUSION} --duration 1h --step 20min --analytes ketamine --format ${format}`)));
    const answer: { readonly statement: string; readonly rows: readonly Record<string, number>[] } = JSON.parse(json?.said ?? '');
    expect(answer.statement).toContain(ESTIMATE_LABEL.en);
    const values = answer.rows.map((row) => row['ketamine ng/mL'] ?? Number.NaN);
    expect(values.map(Math.round)).toEqual([0, 98, 158, 104]);
    expect(csv?.said.trim().split('\n').slice(-4).map((line) => Number(line.split(',')[1]))).toEqual(values);
    expect(table?.said.trim().split('\n').slice(-4).map((line) => Number(line.trim().split(/ +/)[1]))).toEqual(values.map((value) => Number(value.toPrecision(4))));
  });

  it('reads a regimen from a file: steps, a rate, a pause, and a dose days later', async () => {
    const file = join(await temporaryFolder('regimen'), 'series.json');
    const steps = [{ minutes: 20, amount: { value: '0.25', unit: 'mg/kg' } }, { minutes: 20, rate: { value: '0.875', unit: 'mg/min' } }];
    await writeFile(file, JSON.stringify({ format: 'fenestra-regimen/1', substance: 'racemic ketamine', doses: [0, 72].map((atHours) => ({ route: 'intravenous', atHours, steps })) }));
    const [written, typed] = await Promise.all([pk(`--regimen ${file} --summary`), pk(`${INFUSION} --repeat 0h,3d --summary`)]);
    expect(written?.said).toBe(typed?.said);
    expect(written?.said).toContain('35 mg intravenous at 0 h; 35 mg intravenous at 72 h');
  });

  it('draws the same people for the same seed, and others for another', async () => {
    const [one, again, other] = await Promise.all([7, 7, 8].map((seed) => pk(`${INFUSION} --people 50 --seed ${seed} --summary --step 10min`)));
    expect(one?.said).toBe(again?.said);
    expect(one?.said).not.toBe(other?.said);
    expect(one?.said).toMatch(/^ketamine +5 +[\d.]+ /m);
  });

  it('lists every model with its parameters, limits and defects', async () => {
    const [table, json] = await Promise.all([pk('--list'), pk('--list --format json')]);
    for (const { id, limits } of MODELS) for (const words of [id, ...limits]) expect(table?.said).toContain(words);
    expect(table?.said).toMatch(/ka +0\.1 +1\/min +from the muscle into blood/);
    expect(table?.said).toMatch(/VN +98\.638 +L +central volume of norketamine/);
    expect(table?.said).toContain('Knows      racemic ketamine by sublingual, oral\n  Gives      ketamine, norketamine, with a band');
    expect(JSON.parse(json?.said ?? '')).toMatchObject({ statement: expect.stringContaining(ESTIMATE_LABEL.en), models: MODELS.map(({ id }) => ({ id })) });
  });

  it('says in its help how a regimen is written', async () => {
    const { exitCode, said } = await pk('--help');
    expect(exitCode).toBe(0);
    expect(said).toContain('fenestra-regimen/1');
  });

  it.each([
    [INFUSION.replace('0.5mg/kg', '35mL'), 'The unit of --dose must be mg, mg/kg; mL is not one of them.'],
    ['--regimen nowhere.json', 'The file nowhere.json cannot be read: ENOENT.'],
    [`${INFUSION} --model kamp-2020 --people 10`, 'How people differ in the model kamp-2020 is not known, so it has no band.'],
    [`${INFUSION} --regimen series.json`, "error: option '--regimen <file>' cannot be used with option '--drug <substance>'\nAdd --help to see what is possible."],
  ])('ends with 1 and one sentence: %s', async (line, sentence) => {
    const { exitCode, said, complained } = await pk(line);
    expect([exitCode, said, complained.trimEnd().replaceAll(/\n+/g, '\n')]).toEqual([1, '', sentence]);
  });
});
