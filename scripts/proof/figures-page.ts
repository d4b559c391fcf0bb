import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT } from '../checks/run-tool.ts';

/** The page that holds the last figures of this project. */
const PAGE = join(PROJECT, 'docs', 'performance.md');

/** Keeps the figures of a run on the page of figures, between its own two marks: `<!-- last run -->` and `<!-- end of last run -->`. */
export async function keepOnPage(mark: string, text: string): Promise<void> {
  await writeFile(PAGE, putBetween(await readFile(PAGE, 'utf8'), mark, text));
}

/** The page with another text between two marks. @throws Error where the page has no place for it */
export function putBetween(page: string, mark: string, text: string): string {
  const begin = `<!-- ${mark} -->\n`;
  const [before, after] = [page.indexOf(begin), page.indexOf(`<!-- end of ${mark} -->`)];
  if (before === -1 || after < before) throw new Error(`the page of figures has no place for the ${mark}`);
  return `${page.slice(0, before + begin.length)}${text}${page.slice(after)}`;
}
