import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changelogOf } from './assemble.ts';

const project = join(import.meta.dirname, '..', '..');

test('the change log says what the notes say', async () => {
  const names = (await readdir(join(project, 'changes'))).toSorted();
  const notes = await Promise.all(names.map((name) => readFile(join(project, 'changes', name), 'utf8')));
  expect(await readFile(join(project, 'CHANGELOG.md'), 'utf8')).toBe(changelogOf(notes));
});

test('notes are grouped by category, and one without a known category is refused', () => {
  expect(changelogOf(['category: fixed\nA fault.', 'category: new\nA thing.'])).toContain('### New\n- A thing.\n\n### Fixed\n- A fault.\n');
  expect(() => changelogOf(['A thing.'])).toThrow(/category/);
});
