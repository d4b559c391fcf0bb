import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { madeFile } from '../tests/support/made-cohort.ts';

// Writes the cohort whose figures R computed: node scripts/made-cohort.ts SCORES.csv [people, 50,000 by default]
const [file, people] = process.argv.slice(2);
if (file === undefined) throw new Error('name the file to write');
await pipeline(Readable.from(madeFile(people === undefined ? undefined : Number(people))), createWriteStream(file));
