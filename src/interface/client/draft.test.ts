import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetDraft, forgetDrafts, keepDraft, readDraft } from './draft.ts';
import { forgetIntention, intentionFor, keepIntention } from './intention.ts';

const HOUR_MS = 60 * 60 * 1000;
let held: Map<string, string>;

/** A device's storage whose keys stand on it as the browser's do. */
function storage(): object {
  held = new Map();
  const methods = {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, text: string) => void held.set(key, text),
    removeItem: (key: string) => void held.delete(key),
  };
  return new Proxy(methods, { ownKeys: () => [...held.keys()], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }) });
}

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  vi.stubGlobal('localStorage', storage());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('what was typed is there again after a reload, until it is sent', () => {
  keepDraft('request', { name: 'Robin' });
  expect(readDraft('request', HOUR_MS)).toEqual({ name: 'Robin' });
  forgetDraft('request');
  expect(readDraft('request', HOUR_MS)).toBeNull();
});

test('a draft that has become too old is forgotten', () => {
  keepDraft('request', 'words');
  vi.setSystemTime(HOUR_MS - 1);
  expect(readDraft('request', HOUR_MS)).toBe('words');
  vi.setSystemTime(HOUR_MS);
  expect(readDraft('request', HOUR_MS)).toBeNull();
  expect(held.size).toBe(0);
});

test('what somebody else wrote under the same name is no draft', () => {
  for (const text of ['', '{', 'null', '7', '{"value":1}']) {
    held.set('fenestra.draft.request', text);
    expect(readDraft('request', HOUR_MS)).toBeNull();
  }
});

test('leaving quickly forgets every draft and nothing else', () => {
  held.set('fenestra.language', 'es');
  keepDraft('one', 1);
  keepIntention('two', { text: '{}', operationId: 'x' });
  forgetDrafts();
  expect([...held.keys()]).toEqual(['fenestra.language']);
});

test('storage that is full keeps nothing and stops nobody', () => {
  vi.stubGlobal('localStorage', { setItem: () => { throw new Error('full'); } });
  expect(() => keepDraft('request', 1)).not.toThrow();
});

test('the same input sent again after a reload is the same operation, another input is another one', () => {
  const first = intentionFor({ name: 'Robin' }, null, 'request');
  keepIntention('request', first);
  expect(intentionFor({ name: 'Robin' }, null, 'request')).toEqual(first);
  expect(intentionFor({ name: 'Robi' }, null, 'request').operationId).not.toBe(first.operationId);
  forgetIntention('request');
  expect(intentionFor({ name: 'Robin' }, null, 'request').operationId).not.toBe(first.operationId);
});

test('without a name only this page remembers', () => {
  const first = intentionFor({ a: 1 }, null, null);
  expect(intentionFor({ a: 1 }, first, null)).toBe(first);
  expect(intentionFor({ a: 1 }, null, null)).not.toEqual(first);
});
