import type { z } from 'zod';
import type { Contract } from './contract.ts';

type Optional<Name extends string, Shape extends z.ZodType> = {} extends z.input<Shape>
  ? { readonly [Key in Name]?: z.input<Shape> }
  : { readonly [Key in Name]: z.input<Shape> };

/** What a contract asks for, in the parts that travel: `params` in the path, `query` after it, `body` as JSON. */
export type InputOf<C> =
  C extends Contract<infer Params, infer Query, infer Body>
    ? Optional<'params', Params> & Optional<'query', Query> & Optional<'body', Body>
    : never;

/** The parts of any request; what a contract does not ask for is absent. */
export type RequestParts = { readonly params?: object; readonly query?: object; readonly body?: object };

/** The path of a contract with its parameters filled in and its query behind it; what is null or undefined is left out, lists are repeated. */
export function addressOf(path: string, { params = {}, query = {} }: RequestParts): string {
  const values = new Map<string, unknown>(Object.entries(params));
  const filled = path.replace(/:(\w+)/g, (_whole, name: string) => encodeURIComponent(String(values.get(name))));
  const search = Object.entries(query).flatMap(([name, value]: [string, unknown]) =>
    (Array.isArray(value) ? value : [value]).filter((each) => each !== undefined && each !== null).map((each) => `${encodeURIComponent(name)}=${encodeURIComponent(String(each))}`),
  );
  return search.length === 0 ? filled : `${filled}?${search.join('&')}`;
}
