import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { madeScores } from '../tests/support/made-cohort.ts';

// Writes the cohort whose figures R computed: node scripts/made-cohort.ts SCORES.csv [people, 50,000 by default]
const [file, people] = process.argv.slice(2);
if (file === undefined) throw new Error('name the file to write');

await pipeline(Readable.from(lines()), createWriteStream(file));

function* lines(): Generator<string> {
  yield 'patient,route,integration,day,score\n';
  let part = '';
  for (const { patient, route, integration, day, score } of madeScores(people === undefined ? undefined : Number(people))) {
    part += `${patient},${route},${integration},${day},${score}\n`;
    if (part.length > 65_536) {
      yield part;
      part = '';
    }
  }
  yield part;
}
