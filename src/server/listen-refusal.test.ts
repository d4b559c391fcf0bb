import { expect, test } from 'vitest';
import { listenRefusal } from './listen-refusal.ts';

const systemError = (code: string) => Object.assign(new Error(`listen ${code}: the system's words`), { code });

test.each([
  ['EADDRINUSE', 'server.port-taken', 'Another program already uses port 81; stop it, or choose another port with --port or FENESTRA_PORT.'],
  ['EACCES', 'server.port-closed', 'The system does not let this user open port 81; choose one from 1024 on with --port or FENESTRA_PORT.'],
  ['EADDRNOTAVAIL', 'server.host-unknown', 'Nothing can be served at 192.0.2.1, because it is none of this machine’s addresses; choose another one with --host or FENESTRA_HOST.'],
  ['ENOTFOUND', 'server.host-unknown', 'Nothing can be served at 192.0.2.1, because it is none of this machine’s addresses; choose another one with --host or FENESTRA_HOST.'],
  ['EMFILE', 'server.cannot-listen', "Port 81 of 192.0.2.1 could not be opened (listen EMFILE: the system's words); choose others with --port and --host."],
])('%s is told as what it is, and with what to do', (errorCode, code, sentence) => {
  expect(listenRefusal(systemError(errorCode), { host: '192.0.2.1', port: 81 })).toMatchObject({ code, sentence });
});
