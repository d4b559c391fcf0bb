import { once } from 'node:events';
import type { IncomingHttpHeaders, Server } from 'node:http';
import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Clinic } from '#foundation/clinic.ts';
import type { Story } from '../../tests/support/people-story.ts';
import { emailOf, forgiveFactor, newOperationId, openStory, STORY_HOST, STORY_PASSWORD } from '../../tests/support/people-story.ts';

let story: Story;
let clinic: Clinic;
let port: number;
const proxies: Server[] = [];

beforeAll(async () => {
  story = await openStory();
  clinic = await story.openClinic('harbour');
  await story.hire(clinic, 'Olive Owner', ['owner']);
  await story.app.listen({ host: '127.0.0.1', port: 0 });
  port = (story.app.server.address() as AddressInfo).port;
});
afterAll(async () => {
  for (const proxy of proxies) proxy.close();
  await story.close();
});

type Forward = (headers: IncomingHttpHeaders) => IncomingHttpHeaders;

/** A reverse proxy on this machine that speaks HTTPS to the world and rewrites headers as it was told; gives its port. */
async function proxyThat(forward: Forward): Promise<number> {
  const proxy = createServer((incoming, outgoing) => {
    const onward = send({ host: '127.0.0.1', port, method: incoming.method, path: incoming.url, headers: forward(incoming.headers) }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(onward);
  });
  proxies.push(proxy.listen(0, '127.0.0.1'));
  await once(proxy, 'listening');
  return (proxy.address() as AddressInfo).port;
}

type Answer = { readonly status: number; readonly cookie: string; readonly body: string };

/** Sends a change as the page at an origin does whose browser has opened the clinic's name. */
async function change(at: number, path: string, { origin = `https://${STORY_HOST}`, cookie = '', body = {} }: { origin?: string; cookie?: string; body?: object } = {}): Promise<Answer> {
  const headers = { host: STORY_HOST, origin, cookie, 'content-type': 'application/json', 'operation-id': newOperationId() };
  const sending = send({ host: '127.0.0.1', port: at, method: 'POST', path, headers });
  sending.end(JSON.stringify(body));
  const [answer] = await once(sending, 'response');
  let text = '';
  for await (const piece of answer) text += String(piece);
  return { status: answer.statusCode, cookie: String(answer.headers['set-cookie'] ?? '').split(';')[0] ?? '', body: text };
}

const typed = { email: emailOf('Olive Owner'), password: STORY_PASSWORD };
const signIn = (at: number, origin?: string) => change(at, '/api/public/harbour/staff-sign-in', { body: typed, ...(origin !== undefined && { origin }) });

const asNginxDoesUnasked: Forward = (headers) => ({ ...headers, host: `127.0.0.1:${port}` });
const withForwardedHost: Forward = (headers) => ({ ...headers, host: `127.0.0.1:${port}`, 'x-forwarded-host': headers.host, 'x-forwarded-proto': 'https' });
const withHostKept: Forward = (headers) => ({ ...headers, 'x-forwarded-proto': 'https' });

test('behind a proxy that passes on the host, in either way, and the scheme, the clinic’s own page signs in and its links lead back there', async () => {
  for (const forward of [withForwardedHost, withHostKept]) {
    const at = await proxyThat(forward);
    const { status, cookie } = await signIn(at);
    expect(status).toBe(200);
    await forgiveFactor(story.database, clinic, 'Olive Owner');
    const colleague = `ida${proxies.length}@mail.example`;
    expect((await change(at, '/api/staff/people', { cookie, body: { name: 'Ida', email: colleague, roles: ['nurse'] } })).status).toBe(200);
    const asked = await change(at, '/api/public/harbour/passkey-sign-in-options');
    expect(JSON.parse(asked.body)).toMatchObject({ rpId: STORY_HOST });
    const letters = await fetch(`http://127.0.0.1:${at}/api/staff/mail`, { headers: { cookie } });
    const { letters: sent } = z.object({ letters: z.array(z.object({ recipient: z.string(), body: z.string() })) }).parse(await letters.json());
    expect(sent.find(({ recipient }) => recipient === colleague)?.body).toContain(`https://${STORY_HOST}/clinic/harbour/invitation#`);
  }
});

test('behind a proxy that passes on neither, changes are refused with what was expected and what came', async () => {
  const { status, body } = await signIn(await proxyThat(asNginxDoesUnasked));
  expect(status).toBe(403);
  expect(JSON.parse(body)).toMatchObject({ error: { code: 'request.other-origin', facts: { origin: `https://${STORY_HOST}`, expected: `http://127.0.0.1:${port}` } } });
});

test('a page with another scheme, host or port is refused behind the proxy too, and so is one without an address', async () => {
  const at = await proxyThat(withForwardedHost);
  for (const origin of [`http://${STORY_HOST}`, `https://${STORY_HOST}:8443`, 'https://evil.example', `https://${STORY_HOST}.evil.example`, 'null']) {
    expect([origin, (await signIn(at, origin)).status]).toEqual([origin, 403]);
  }
  expect((await signIn(at, `https://${STORY_HOST}:443`)).status, 'the port that the scheme means').toBe(200);
});
