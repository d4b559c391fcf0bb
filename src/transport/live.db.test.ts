import { once } from 'node:events';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { Clinic } from '#foundation/clinic.ts';
import type { StaffId } from '#foundation/id.ts';
import type { Browser, Story } from '../../tests/support/people-story.ts';
import { newOperationId, openStory, STORY_PASSWORD } from '../../tests/support/people-story.ts';

let story: Story;
let clinic: Clinic;
let port: number;
let nurses = 0;
let name: string;
let staffId: StaffId;
let tablet: Browser;
let owner: Browser;
const streams: ClientRequest[] = [];
const START = Date.parse('2026-03-02T15:00:00.000Z');
const HEARTBEAT_MS = 100;
const proof = { password: STORY_PASSWORD };
const at = (minutes: number): void => story.clock.set(new Date(START + minutes * 60_000).toISOString());

beforeAll(async () => {
  story = await openStory(undefined, { heartbeatMs: HEARTBEAT_MS });
  clinic = await story.openClinic('harbour');
  await story.hire(clinic, 'Olive Owner', ['owner']);
  await story.app.listen({ host: '127.0.0.1', port: 0 });
  port = (story.app.server.address() as AddressInfo).port;
});
beforeEach(async () => {
  at(0);
  name = `Nurse ${(nurses += 1)}`;
  staffId = await story.hire(clinic, name, ['nurse']);
  tablet = await story.signedIn(clinic, name);
  owner = await story.signedIn(clinic, 'Olive Owner');
});
afterAll(async () => {
  for (const stream of streams) stream.destroy();
  await story.close();
});

type Stream = { readonly status: number; readonly headers: IncomingMessage['headers']; heard(): string; /** Resolves once this was heard; fails after two seconds. */ hears(text: string): Promise<void>; readonly ended: Promise<void> };

/** Opens the live stream as a page does, over a connection of its own. */
async function listen(browser: Browser): Promise<Stream> {
  const opening = request({ host: '127.0.0.1', port, path: '/api/staff/live', headers: { cookie: browser.cookies(), 'x-forwarded-proto': 'https' } });
  streams.push(opening);
  opening.end();
  const [answer]: [IncomingMessage] = (await once(opening, 'response')) as [IncomingMessage];
  let text = '';
  answer.on('data', (piece: Buffer) => (text += piece.toString()));
  answer.on('error', () => undefined);
  const ended = new Promise<void>((resolve) => void answer.once('end', resolve));
  return {
    status: answer.statusCode ?? 0,
    headers: answer.headers,
    ended,
    heard: () => text,
    async hears(wanted) {
      await expect.poll(() => text, { timeout: 2_000, interval: 10 }).toContain(wanted);
    },
  };
}

/** Waits until the stream has been looked at so often. */
async function beats(stream: Stream, count: number): Promise<void> {
  const so = stream.heard().split('still-here').length;
  await expect.poll(() => stream.heard().split('still-here').length, { timeout: 2_000, interval: 10 }).toBeGreaterThanOrEqual(so + count);
}

const changeSomething = () => owner.post('/api/staff/people', { name: 'Ida', email: `${crypto.randomUUID()}@mail.example`, roles: ['nurse'] });

test('nobody listens who is not signed in, is locked, or belongs to the patients’ side', async () => {
  const answers = async (browser: Browser) => (await listen(browser)).status;
  expect(await answers(story.browser())).toBe(401);
  const foreign = story.browser();
  foreign.setCookies(tablet.cookies().replace('__Host-staff', '__Host-patient'));
  expect(await answers(foreign)).toBe(401);
  await tablet.post('/api/staff/lock');
  expect(await answers(tablet)).toBe(403);
});

test('a change is heard in its own clinic, by topic and id alone, and in no other', async () => {
  const elm = await story.openClinic(`elm-${nurses}`);
  await story.hire(elm, 'Otto Other', ['owner']);
  const [here, there] = [await listen(tablet), await listen(await story.signedIn(elm, 'Otto Other'))];
  const { staffId: invited } = z.object({ staffId: z.string() }).parse((await changeSomething()).body);
  await here.hears(`data: ${JSON.stringify({ topic: 'people', id: invited })}\n\n`);
  await there.hears('still-here');
  expect(there.heard()).not.toContain('people');
  expect(here.heard()).not.toContain('Ida');
});

test('the stream says that it is still there, has the headers of every other answer, and asks proxies not to hold it back', async () => {
  const stream = await listen(tablet);
  await stream.hears('event: still-here\ndata: {}\n\n');
  expect(stream.headers).toMatchObject({ 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
  expect(stream.headers['content-security-policy']).toContain("default-src 'self'");
});

test('signing out, locking and being switched off end the stream at once, and no other', async () => {
  const colleague = await listen(owner);
  const acts: readonly (() => Promise<unknown>)[] = [
    () => tablet.post('/api/staff/sign-out'),
    () => tablet.post('/api/staff/lock'),
    () => owner.post(`/api/staff/people/${staffId}/disable`),
  ];
  for (const act of acts) {
    tablet = await story.signedIn(clinic, name);
    const stream = await listen(tablet);
    await act();
    await stream.ended;
    expect(stream.heard()).toContain('event: over\ndata: {}\n\n');
    await changeSomething();
    expect(stream.heard()).not.toContain('people');
  }
  await colleague.hears('people');
});

test('a confirmation lets the stream go on for as long as the old token, and then only the new token opens it again', async () => {
  const copy = story.browser();
  copy.setCookies(tablet.cookies());
  const [stream, copied] = [await listen(tablet), await listen(copy)];
  expect((await tablet.post('/api/staff/step-up', { proof })).status).toBe(200);
  await beats(stream, 2);
  expect(stream.heard()).not.toContain('over');
  at(1);
  await Promise.all([stream.ended, copied.ended]);
  expect([(await listen(tablet)).status, (await listen(copy)).status]).toEqual([200, 401]);
});

test('a changed role ends the stream, which may be opened again', async () => {
  const stream = await listen(tablet);
  expect((await owner.post(`/api/staff/people/${staffId}/roles`, { roles: ['nurse', 'therapist'] })).status).toBe(200);
  await stream.ended;
  expect((await listen(tablet)).status).toBe(200);
});

test('a new password ends every stream of the same person, and her own screen opens it again', async () => {
  const other = await story.signedIn(clinic, name);
  const [own, others] = [await listen(tablet), await listen(other)];
  expect((await tablet.post('/api/staff/password', { presentPassword: STORY_PASSWORD, password: 'lantern meadow violin tram' }, newOperationId())).status).toBe(200);
  await Promise.all([own.ended, others.ended]);
  expect([(await listen(tablet)).status, (await listen(other)).status]).toEqual([200, 401]);
});

test('a stream is no sign of life: after fifteen idle minutes, and after twelve hours, it ends by itself', async () => {
  const stream = await listen(tablet);
  at(15);
  await beats(stream, 2);
  expect(stream.heard()).not.toContain('over');
  at(15.1);
  await stream.ended;
  expect((await tablet.get('/api/staff/rooms')).code).toBe('people.locked');
  at(11 * 60 + 50);
  await tablet.post('/api/staff/unlock', { proof });
  const late = await listen(tablet);
  at(12 * 60);
  await late.ended;
});
