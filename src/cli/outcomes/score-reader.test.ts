import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { madeCohort, madeFile } from '../../../tests/support/made-cohort.ts';
import { ScoreReader } from './score-reader.ts';

const HEAD = 'patient,route,integration,day,score';
const bytesOf = (...lines: readonly string[]) => Buffer.from(lines.join('\n'));

/** Reads a file in pieces of a size. */
function read(bytes: Buffer, pieceSize = 2 ** 20) {
  const reader = new ScoreReader();
  for (let start = 0; start < bytes.length; start += pieceSize) {
    const fault = reader.read(bytes.subarray(start, start + pieceSize));
    if (fault !== null) return fault;
  }
  return reader.end();
}

const GOOD = [HEAD, 'P-1,0,1,0,19', 'P-1,0,1,14,8', '"Ö 2",3,0,0,27', 'P-1,0,1,7,12'];
const READ = {
  patients: Int32Array.of(0, 0, 1, 0),
  days: Uint16Array.of(0, 14, 0, 7),
  scores: Uint8Array.of(19, 8, 27, 12),
  routes: Uint8Array.of(0, 3),
  integrations: Uint8Array.of(1, 0),
};

describe('a file of scores', () => {
  it.each([
    ['as it is', bytesOf(...GOOD, '')],
    ['without an end of its last line', bytesOf(...GOOD)],
    ['with the line ends of Windows', Buffer.from(`${GOOD.join('\r\n')}\r\n`)],
    ['with a byte order mark', Buffer.from(`\uFEFF${GOOD.join('\n')}`)],
    ['with quotes around its columns, as R writes them', bytesOf('"patient","route","integration","day","score"', ...GOOD.slice(1))],
    ['with its columns in another order', bytesOf('score,day,patient,integration,route', '19,0,P-1,1,0', '8,14,P-1,1,0', '27,0,"Ö 2",0,3', '12,7,P-1,1,0')],
  ])('is read %s', (_, bytes) => {
    expect(read(bytes)).toEqual(READ);
  });

  it('is the same whatever pieces it comes in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), (pieceSize) => {
        expect(read(bytesOf(...GOOD, ''), pieceSize)).toEqual(READ);
      }),
    );
  });

  it('of 20,000 scores gives the scores', () => {
    expect(read(Buffer.from([...madeFile(1_000)].join('')), 4_099)).toEqual(madeCohort(1_000));
  });

  it('may hold more scores than columns begin with', () => {
    const lines = Array.from({ length: 70_000 }, (_, row) => `${row},0,0,0,${row % 28}`);
    const cohort = read(bytesOf(HEAD, ...lines));
    expect('refused' in cohort ? cohort : [cohort.scores.length, cohort.routes.length, cohort.patients.at(-1), cohort.scores.at(-1)]).toEqual([70_000, 70_000, 69_999, 69_999 % 28]);
  });
});

test.each<[string, readonly string[]]>([
  ['Line 3: score must be a whole number from 0 to 27; found "28".', [HEAD, 'A,0,0,0,27', 'A,0,0,7,28']],
  ['Line 2: score must be a whole number from 0 to 27; found "-1".', [HEAD, 'A,0,0,0,-1']],
  ['Line 2: score must be a whole number from 0 to 27; found "".', [HEAD, 'A,0,0,0,']],
  ['Line 2: score must be a whole number from 0 to 27; found "NA".', [HEAD, 'A,0,0,0,NA']],
  ['Line 2: score must be a whole number from 0 to 27; found "1e1".', [HEAD, 'A,0,0,0,1e1']],
  ['Line 2: score must be a whole number from 0 to 27; found "8.5".', [HEAD, 'A,0,0,0,8.5']],
  ['Line 2: score must be a whole number from 0 to 27; found " 8".', [HEAD, 'A,0,0,0, 8']],
  ['Line 2: score must be a whole number from 0 to 27; found "00000000000000000000".', [HEAD, `A,0,0,0,${'0'.repeat(40)}`]],
  ['Line 2: day must be a whole number from 0 to 36500; found "-7".', [HEAD, 'A,0,0,-7,12']],
  ['Line 2: day must be a whole number from 0 to 36500; found "36501".', [HEAD, 'A,0,0,36501,12']],
  ['Line 2: route must be a whole number from 0 to 9; found "IV".', [HEAD, 'A,IV,0,0,12']],
  ['Line 2: integration must be a whole number from 0 to 1; found "2".', [HEAD, 'A,0,2,0,12']],
  ['Line 4 is torn: expected 5 fields separated by commas, found 2.', [HEAD, 'A,0,0,0,12', 'A,0,0,7,12', 'A,0', 'A,0,0,14,12']],
  ['Line 3 is torn: expected 5 fields separated by commas, found 6.', [HEAD, 'A,0,0,0,12', 'A,0,0,7,12,3']],
  ['Line 3 is torn: expected 5 fields separated by commas, found 0.', [HEAD, 'A,0,0,0,12', '', 'A,0,0,7,12']],
  ['Line 3 is torn: expected 5 fields separated by commas, found 4.', [HEAD, 'A,0,0,0,12', 'A,0,0,7']],
  ['Line 2 is torn: expected 5 fields separated by commas, found no end of it.', [HEAD, 'A'.repeat(20_000)]],
  ['Line 2: patient must be a name or number without comma or quote.', [HEAD, ',0,0,0,12']],
  ['Line 2: patient must be a name or number without comma or quote.', [HEAD, 'A"B,0,0,0,12']],
  ['Line 4: route is another than in line 2 for the same patient; it must be the same in every line of a patient.', [HEAD, 'A,0,0,0,12', 'B,1,0,0,12', 'A,1,0,7,12']],
  ['Line 3: integration is another than in line 2 for the same patient; it must be the same in every line of a patient.', [HEAD, 'A,0,0,0,12', 'A,0,1,7,12']],
  ['Line 1 names the column "dose", which is not known; the columns are patient, route, integration, day, score, separated by commas.', [`${HEAD},dose`, 'A,0,0,0,12,3']],
  ['Line 1 names the column "patient;route;integration;day;score", which is not known; the columns are patient, route, integration, day, score, separated by commas.', [HEAD.replaceAll(',', ';')]],
  ['Line 1 does not name the column score; it names the columns patient, route, integration, day, score, in any order, separated by commas.', ['patient,route,integration,day']],
  ['Line 1 names the column day twice; name it once.', [`${HEAD},day`]],
  ['There are no scores to count: expected a line that names the columns, and after it one line for each score.', []],
  ['There are no scores to count: expected a line that names the columns, and after it one line for each score.', [HEAD, '']],
])('what cannot be counted is told with its line: %s', (sentence, lines) => {
  expect(read(bytesOf(...lines))).toMatchObject({ refused: true, sentence });
  expect(read(bytesOf(...lines), 3)).toMatchObject({ refused: true, sentence });
});
