import { expect, test } from 'vitest';
import { readMailServer } from './mail-server.ts';

test('an address of a mail server is taken as it is, and whoever signs in there is the sender where none is named', () => {
  const url = 'smtps://post%40clinic.example:secret@mail.example:465';
  expect(readMailServer(url, undefined)).toEqual({ url, mustEncrypt: true, sender: 'post@clinic.example' });
  expect(readMailServer(url, 'Harbour Clinic <hello@clinic.example>')).toMatchObject({ sender: 'Harbour Clinic <hello@clinic.example>' });
  expect(readMailServer('smtp://mail.example', undefined)).toMatchObject({ sender: 'clinic@localhost' });
});

test('letters may go unencrypted to a mail server on this machine alone', () => {
  expect(['localhost:25', '127.0.0.1:2525', '[::1]:25', 'mail.example', '10.0.0.7'].map((host) => readMailServer(`smtp://${host}`, undefined))).toMatchObject(
    [false, false, false, true, true].map((mustEncrypt) => ({ mustEncrypt })),
  );
});

test.each(['mail.example', 'smtp:mail.example', 'smtp://', 'http://user:secret@mail.example', 'smtp://user:secret@mail.example:465465', 'smtp//user:secret@mail.example'])(
  '%s is no address of a mail server, and the sentence repeats no password',
  (url) => {
    expect(readMailServer(url, undefined)).toMatchObject({
      code: 'server.mail-server-wrong',
      sentence: 'SMTP_URL or --smtp is not the address of a mail server; expected something like smtps://user:password@mail.example.',
    });
  },
);

test.each(['clinic', 'Harbour Clinic', 'a@b.example, c@d.example', 'Harbour <clinic>', 'x@y.example\nBcc: z@y.example', ''])('"%s" is no sender', (sender) => {
  expect(readMailServer('smtp://localhost', sender)).toMatchObject({ code: 'server.mail-sender-wrong' });
});
