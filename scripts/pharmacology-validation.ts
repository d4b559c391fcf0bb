import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeFigure } from './pharmacology-validation/figure.ts';
import { judge } from './pharmacology-validation/judged.ts';
import { observedRows } from './pharmacology-validation/observed-rows.ts';
import { writePage } from './pharmacology-validation/page.ts';

// Writes docs/validation/pharmacology.md and its figure from the observed rows and the models.
const judged = await Promise.all(observedRows().map(judge));
writeFileSync(fileURLToPath(new URL('../docs/validation/pharmacology.md', import.meta.url)), writePage(judged));
writeFileSync(fileURLToPath(new URL('../docs/figures/pharmacology-validation.svg', import.meta.url)), writeFigure(judged));
process.stdout.write('docs/validation/pharmacology.md and docs/figures/pharmacology-validation.svg are up to date with the models.\n');
