import { join } from 'node:path';

/** What stands in the data folder for serving beyond this machine. */
export function pathsIn(dataFolder: string) {
  const folder = join(dataFolder, 'tls');
  return {
    folder,
    authorityCertificate: join(folder, 'authority.crt'),
    authorityKey: join(folder, 'authority.key'),
    serverCertificate: join(folder, 'server.crt'),
    serverKey: join(folder, 'server.key'),
    page: join(folder, 'trust.html'),
    style: join(folder, 'trust.css'),
  } as const;
}
