import { z } from 'zod';
import type { Brand } from './brand.ts';
import { branded } from './brand.ts';
import type { Instant } from './instant.ts';
import type { Random } from './random.ts';

/** The identity of one entity, a UUID made by the application; ids of different entities do not mix. */
export type Id<Entity extends string> = Brand<string, `${Entity}Id`>;

export type ClinicId = Id<'Clinic'>;
export type SiteId = Id<'Site'>;
export type RoomId = Id<'Room'>;
export type StaffId = Id<'Staff'>;
export type PatientId = Id<'Patient'>;
export type OperationId = Id<'Operation'>;
export type LeadId = Id<'Lead'>;
export type PlanId = Id<'Plan'>;
export type VisitId = Id<'Visit'>;
export type OrderId = Id<'Order'>;
export type SessionId = Id<'Session'>;
export type ConsentId = Id<'Consent'>;

/** A zod schema that parses an id of the named entity from lower-case UUID text. */
export function idSchema<Entity extends string>() {
  return branded<Id<Entity>>(z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'expected a lower-case UUID'));
}

/**
 * A new UUID version 7 (RFC 9562): sorts by its instant, 74 random bits.
 * @param now the instant the entity comes into being
 */
export function newId<Entity extends string>(now: Instant, random: Random): Id<Entity> {
  const bytes = random(16);
  const milliseconds = BigInt(Date.parse(now));
  for (let index = 0; index < 6; index += 1) {
    bytes[index] = Number((milliseconds >> BigInt(8 * (5 - index))) & 0xffn);
  }
  return uuidOf(bytes, 7) as Id<Entity>;
}

/**
 * The one id that follows from a digest, for what must be the same when it is asked for again (UUID version 8, RFC 9562).
 * @param digest at least 16 bytes that nobody can choose, such as those of SHA-256
 */
export function idFromDigest<Entity extends string>(digest: Uint8Array): Id<Entity> {
  return uuidOf(digest.slice(0, 16), 8) as Id<Entity>;
}

function uuidOf(bytes: Uint8Array, version: 7 | 8): string {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | (version << 4);
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
