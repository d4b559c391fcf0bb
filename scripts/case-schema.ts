import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeJsonSchema } from '#cli/case/json-schema.ts';
import { renewDocument } from '#cli/case/reference.ts';

// Writes docs/case.schema.json and the reference parts of docs/cases.md from the format in src/cli/case/.
const schemaPath = fileURLToPath(new URL('../docs/case.schema.json', import.meta.url));
const documentPath = fileURLToPath(new URL('../docs/cases.md', import.meta.url));

writeFileSync(schemaPath, writeJsonSchema());
writeFileSync(documentPath, renewDocument(readFileSync(documentPath, 'utf8')));
process.stdout.write('docs/case.schema.json and docs/cases.md are up to date with the format.\n');
