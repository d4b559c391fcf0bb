import { writeFileSync } from 'node:fs';
import { VALIDATION_PAGE, writePage } from './outcomes-validation/page.ts';

// Writes docs/validation/outcomes.md from the made cohort, our engine and what R printed.
writeFileSync(VALIDATION_PAGE, writePage());
process.stdout.write('docs/validation/outcomes.md is up to date with the engine.\n');
