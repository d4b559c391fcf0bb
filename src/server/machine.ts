import { randomBytes } from 'node:crypto';
import type { Clock } from '#foundation/instant.ts';
import { toInstant } from '#foundation/instant.ts';
import type { Random } from '#foundation/random.ts';

/** The machine's own clock. */
export const machineClock: Clock = () => toInstant(Date.now());

/** The operating system's random bytes. */
export const machineRandom: Random = (length) => new Uint8Array(randomBytes(length));
