import { spokenRefusalsOf } from '#foundation/refusal.ts';

/** Why the server does not start; told at a terminal. */
export const refuse = spokenRefusalsOf({
  'server.plain-beyond-loopback': {
    kind: 'invalid',
    sentence: 'Plain HTTP is served on this machine only: for tablets and phones run `npm run -s fenestra -- tls`, or give your own certificate, or put a reverse proxy in front.',
  },
  'server.port-taken': { kind: 'conflict', sentence: 'Another program already uses port {port}; stop it, or choose another port with --port or FENESTRA_PORT.' },
  'server.port-closed': { kind: 'forbidden', sentence: 'The system does not let this user open port {port}; choose one from 1024 on with --port or FENESTRA_PORT.' },
  'server.host-unknown': { kind: 'invalid', sentence: 'Nothing can be served at {host}, because it is none of this machine’s addresses; choose another one with --host or FENESTRA_HOST.' },
  'server.cannot-listen': { kind: 'unavailable', sentence: 'Port {port} of {host} could not be opened ({reason}); choose others with --port and --host.' },
  'server.certificate-incomplete': { kind: 'invalid', sentence: 'A certificate needs its key, and a key its certificate: give both --tls-cert and --tls-key.' },
  'server.certificate-wrong': {
    kind: 'invalid',
    sentence: 'The certificate {certFile} and the key {keyFile} are no PEM or do not belong together; check both files, or make new ones with `npm run -s fenestra -- tls`.',
  },
  'server.mail-server-wrong': { kind: 'invalid', sentence: 'SMTP_URL or --smtp is not the address of a mail server; expected something like smtps://user:password@mail.example.' },
  'server.mail-sender-wrong': {
    kind: 'invalid',
    sentence: 'FENESTRA_MAIL_SENDER or --mail-sender is not an e-mail address; expected something like clinic@mail.example or "Harbour Clinic <clinic@mail.example>".',
  },
  'server.certificate-unreadable': { kind: 'invalid', sentence: 'The certificate {certFile} or its key {keyFile} could not be read ({reason}); check both paths and that this user may read them.' },
});
