import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { changelogOf } from './changelog/assemble.ts';

// Writes CHANGELOG.md from the notes in changes/; a test says when it has to be run again.
const project = join(import.meta.dirname, '..');
const names = (await readdir(join(project, 'changes'))).filter((name) => name.endsWith('.md')).toSorted();
const notes = await Promise.all(names.map((name) => readFile(join(project, 'changes', name), 'utf8')));
await writeFile(join(project, 'CHANGELOG.md'), changelogOf(notes));
