import type { Plugin } from 'vite';
import { parseAst } from 'vite';

const DOMAIN_FILE = /\/src\/[^/]+\/[^/]+\.ts$/;
const CONTRACT_MAKERS = new Set(['query', 'longQuery', 'command']);

type Node = { readonly type: string; readonly start: number; readonly end: number; readonly [key: string]: unknown };
type Edit = { readonly start: number; readonly end: number; readonly text: string };

/**
 * Keeps request and answer shapes out of the browser: the server checks them, screens only use their types.
 * Contracts keep their method and path, and the calls at the top of a rules file, which are pure by the law of
 * the tree, are marked so that the bundler drops what no screen uses. Saves zod (22 kB gzip) in both apps.
 */
export function leanRules(): Plugin {
  return {
    name: 'fenestra:lean-rules',
    enforce: 'pre',
    apply: 'build',
    transform(code, id) {
      if (!DOMAIN_FILE.test(id)) return null;
      return { code: leanSource(code), map: null };
    },
  };
}

/** The source of a rules file with emptied contracts and its top-level calls marked as free of effects. */
export function leanSource(code: string): string {
  const statements = asNodes(parseAst(code, { lang: 'ts' }).body);
  const edits = statements.flatMap((statement) => topLevelValues(statement).flatMap((value) => editsOf(value)));
  return applied(code, edits);
}

function topLevelValues(statement: Node): readonly Node[] {
  const declaration = statement.type === 'ExportNamedDeclaration' ? asNode(statement['declaration']) : statement;
  if (declaration?.type !== 'VariableDeclaration') return [];
  return asNodes(declaration['declarations']).flatMap((each) => asNode(each['init']) ?? []);
}

function editsOf(value: Node): readonly Edit[] {
  const calls = callsIn(value);
  if (calls.length === 0) return [];
  const shapes = calls.filter(isContract).flatMap((call) => asNodes(call['arguments'])[1] ?? []);
  return [
    { start: value.start, end: value.start, text: '/* @__PURE__ */ (() => (' },
    ...shapes.map((shape) => ({ start: shape.start, end: shape.end, text: '{}' })),
    { start: value.end, end: value.end, text: '))()' },
  ];
}

/** The calls that run when the file is loaded: those not inside a function. */
function callsIn(node: Node): readonly Node[] {
  if (/Function/.test(node.type)) return [];
  const inside = Object.values(node).flatMap((child) => (Array.isArray(child) ? asNodes(child) : (asNode(child) ?? [])));
  const deeper = isContract(node) ? [] : inside.flatMap(callsIn);
  return node.type === 'CallExpression' || node.type === 'NewExpression' ? [node, ...deeper] : deeper;
}

function isContract(node: Node): boolean {
  const name = node.type === 'CallExpression' ? asNode(node['callee'])?.['name'] : undefined;
  return typeof name === 'string' && CONTRACT_MAKERS.has(name);
}

function applied(code: string, edits: readonly Edit[]): string {
  let result = code;
  for (const edit of edits.toReversed()) result = result.slice(0, edit.start) + edit.text + result.slice(edit.end);
  return result;
}

function asNode(value: unknown): Node | null {
  return isNode(value) ? value : null;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value && 'end' in value;
}

function asNodes(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.flatMap((each: unknown) => asNode(each) ?? []) : [];
}
