import { expect, test } from 'vitest';
import { toInstant } from '#foundation/instant.ts';
import { zoneSchema } from '#foundation/zoned-time.ts';
import { formsLetter, patientInvitationLetter, patientLinkLetter, signInChangedLetter, staffInvitationLetter, waitingLetter } from './letters.ts';

const about = {
  name: 'Ada',
  clinicName: 'Ketamine House',
  link: 'https://clinic.example/patient/house/invitation#token',
  expiresAt: toInstant('2026-03-09T20:30:00Z'),
  zone: zoneSchema.parse('America/New_York'),
};
const letters = [
  staffInvitationLetter(about),
  patientInvitationLetter(about, 'en'),
  patientInvitationLetter(about, 'es'),
  patientLinkLetter(about, 'en'),
  patientLinkLetter(about, 'es'),
  signInChangedLetter('passkey-added', about),
  formsLetter({ ...about, links: [about.link], stopLink: about.link }, 'en'),
  formsLetter({ ...about, links: [about.link, about.link], stopLink: about.link }, 'es'),
  waitingLetter('Petra', { ...about, dueAt: about.expiresAt }),
  waitingLetter(null, { ...about, dueAt: about.expiresAt, link: null }),
];

test('no subject tells which clinic it is from, even when its name says what it does', () => {
  for (const { subject } of letters) expect(subject.toLowerCase()).not.toMatch(/ketamin|house|clinic|therap|treat|session|patient|medic/);
});

test('beyond the clinic’s own name and the link no letter says anything of health', () => {
  for (const { body } of letters) {
    const own = body.replaceAll(about.clinicName, '').replaceAll(about.link, '').toLowerCase();
    expect(own).not.toMatch(/ketamin|therap|terap|treat|session|sesión|patient|paciente|medic|dose|dosis|depress/);
  }
});

test('a link is told with the moment in the clinic’s own time until which it works', () => {
  expect(patientInvitationLetter(about, 'en').body).toContain('9 March 2026 at 16:30');
  expect(patientInvitationLetter(about, 'es').body).toMatch(/9 de marzo de 2026 a las 16:30/);
  expect(patientInvitationLetter(about, 'en').body).toContain(about.link);
});
