import { refusalsOf } from '#foundation/refusal.ts';

/** Why the server does not start. */
export const refuse = refusalsOf({
  'server.plain-beyond-loopback': {
    kind: 'invalid',
    sentence: 'Plain HTTP is served on this machine only: for tablets and phones run `npm run -s fenestra -- tls`, or give your own certificate, or put a reverse proxy in front.',
  },
  'server.port-taken': { kind: 'conflict', sentence: 'Another program already uses this port; stop it or choose another one with --port.' },
  'server.cannot-listen': { kind: 'unavailable', sentence: 'The server could not open its address.' },
  'server.certificate-wrong': { kind: 'invalid', sentence: 'The certificate and its key are no PEM or do not belong together; check both files, or make new ones with `npm run -s fenestra -- tls`.' },
  'server.certificate-unreadable': { kind: 'invalid', sentence: 'The certificate or its key could not be read; check both paths and that this user may read them.' },
});
