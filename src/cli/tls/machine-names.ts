import { hostname, networkInterfaces } from 'node:os';
import { isIPv6 } from 'node:net';

/** What every machine calls itself. */
export const THIS_MACHINE: readonly [string, ...string[]] = ['localhost', '127.0.0.1'];

/** Under which names and addresses other devices of the network may find this machine: its name first. */
export function machineNames(): readonly string[] {
  const name = hostname().toLowerCase();
  const names = /^[a-z0-9-]+$/.test(name) ? [`${name}.local`, name] : [name].filter((one) => /^[a-z0-9.-]+$/.test(one));
  const addresses = Object.values(networkInterfaces()).flatMap((entries) => (entries ?? []).filter(({ internal }) => !internal));
  // Link-local IPv6 addresses need a zone, which no certificate can name.
  return [...names, ...addresses.map(({ address }) => address).filter((address) => !(isIPv6(address) && address.startsWith('fe80')))];
}
