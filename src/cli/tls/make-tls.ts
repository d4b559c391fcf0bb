import { openDataFolder } from '#database/data-folder.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { Renewal } from '#server/tls-folder.ts';
import { presentNames, renewCertificates } from '#server/tls-folder.ts';
import { pathsIn } from '#server/tls-paths.ts';
import { say } from '../start/say.ts';
import { machineNames, THIS_MACHINE } from './machine-names.ts';

export type TlsFlags = { readonly name?: readonly string[]; readonly data: string };

/** Makes or renews the certificates of a data folder and says what to do with them. */
export async function makeTls({ name, data }: TlsFlags): Promise<void> {
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
