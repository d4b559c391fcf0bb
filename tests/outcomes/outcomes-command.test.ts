import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { PROJECT } from '../../scripts/checks/run-tool.ts';

/** `fenestra outcomes` as somebody at a terminal types it. */
async function outcomes(words: readonly string[], input = '') {
  const child = spawn(process.execPath, [join(PROJECT, 'src', 'cli', 'main.ts'), 'outcomes', ...words], { stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.end(input);
  const [said, complained] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { exitCode: child.exitCode, said, complained };
}

const SCORES = 'patient,route,integration,day,score\nA,0,0,0,20\nA,0,0,7,3\nB,0,0,0,20\n';

describe('fenestra outcomes', { timeout: 60_000 }, () => {
  it('reads standard input', async () => {
    expect(await outcomes(['-', '--csv'], SCORES)).toEqual({ exitCode: 0, complained: '', said: expect.stringMatching(/^endpoint,group,time,n_risk,n_event,surv,se,lo,hi\nremission,0,7,1,1,0,,,\n/) });
    expect(JSON.parse((await outcomes(['-', '--json'], SCORES)).said)).toMatchObject({ people: 2, scores: 3 });
  });

  it('says in its help what a file holds and how things are defined', async () => {
    const { exitCode, said } = await outcomes(['--help']);
    expect(exitCode).toBe(0);
    for (const words of ['patient,route,integration,day,score', 'half the baseline or less', 'Efron']) expect(said).toContain(words);
  });

  it.each([
    [['-'], `${SCORES}B,0,0,-1,12\n`, 'Line 5: day must be a whole number from 0 to 36500; found "-1".\n'],
    [['nowhere.csv'], '', 'The file nowhere.csv cannot be read: ENOENT.\n'],
    [['-', '--json', '--csv'], SCORES, "error: option '--json' cannot be used with option '--csv'\nAdd --help to see what is possible.\n"],
  ])('ends with 1, one sentence and no figure: %j', async (words, input, sentence) => {
    expect(await outcomes(words, input)).toEqual({ exitCode: 1, said: '', complained: sentence });
  });
});
