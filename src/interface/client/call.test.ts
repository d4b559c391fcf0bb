import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { command, longQuery, query } from '#foundation/contract.ts';
import { call, newOperationId } from './call.ts';
import { whenSignInNeeded } from './sign-in-needed.ts';

const readRoom = query('/api/staff/rooms/:roomId', {
  summary: 'A room',
  params: z.object({ roomId: z.string() }),
  query: z.object({ since: z.string().optional(), phases: z.array(z.string()).optional() }),
  answer: z.object({ url: z.string() }),
});
const noteNausea = command('/api/staff/rooms/:roomId/nausea', {
  summary: 'Note nausea',
  params: z.object({ roomId: z.string() }),
  body: z.object({ words: z.string() }),
  answer: z.object({ operationId: z.string(), contentType: z.string(), body: z.unknown() }),
});

let server: Server;
let answerWith: (request: IncomingMessage, response: ServerResponse) => void | Promise<void> = () => {};

beforeAll(async () => {
  server = createServer((request, response) => void answerWith(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('expected a port');
  const origin = `http://127.0.0.1:${address.port}`;
  const fetchAbsolutely = globalThis.fetch;
  // Node has no page whose origin a path could belong to.
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => fetchAbsolutely(origin + path, init));
});

afterAll(() => {
  vi.unstubAllGlobals();
  server.close();
});

function refuse(status: number, body: string) {
  answerWith = (_request, response) => void response.writeHead(status, { 'content-type': 'application/json' }).end(body);
}

describe('asking a query', () => {
  it('fills in the path, escapes it and repeats list values', async () => {
    answerWith = (request, response) => void response.end(JSON.stringify({ url: request.url }));
    const answer = await call(readRoom, { params: { roomId: 'a/b' }, query: { phases: ['rest', 'walk'] } });
    expect(answer).toEqual({ url: '/api/staff/rooms/a%2Fb?phases=rest&phases=walk' });
  });

  it('leaves out what is not given', async () => {
    answerWith = (request, response) => void response.end(JSON.stringify({ url: request.url }));
    expect(await call(readRoom, { params: { roomId: 'a' }, query: { since: undefined } })).toEqual({ url: '/api/staff/rooms/a' });
  });
});

describe('asking a question that is too long for an address', () => {
  it('sends it as a body, and no operation id because nothing changes', async () => {
    const lookAt = longQuery('/api/staff/rooms/:roomId/look', { summary: 'Look', params: z.object({ roomId: z.string() }), body: z.object({ words: z.string() }), answer: z.object({ method: z.string(), operationId: z.string(), body: z.unknown() }) });
    answerWith = async (request, response) => {
      let body = '';
      for await (const chunk of request) body += String(chunk);
      response.end(JSON.stringify({ method: request.method, operationId: request.headers['operation-id'] ?? 'none', body: JSON.parse(body) }));
    };
    expect(await call(lookAt, { params: { roomId: 'a' }, body: { words: 'long' } })).toEqual({ method: 'POST', operationId: 'none', body: { words: 'long' } });
  });
});

describe('giving a command', () => {
  it('sends JSON with the operation id it was given', async () => {
    answerWith = async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(Buffer.from(chunk));
      const { 'operation-id': operationId, 'content-type': contentType } = request.headers;
      response.end(JSON.stringify({ operationId, contentType, body: JSON.parse(Buffer.concat(chunks).toString()) }));
    };
    const operationId = newOperationId();
    const answer = await call(noteNausea, { params: { roomId: '2' }, body: { words: 'mild' } }, operationId);
    expect(answer).toEqual({ operationId, contentType: 'application/json', body: { words: 'mild' } });
  });
});

describe('a refusal', () => {
  it.each([
    [400, 'invalid'],
    [401, 'not-signed-in'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [409, 'conflict'],
    [422, 'rule'],
    [429, 'too-many'],
    [500, 'fault'],
    [503, 'unavailable'],
  ])('of status %i is of the kind %s, with the server’s code, sentence and facts', async (status, kind) => {
    refuse(status, JSON.stringify({ error: { code: 'room.closed', sentence: 'The room is closed.', facts: { room: 2 } } }));
    const answer = await call(readRoom, { params: { roomId: '2' } });
    expect(answer).toEqual({ refused: true, kind, code: 'room.closed', sentence: 'The room is closed.', facts: { room: 2 } });
  });

  it('is made here when the answer cannot be read', async () => {
    for (const status of [502, 200]) {
      refuse(status, '<html>');
      expect(await call(readRoom, { params: { roomId: '2' } })).toMatchObject({ refused: true, kind: 'fault', code: 'server.unreadable' });
    }
  });

  it('says that a sign-in is needed to whoever listens', async () => {
    const listener = vi.fn<() => void>();
    const stop = whenSignInNeeded(listener);
    refuse(401, JSON.stringify({ error: { code: 'sign-in.needed', sentence: '', facts: {} } }));
    await call(readRoom, { params: { roomId: '2' } });
    stop();
    expect(listener).toHaveBeenCalledOnce();
  });

  it('is called offline when nobody answers', async () => {
    answerWith = (request) => void request.socket.destroy();
    expect(await call(readRoom, { params: { roomId: '2' } })).toMatchObject({ refused: true, kind: 'unavailable', code: 'offline' });
  });

  it('is called offline when a server hangs, also in the middle of its answer', async () => {
    const longest = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
      const soon = new AbortController();
      setTimeout(() => soon.abort(), 60);
      return soon.signal;
    });
    answerWith = () => {};
    expect(await call(readRoom, { params: { roomId: '2' } })).toMatchObject({ kind: 'unavailable', code: 'offline' });
    answerWith = (_request, response) => void response.writeHead(200).write('{"url":');
    expect(await call(readRoom, { params: { roomId: '2' } })).toMatchObject({ kind: 'unavailable', code: 'offline' });
    expect(longest).toHaveBeenCalledWith(20_000);
    longest.mockRestore();
  });
});
