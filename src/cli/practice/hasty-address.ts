import type { DatabaseAddress } from '#database/address.ts';

/**
 * The same database, whose sessions do not wait for the disk: made-up stories may be lost with the power, and a first
 * start is several times faster. Behind a pooler a session's settings would reach other people's, so there it waits.
 */
export function hastyAddress(address: DatabaseAddress): DatabaseAddress {
  return address.mayBePooled === true ? address : { ...address, application: { ...address.application, options: '-c synchronous_commit=off' } };
}
