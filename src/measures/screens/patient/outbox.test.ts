import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetAnswers } from '#interface/client/answers.ts';
import { answerItem } from '../../api.ts';
import { forgetUnsent, lastGiven, sendNow, sendUntilHeard, takeUpUnsent } from './outbox.ts';

// Only the network and the page are replaced: a test has neither.
const sent: { readonly operationId: string; readonly body: string }[] = [];
let isConnected = true;
let showsCrisisHelp = false;

beforeEach(() => {
  vi.useFakeTimers();
  sent.length = 0;
  isConnected = true;
  showsCrisisHelp = false;
  const device = new Map<string, string>();
  vi.stubGlobal('localStorage', { getItem: (name: string) => device.get(name) ?? null, setItem: (name: string, value: string) => device.set(name, value), removeItem: (name: string) => device.delete(name) });
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('fetch', (_address: string, request: { readonly headers: Readonly<Record<string, string>>; readonly body: string }) => {
    if (!isConnected) return Promise.reject(new TypeError('no network'));
    sent.push({ operationId: request.headers['operation-id'] ?? '', body: request.body });
    return Promise.resolve(new Response(JSON.stringify({ showsCrisisHelp })));
  });
});

afterEach(() => {
  forgetUnsent();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const assessmentId = '01a00000-0000-7000-8000-000000000001' as never;
const heard: unknown[] = [];
function answer(itemId: string, value: number, settleMs = 0): void {
  const input = { params: { assessmentId }, body: { itemId, answer: value } };
  sendUntilHeard({ key: itemId, contract: answerItem, input, settleMs, onHeard: (result) => heard.push(result) });
}
const bodies = () => sent.map(({ body }) => JSON.parse(body) as { readonly itemId: string; readonly answer: number });

test('answers leave at once, each as an operation of its own', async () => {
  answer('phq-9.1', 1);
  answer('phq-9.2', 2);
  await vi.advanceTimersByTimeAsync(10);
  expect(bodies()).toEqual([{ itemId: 'phq-9.1', answer: 1 }, { itemId: 'phq-9.2', answer: 2 }]);
  expect(new Set(sent.map(({ operationId }) => operationId)).size).toBe(2);
});

test('without a connection nothing is heard, and after it every answer arrives once', async () => {
  heard.length = 0;
  isConnected = false;
  answer('phq-9.1', 1);
  answer('phq-9.2', 2);
  await vi.advanceTimersByTimeAsync(12_000);
  expect(heard).toEqual([]);
  isConnected = true;
  await vi.advanceTimersByTimeAsync(6000);
  expect(bodies()).toEqual([{ itemId: 'phq-9.1', answer: 1 }, { itemId: 'phq-9.2', answer: 2 }]);
  expect(heard).toHaveLength(2);
});

test('an answer changed before it left goes out as it stands now', async () => {
  isConnected = false;
  answer('phq-9.1', 1);
  await vi.advanceTimersByTimeAsync(10);
  answer('phq-9.1', 3);
  await vi.advanceTimersByTimeAsync(10);
  isConnected = true;
  await vi.advanceTimersByTimeAsync(6000);
  expect(bodies()).toEqual([{ itemId: 'phq-9.1', answer: 3 }]);
});

test('while somebody still drags, only the mark they stop at leaves; others do not wait for it', async () => {
  answer('mood', 3, 600);
  await vi.advanceTimersByTimeAsync(300);
  answer('mood', 7, 600);
  answer('phq-9.1', 1);
  await vi.advanceTimersByTimeAsync(300);
  expect(bodies()).toEqual([{ itemId: 'phq-9.1', answer: 1 }]);
  await vi.advanceTimersByTimeAsync(400);
  expect(bodies()).toEqual([{ itemId: 'phq-9.1', answer: 1 }, { itemId: 'mood', answer: 7 }]);
});

test('what was given last stays known to this page, sent or not, until it is forgotten', async () => {
  isConnected = false;
  answer('phq-9.1', 1);
  answer('phq-9.1', 2);
  expect(lastGiven('phq-9.1', answerItem)?.body).toEqual({ itemId: 'phq-9.1', answer: 2 });
  expect(lastGiven('phq-9.2', answerItem)).toBeNull();
  forgetUnsent();
  expect(lastGiven('phq-9.1', answerItem)).toBeNull();
});

test.each([['here', forgetUnsent], ['with all that is known of somebody, as on signing out', forgetAnswers]])('what was forgotten %s never leaves', async (_, forget) => {
  isConnected = false;
  answer('phq-9.1', 1);
  await vi.advanceTimersByTimeAsync(10);
  forget();
  expect(lastGiven('phq-9.1', answerItem)).toBeNull();
  isConnected = true;
  await vi.advanceTimersByTimeAsync(20_000);
  expect(sent).toEqual([]);
});

test('the server’s word on crisis help is passed on', async () => {
  heard.length = 0;
  showsCrisisHelp = true;
  answer('phq-9.9', 1);
  await vi.advanceTimersByTimeAsync(10);
  expect(heard).toEqual([{ showsCrisisHelp: true }]);
});

test('what waits for newer words leaves at once when the person goes on', async () => {
  answer('phq-9.1', 1, 3000);
  await vi.advanceTimersByTimeAsync(10);
  expect(bodies()).toEqual([]);
  sendNow();
  await vi.advanceTimersByTimeAsync(10);
  expect(bodies()).toEqual([{ itemId: 'phq-9.1', answer: 1 }]);
});

test('what could not be sent lies on the device and leaves once, as the same operation, after the page was closed or the sign-in ran out', async () => {
  takeUpUnsent('ada');
  isConnected = false;
  answer('phq-9.1', 1);
  answer('phq-9.9', 2);
  await vi.advanceTimersByTimeAsync(10);
  forgetUnsent();
  isConnected = true;
  takeUpUnsent('ada');
  expect(lastGiven('phq-9.9', answerItem)?.body).toEqual({ itemId: 'phq-9.9', answer: 2 });
  await vi.advanceTimersByTimeAsync(10);
  expect(bodies()).toEqual([{ itemId: 'phq-9.1', answer: 1 }, { itemId: 'phq-9.9', answer: 2 }]);
  forgetUnsent();
  takeUpUnsent('ada');
  await vi.advanceTimersByTimeAsync(10);
  expect(sent).toHaveLength(2);
});

test('what somebody else left on the device goes nowhere', async () => {
  takeUpUnsent('ada');
  isConnected = false;
  answer('phq-9.9', 2);
  await vi.advanceTimersByTimeAsync(10);
  forgetUnsent();
  isConnected = true;
  takeUpUnsent('ben');
  forgetUnsent();
  takeUpUnsent('ada');
  await vi.advanceTimersByTimeAsync(20_000);
  expect(sent).toEqual([]);
});
