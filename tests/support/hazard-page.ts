/** What the look at the page has to know of the project. */
export type ProjectFiles = {
  readonly exists: (path: string) => boolean;
  /** The text of a file that exists. */
  readonly textOf: (path: string) => string;
};

/** One line of a table of the page, by its four cells. */
type Row = { readonly id: string; readonly words: string; readonly control: string; readonly where: string; readonly proof: string };

const numbered = (letter: string, count: number, digits: number): readonly string[] => Array.from({ length: count }, (_, index) => letter + String(index + 1).padStart(digits, '0'));

/** What has to stand on the page, each once, under the word by which its line of counts names it. */
const GROUPS: Readonly<Record<string, readonly string[]>> = { hazards: numbered('H', 36, 2), promises: numbered('P', 7, 1), trials: numbered('T', 29, 2) };

const FEWEST_WORDS = 5;
const MOST_WORDS = 12;
const ROW = /^\| (?<id>[HPT]\d+)\b/u;
const PATH = /`(?<path>[\w.-]+(?:\/[\w.-]+)+\/?|[\w.-]+\.(?:cjs|json|md|ts))`/gu;
const STEP_OF_PROOF = /`(?<path>[^`]+)`|“(?<title>[^”]+)”/gu;
const MISSING = /not built yet: \S/iu;
/** What opens the title of a test, or the name of a check, on the line in which it stands. */
const OPENS_A_TITLE = /(?:\b(?:test|it|describe)\b.*\(|^\s*\]\)\(|\bname: )(?<quote>['"`])(?:(?!\k<quote>).)*$/u;

/**
 * Where the page on hazards is not the truth, in words for the developer: a hazard, promise or trial that is missing or stands
 * twice, a path that is not there, a test that no file holds, a control without its proof, or counts that are wrong.
 */
export function hazardPageFaults(page: string, files: ProjectFiles): readonly string[] {
  const lines = page.split('\n').filter((line) => ROW.test(line));
  const misshapen = lines.filter((line) => cellsOf(line).length !== 4).map((line) => `${idOf(line)} does not have four cells`);
  const rows = lines.map(rowOf);
  const lost = [...page.matchAll(PATH)].map(({ groups }) => groups?.['path'] ?? '').filter((path) => !files.exists(path));
  const counts = countsOf(rows);
  return [
    ...misshapen,
    ...rollFaults(rows),
    ...[...new Set(lost)].map((path) => `${path} does not exist`),
    ...rows.flatMap((row) => rowFaults(row, files)),
    ...(page.split('\n').includes(counts) ? [] : [`the line of counts should say: ${counts}`]),
  ];
}

/** The line of counts as it follows from the rows: what names nothing missing is answered, what has no proof is not built. */
function countsOf(rows: readonly Row[]): string {
  const parts = Object.entries(GROUPS).map(([name, ids]) => {
    const own = rows.filter(({ id }) => ids.includes(id));
    const answered = own.filter((row) => !MISSING.test(row.control)).length;
    const unproved = own.filter((row) => MISSING.test(row.control) && !isProved(row)).length;
    return `${own.length} ${name}: ${answered} answered, ${own.length - answered - unproved} in part, ${unproved} not built yet.`;
  });
  return parts.join(' ');
}

function rollFaults(rows: readonly Row[]): readonly string[] {
  return Object.values(GROUPS).flat().flatMap((id) => {
    const count = rows.filter((row) => row.id === id).length;
    return count === 1 ? [] : [`${id} stands ${count} times`];
  });
}

function rowFaults(row: Row, files: ProjectFiles): readonly string[] {
  const { id, words, control, where } = row;
  const count = words.split(/\s+/u).filter((word) => word !== '').length;
  const isBuilt = !MISSING.test(control) || isProved(row);
  return [
    ...(count < FEWEST_WORDS || count > MOST_WORDS ? [`${id} is told in ${count} words`] : []),
    ...(isBuilt && where.search(PATH) === -1 ? [`${id} names no file that does it`] : []),
    ...(isBuilt && !isProved(row) ? [`${id} is called answered without a test`] : []),
    ...proofFaults(row, files),
  ];
}

/** The tests of a proof are told as paths, each followed by the titles that stand in it. */
function proofFaults({ id, proof }: Row, files: ProjectFiles): readonly string[] {
  const faults: string[] = [];
  let path: string | undefined;
  let isTitled = true;
  for (const { groups } of proof.matchAll(STEP_OF_PROOF)) {
    if (groups?.['title'] === undefined) {
      if (!isTitled) faults.push(`${id} names no test of ${path}`);
      path = groups?.['path'];
      isTitled = false;
    } else {
      faults.push(...titleFaults(id, path, groups['title'], files));
      isTitled = true;
    }
  }
  return isTitled ? faults : [...faults, `${id} names no test of ${path}`];
}

function titleFaults(id: string, path: string | undefined, title: string, files: ProjectFiles): readonly string[] {
  if (path === undefined) return [`${id} does not say where “${title}” stands`];
  if (!files.exists(path)) return [];
  const found = files.textOf(path).split('\n').filter((line) => line.includes(title) && OPENS_A_TITLE.test(line.slice(0, line.indexOf(title)))).length;
  return found === 1 ? [] : [`${id}: ${found} tests of ${path} are called “${title}”`];
}

const isProved = ({ proof }: Row): boolean => proof.includes('“');

const cellsOf = (line: string): readonly string[] => line.split('|').slice(1, -1).map((cell) => cell.trim());

const idOf = (line: string): string => ROW.exec(line)?.groups?.['id'] ?? '';

function rowOf(line: string): Row {
  const [hazard = '', control = '', where = '', proof = ''] = cellsOf(line);
  const id = idOf(line);
  return { id, words: hazard.slice(id.length).trim(), control, where, proof };
}
