import { readFileSync } from 'node:fs';
import { globSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { PROJECT } from '../../scripts/checks/run-tool.ts';

/** A top-level declaration, or one route of a list of routes: what it is called, and its text. */
type Piece = { readonly name: string; readonly text: string };
type Source = { readonly path: string; readonly pieces: ReadonlyMap<string, string>; readonly imports: ReadonlyMap<string, { readonly path: string; readonly name: string }> };

const START = /^(?:export )?(?:async )?(?:function|const|class) (\w+)/;
const ROUTE = /^ {2}\w*[rR]oute\((\w+),/;

/**
 * The codes that a phone can be answered: everything refused in the handlers of the contracts that the patient's
 * screens use, and in whatever those handlers call, however far away. Read from the text of the code, so it may name a
 * code too many, never one too few.
 * @param known every code of every table of refusals
 */
export function codesForPhones(known: ReadonlySet<string>): ReadonlyMap<string, string> {
  const sources = new Map(serverFiles().map((path) => [path, readSource(path)]));
  const found = new Map<string, string>();
  for (const contract of contractsOfPhones()) {
    for (const source of sources.values()) {
      if (source.pieces.has(routeName(contract))) for (const code of codesReached(source, routeName(contract), sources, known)) found.set(code, contract);
    }
  }
  return found;
}

/** The contracts that a file of the patient's app names. */
export function contractsOfPhones(): readonly string[] {
  const screens = filesIn('src/{patient,*/screens/patient}/**/*.{ts,tsx}');
  return [...new Set(screens.flatMap((path) => [...importsIn(path)].filter(([, from]) => /\/api[^/]*\.ts$/.test(from.path)).map(([name]) => name)))].toSorted();
}

const routeName = (contract: string) => `route of ${contract}`;

function codesReached(start: Source, name: string, sources: ReadonlyMap<string, Source>, known: ReadonlySet<string>): ReadonlySet<string> {
  const codes = new Set<string>();
  const seen = new Set<string>();
  const queue: [Source, string][] = [[start, name]];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const [source, piece] = next;
    const text = source.pieces.get(piece);
    if (text === undefined || seen.has(`${source.path} ${piece}`)) continue;
    seen.add(`${source.path} ${piece}`);
    for (const [, literal = ''] of text.matchAll(/'([a-z][\w.-]+)'/g)) if (known.has(literal)) codes.add(literal);
    for (const [word] of text.matchAll(/\b[a-zA-Z]\w*(?:\.\w+)?/g)) {
      const [first = '', member = ''] = word.split('.');
      const from = source.imports.get(first);
      const target = from === undefined ? source : sources.get(from.path);
      const wanted = from === undefined ? first : from.name === '*' ? member : from.name;
      if (target?.pieces.has(wanted) === true) queue.push([target, wanted]);
    }
  }
  return codes;
}

function serverFiles(): readonly string[] {
  // The tables name every code there is, and so would a handler that refuses anything.
  return filesIn('src/**/*.ts').filter((path) => !path.includes('/screens/') && !path.endsWith('/refusals.ts'));
}

function filesIn(pattern: string): readonly string[] {
  return globSync(pattern, { cwd: PROJECT }).filter((path) => !/\.test\.tsx?$/.test(path)).toSorted();
}

function readSource(path: string): Source {
  const pieces: Piece[] = [];
  for (const line of readFileSync(join(PROJECT, path), 'utf8').split('\n')) {
    const route = ROUTE.exec(line)?.[1];
    const name = route === undefined ? START.exec(line)?.[1] : routeName(route);
    const last = pieces.at(-1);
    if (name !== undefined) pieces.push({ name, text: line });
    else if (last !== undefined) pieces[pieces.length - 1] = { name: last.name, text: `${last.text}\n${line}` };
  }
  return { path, pieces: new Map(pieces.map(({ name, text }) => [name, text])), imports: importsIn(path) };
}

function importsIn(path: string): Source['imports'] {
  const imports = new Map<string, { path: string; name: string }>();
  for (const [, names = '', from = ''] of readFileSync(join(PROJECT, path), 'utf8').matchAll(/^import (?!type)([^;]+?) from '([^']+)';/gm)) {
    const file = from.startsWith('#') ? join('src', from.slice(1)) : relative('.', join(dirname(path), from));
    const whole = /\* as (\w+)/.exec(names)?.[1];
    if (whole !== undefined) imports.set(whole, { path: file, name: '*' });
    for (const [, name = '', alias] of (/\{([^}]*)\}/.exec(names)?.[1] ?? '').matchAll(/(\w+)(?: as (\w+))?/g)) imports.set(alias ?? name, { path: file, name });
  }
  return imports;
}
