import type { z } from 'zod';

type Shape = z.ZodObject;

/**
 * One promise between server and browser: method, path and the shapes that travel.
 * The server checks requests and answers with it, the browser takes its types, the API document is drawn from it.
 */
export type Contract<Params extends Shape = Shape, Query extends Shape = Shape, Body extends Shape = Shape, Answer extends z.ZodType = z.ZodType> = {
  readonly kind: 'query' | 'command';
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly summary: string;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly answer: Answer;
  /** The request holds a secret such as a password: nothing may be kept of it that helps to guess it. */
  readonly isSecret?: true;
  /** Fields of the answer that hold a secret: it is told this once and not kept, so a repetition is refused. */
  readonly toldOnce?: readonly string[];
  /** How often one address may call this in a minute, where that is less than the server's own limit. */
  readonly perMinute?: number;
  /** How large a request may be, in bytes, where that is more than the server's own limit. */
  readonly longestBodyBytes?: number;
  /** What is read here is kept most closely: who read it stands in the audit record before the answer goes out. */
  readonly isRecordedFirst?: true;
};

type Parts<Params, Query, Body, Answer> = {
  readonly summary: string;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly answer: Answer;
  readonly isSecret?: true;
  readonly toldOnce?: readonly string[];
  readonly perMinute?: number;
  readonly longestBodyBytes?: number;
  readonly isRecordedFirst?: true;
};

/** A contract that reads: GET, changes nothing. Paths begin with `/api/public/`, `/api/staff/` or `/api/patient/`. */
export function query<Answer extends z.ZodType, Params extends Shape = z.ZodObject<{}>, Query extends Shape = z.ZodObject<{}>>(
  path: string,
  parts: Omit<Parts<Params, Query, never, Answer>, 'body' | 'isSecret' | 'toldOnce'>,
): Contract<Params, Query, z.ZodObject<{}>, Answer> {
  return { kind: 'query', method: 'GET', path, ...parts };
}

/** A contract that changes something: POST, carries an operation id made by the client in the `operation-id` header. */
export function command<Answer extends z.ZodType, Params extends Shape = z.ZodObject<{}>, Body extends Shape = z.ZodObject<{}>>(
  path: string,
  parts: Omit<Parts<Params, never, Body, Answer>, 'query' | 'isRecordedFirst'>,
): Contract<Params, z.ZodObject<{}>, Body, Answer> {
  return { kind: 'command', method: 'POST', path, ...parts };
}

/**
 * A contract that reads and whose question is too long for an address, such as a text to be looked at: POST, changes
 * nothing, leaves nothing behind and therefore carries no operation id.
 */
export function longQuery<Answer extends z.ZodType, Body extends Shape, Params extends Shape = z.ZodObject<{}>>(
  path: string,
  parts: Omit<Parts<Params, never, Body, Answer>, 'query'> & { readonly body: Body },
): Contract<Params, z.ZodObject<{}>, Body, Answer> {
  return { kind: 'query', method: 'POST', path, ...parts };
}

/** The parsed request of a contract, as a handler receives it. */
export type RequestOf<C> = C extends Contract<infer Params, infer Query, infer Body>
  ? { readonly params: z.output<Params>; readonly query: z.output<Query>; readonly body: z.output<Body> }
  : never;

/** The answer of a contract, as a screen receives it. */
export type AnswerOf<C> = C extends Contract<Shape, Shape, Shape, infer Answer> ? z.output<Answer> : never;
