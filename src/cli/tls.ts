import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { isIP } from 'node:net';
import { dataOption } from './data-folder.ts';
import type { TlsFlags } from './tls/make-tls.ts';

/** `tls`: encryption for tablets and phones in the clinic's own network. */
export function addTls(program: Command): void {
  program
    .command('tls')
    .description('Make the certificate with which tablets and phones reach Fenestra, and the page that says how they come to trust it. Run it again to renew: devices need nothing done to them.')
    .option('--name <host or address...>', 'host names or IP addresses under which the server is opened (default: those of before and those of this machine)', collectNames)
    .addOption(dataOption())
    .addHelpText('after', '\nAfterwards "npm start -- --host 0.0.0.0" serves encrypted. Passkeys need a host name: an IP address will not do.')
    // What makes certificates is loaded only here, so that a start is not slower for it.
    .action(async (flags: TlsFlags) => (await import('./tls/make-tls.ts')).makeTls(flags));
}

const HOST_NAME = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/;

function collectNames(text: string, before: readonly string[] = []): readonly string[] {
  const name = text.toLowerCase();
  if (isIP(name) === 0 && !HOST_NAME.test(name)) throw new InvalidArgumentError('Expected a host name or an IP address, without https:// and without a port.');
  return [...before, name];
}
