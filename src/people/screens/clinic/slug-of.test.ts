import { expect, test } from 'vitest';
import { CLINIC_SLUG } from '../../clinic-slug.ts';
import { slugOf } from './slug-of.ts';

test('a clinic’s name becomes a name for its address, whatever signs and accents it has', () => {
  expect(slugOf('Harbour Street Clinic')).toBe('harbour-street-clinic');
  expect(slugOf('  Clínica “Niño” & Söhne 2 ')).toBe('clinica-nino-sohne-2');
});

test('a very long name is cut so that it still is a name for an address', () => {
  expect(slugOf(`${'a'.repeat(39)} and more`)).toBe('a'.repeat(39));
  expect(slugOf('a'.repeat(90))).toMatch(CLINIC_SLUG);
});
