import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { freePorts } from './free-ports.ts';

test('neighbours of which one is taken are passed over', async () => {
  const first = await freePorts(4);
  const taken = createServer().listen(first + 3, '127.0.0.1');
  await once(taken, 'listening');
  expect(await freePorts(4, first)).toBeGreaterThanOrEqual(first + 4);
  taken.close();
  await once(taken, 'close');
  expect(await freePorts(4, first)).toBe(first);
});

test('where there is no room it says so', async () => {
  await expect(freePorts(4, 31_998)).rejects.toThrow('no 4 neighbouring ports from 31998');
});
