import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

test('the style of the guide knows no left and no right, so that a language written from the right can join', async () => {
  const sheets = (await readdir(import.meta.dirname)).filter((name) => name.endsWith('.css'));
  expect(sheets.length).toBeGreaterThan(5);
  for (const sheet of sheets) {
    const style = await readFile(new URL(sheet, import.meta.url), 'utf8');
    expect([sheet, style.match(/(?:^|[\s{;])(?:(?:margin|padding|border|inset)-)?(?:left|right)(?:-[a-z-]+)?\s*:|:\s*(?:left|right)\b|\bfloat\s*:/g) ?? []]).toEqual([sheet, []]);
  }
});
