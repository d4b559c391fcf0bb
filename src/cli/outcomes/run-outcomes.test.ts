import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { isRefusal } from '#foundation/refusal.ts';
import { madeFile } from '../../../tests/support/made-cohort.ts';
import { referencePrinted, referenceRows } from '../../../tests/support/outcomes-reference.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { PROJECT } from '../../../scripts/checks/run-tool.ts';
import { outcomesText } from './run-outcomes.ts';
import { COHORT_CAPTION } from './write-outcomes.ts';

const HEAD = 'patient,route,integration,day,score';
let folder = '';
let cohortFile = '';
beforeAll(async () => {
  folder = await temporaryFolder('outcomes');
  cohortFile = join(folder, 'cohort.csv');
  await writeFile(cohortFile, [...madeFile()].join(''));
});

async function printed(path: string, flags: Parameters<typeof outcomesText>[1]): Promise<string> {
  const text = await outcomesText(path, flags);
  if (isRefusal(text)) throw new Error(text.sentence);
  return text;
}

async function file(name: string, lines: readonly string[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, `${[HEAD, ...lines].join('\n')}\n`);
  return path;
}

describe('the reference cohort', () => {
  it('as CSV has the columns and rows of R, in its order, and the same figures', async () => {
    const [ours, theirs] = [await printed(cohortFile, { csv: true }), await readFile(join(PROJECT, 'tests', 'reference', 'outcomes', 'reference-km.csv'), 'utf8')].map((text) => text.trimEnd().split('\n').map((line) => line.split(',')));
    expect(ours?.[0]).toEqual(theirs?.[0]);
    expect(ours?.map(([endpoint, group, time]) => [endpoint, group, time])).toEqual(theirs?.map(([endpoint, group, time]) => [endpoint, group, time]));
    const worst = (ours ?? []).slice(1).flatMap((row, index) => row.slice(3).map((figure, column) => Math.abs(Number(figure) / Number(theirs?.[index + 1]?.[column + 3]) - 1))).reduce((largest, difference) => (difference <= largest ? largest : difference), 0);
    expect(worst).toBeLessThan(1e-12);
  });

  it('as JSON has everything that R printed, and says what it is not', async () => {
    const answer: { readonly endpoints: readonly { readonly endpoint: string; readonly events: number; readonly groups: readonly { readonly steps: readonly unknown[] }[]; readonly logRank: { readonly chiSquare: number }; readonly hazardRatio: { readonly ratio: number; readonly standardError: number } }[] } = JSON.parse(await printed(cohortFile, { json: true }));
    const theirs = referencePrinted();
    expect(answer).toMatchObject({ statement: COHORT_CAPTION, people: 50_000, scores: 1_000_000 });
    expect(answer.endpoints.map(({ endpoint, events }) => [endpoint, events])).toEqual([['response', theirs.n_resp], ['remission', theirs.n_rem], ['relapse', theirs.n_relapse]]);
    expect(answer.endpoints.flatMap(({ groups }) => groups.map(({ steps }) => steps.length)).reduce((sum, count) => sum + count, 0)).toBe(referenceRows().length);
    const relapse = answer.endpoints[2];
    expect([relapse?.logRank.chiSquare, relapse?.hazardRatio.ratio, relapse?.hazardRatio.standardError].map((value) => value?.toFixed(10))).toEqual([theirs.logrank_chisq, theirs.cox_hr_integration, theirs.cox_se].map((value) => value.toFixed(10)));
  });

  it('as a table says what it is not, counts whole, and no chance as 0', async () => {
    const text = await printed(cohortFile, {});
    expect(text.split('\n').slice(0, 3)).toEqual([COHORT_CAPTION, '', '50000 patients, 1000000 scores']);
    expect(text).toMatch(/^relapse +0 +1 +4522 +2861 +105$/m);
    expect(text).toMatch(/^relapse +36792 +27650 +1837 +1 +<0\.0001 +0\.5921 +0\.5781 +0\.6064 +<0\.0001$/m);
  });
});

describe('a small file', () => {
  it('has no figure where there is none', async () => {
    const path = await file('small.csv', ['A,0,0,0,20', 'A,0,0,7,3', 'B,0,1,0,20']);
    expect(await outcomesText(path, { csv: true })).toBe('endpoint,group,time,n_risk,n_event,surv,se,lo,hi\nremission,0,7,1,1,0,,,\nresponse,0,7,1,1,0,,,\n');
    expect(await printed(path, {})).toMatch(/^relapse +1 +0 +- +- +- +- +- +- +-$/m);
  });
});

describe('scores that cannot be counted', () => {
  it.each<[string, readonly string[]]>([
    ['Line 4: this patient has a score of the same day in line 2 already; keep one of them.', ['A,0,0,0,20', 'B,0,0,0,20', 'A,0,0,0,12']],
    ['Line 3: this patient has no score on day 0, from which outcomes are counted; add it, or leave the patient out.', ['A,0,0,0,20', 'B,0,0,7,12', 'A,0,0,7,3']],
    ['Line 2: score must be a whole number from 0 to 27; found "28".', ['A,0,0,0,28']],
  ])('are told in one sentence, whatever was to be printed: %s', async (sentence, lines) => {
    const path = await file('odd.csv', lines);
    for (const flags of [{}, { json: true }, { csv: true }]) expect(await outcomesText(path, flags)).toMatchObject({ refused: true, sentence });
  });

  it('a file that cannot be read is named', async () => {
    expect(await outcomesText(join(folder, 'nowhere.csv'), {})).toMatchObject({ code: 'cli.file-unreadable', sentence: expect.stringContaining('nowhere.csv cannot be read: ENOENT.') });
    expect(await outcomesText(folder, {})).toMatchObject({ code: 'cli.file-unreadable', sentence: expect.stringContaining('EISDIR') });
  });
});
