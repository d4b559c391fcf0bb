import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { AnswerOf, Contract } from '#foundation/contract.ts';
import type { InputOf, RequestParts } from '#foundation/contract-request.ts';
import { addressOf } from '#foundation/contract-request.ts';
import type { Refusal } from '#foundation/refusal.ts';

/** A refusal as it arrives at a browser. */
export type Refused = Omit<Refusal, 'kind'>;

/** One browser at the clinic's public address: its own cookies, its own network address. */
export type Browser = {
  ask<C extends Contract>(contract: C, input: InputOf<C>): Promise<AnswerOf<C> | Refused>;
};

/** The address at which the people of a case reach their clinic. */
export const HOST = 'clinic.example';
const errorSchema = z.object({ error: z.object({ code: z.string(), sentence: z.string(), facts: z.record(z.string(), z.unknown()) }) });

export function isRefused(reply: unknown): reply is Refused {
  return typeof reply === 'object' && reply !== null && 'refused' in reply && reply.refused === true;
}

/** Opens a browser; `networkAddress` keeps the request limits of different people apart, as different networks do. */
export function openBrowser(app: FastifyInstance, networkAddress: string): Browser {
  const cookies = new Map<string, string>();
  return {
    async ask<C extends Contract>(contract: C, input: InputOf<C>): Promise<AnswerOf<C> | Refused> {
      const response = await app.inject({
        method: contract.method,
        url: addressOf(contract.path, input),
        headers: { host: HOST, 'x-forwarded-for': networkAddress, 'x-forwarded-proto': 'https', cookie: written(cookies), ...orderHeaders(contract) },
        ...(contract.kind === 'command' && { payload: JSON.stringify(bodyOf(input)) }),
      });
      for (const { name, value } of response.cookies) {
        if (value === '') cookies.delete(name);
        else cookies.set(name, value);
      }
      const body: unknown = response.json();
      const failed = errorSchema.safeParse(body);
      if (failed.success) return { refused: true, ...failed.data.error };
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the answer is read with the very contract whose type it gets
      return contract.answer.parse(body) as AnswerOf<C>;
    },
  };
}

function written(cookies: ReadonlyMap<string, string>): string {
  return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
}

function orderHeaders({ kind }: Contract): Record<string, string> {
  return kind === 'command' ? { 'content-type': 'application/json', 'operation-id': crypto.randomUUID() } : {};
}

function bodyOf({ body = {} }: RequestParts): object {
  return body;
}
