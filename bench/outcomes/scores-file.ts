import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { madeFile } from '../../tests/support/made-cohort.ts';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';

/** The made scores as a file, which goes away with this process. */
export async function scoresFile(): Promise<string> {
  const file = join(await temporaryFolder('bench-outcomes'), 'scores.csv');
  await pipeline(Readable.from(madeFile()), createWriteStream(file));
  return file;
}
