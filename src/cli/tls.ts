import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { isIP } from 'node:net';
import { openDataFolder } from '#database/data-folder.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { Renewal } from '#server/tls-folder.ts';
import { pathsIn, presentNames, renewCertificates } from '#server/tls-folder.ts';
import { dataOption } from './data-folder.ts';
import { say } from './start/say.ts';
import { machineNames, THIS_MACHINE } from './tls/machine-names.ts';

/** `tls`: encryption for tablets and phones in the clinic's own network. */
export function addTls(program: Command): void {
  program
    .command('tls')
    .description('Make the certificate with which tablets and phones reach Fenestra, and the page that says how they come to trust it. Run it again to renew: devices need nothing done to them.')
    .option('--name <host or address...>', 'host names or IP addresses under which the server is opened (default: those of before and those of this machine)', collectNames)
    .addOption(dataOption())
    .addHelpText('after', '\nAfterwards "npm start -- --host 0.0.0.0" serves encrypted. Passkeys need a host name: an IP address will not do.')
    .action(makeTls);
}

const HOST_NAME = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/;

function collectNames(text: string, before: readonly string[] = []): readonly string[] {
  const name = text.toLowerCase();
  if (isIP(name) === 0 && !HOST_NAME.test(name)) throw new InvalidArgumentError('Expected a host name or an IP address, without https:// and without a port.');
  return [...before, name];
}

async function makeTls({ name, data }: { readonly name?: readonly string[]; readonly data: string }): Promise<void> {
  const folder = await openDataFolder(data);
  if (isRefusal(folder)) {
    process.stderr.write(`${folder.sentence}\n`);
    process.exitCode = 1;
    return;
  }
  const wanted = name ?? [...(await presentNames(folder)), ...machineNames()];
  const [first = THIS_MACHINE[0], ...others] = new Set([...wanted.filter((one) => !THIS_MACHINE.includes(one)), ...THIS_MACHINE]);
  say(wordsOf(await renewCertificates(folder, [first, ...others], new Date()), folder));
}

function wordsOf({ isNewAuthority, names, expiresAt, fingerprint }: Renewal, folder: string): string {
  const made = isNewAuthority ? 'A new authority and its server certificate are in place. Each device has to trust the authority once.' : 'The server certificate was renewed. Devices that trust the authority need nothing done to them.';
  return `${made}

  Stands for    ${names.join(', ')}
  Ends on       ${expiresAt.toISOString().slice(0, 10)}; run this again before
  Fingerprint   ${fingerprint}
  For devices   ${pathsIn(folder).page}, served at /trust/

Start Fenestra (again) with: npm start -- --host 0.0.0.0`;
}
