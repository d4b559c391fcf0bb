import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { hashPassword, isPassword } from './password-hash.ts';

const random = (length: number) => new Uint8Array(randomBytes(length));

test('a password matches its own hash and no other, and the same password never has the same hash twice', async () => {
  const hash = await hashPassword('orbit pencil summer cactus', random);
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(await isPassword('orbit pencil summer cactus', hash)).toBe(true);
  expect(await isPassword('orbit pencil summer cactuz', hash)).toBe(false);
  expect(await hashPassword('orbit pencil summer cactus', random)).not.toBe(hash);
});

test('nothing matches where there is no password', async () => {
  expect(await isPassword('orbit pencil summer cactus', null)).toBe(false);
  expect(await isPassword('', null)).toBe(false);
});

test('an accent typed as one character or as two is the same password', async () => {
  expect(await isPassword('café con leche mañana'.normalize('NFD'), await hashPassword('café con leche mañana'.normalize('NFC'), random))).toBe(true);
});

test('a hash of another program with another cost is understood', async () => {
  // From test.c of the reference implementation (P-H-C/phc-winner-argon2): password "password", salt "somesalt".
  const reference = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
  expect(await isPassword('password', reference)).toBe(true);
  expect(await isPassword('Password', reference)).toBe(false);
});
