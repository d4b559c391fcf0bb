import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Clinic } from '#foundation/clinic.ts';
import { zoneSchema } from '#foundation/zoned-time.ts';
import type { ClinicStory } from '../../../../../tests/support/clinic-story.ts';
import { openClinicStory, taken } from '../../../../../tests/support/clinic-story.ts';
import type { EvidenceTables } from '../../../store/tables.ts';
import type { Booklet } from './booklet.ts';
import { bookletOf } from './booklet.ts';

let story: ClinicStory;

beforeAll(async () => {
  story = await openClinicStory();
});
afterAll(() => story.close());

async function booklet(): Promise<{ readonly tag: string; readonly bytes: Uint8Array }> {
  const { clinicId, slug } = story.clinic;
  const clinic: Clinic = { clinicId, slug, name: 'Harbour', zone: zoneSchema.parse('America/New_York'), jurisdiction: 'us', isPractice: true, settings: {} };
  const printed = await story.database.inTenant<EvidenceTables, Booklet | null>(clinicId, (tx) => bookletOf({ tx, clinic }, 'en'));
  if (printed === null) throw new Error('the guide has no cards');
  return { tag: printed.tag, bytes: await printed.print() };
}

/** Two whole booklets are printed, each some seconds of computing; a machine with other work needs a multiple. */
const TIME_TO_PRINT = 180_000;

test('the booklet is printed beside the main thread, once for the same content, and anew when a clinician has approved another', async () => {
  let beats = 0;
  const heart = setInterval(() => (beats += 1), 10);
  const [one, other] = await Promise.all([booklet(), booklet()]);
  clearInterval(heart);
  expect(Buffer.from(one.bytes).subarray(0, 5).toString()).toBe('%PDF-');
  expect(other.bytes).toBe(one.bytes);
  expect(beats).toBeGreaterThan(10);

  const owner = await story.as('owner');
  const address = '/api/staff/guide/en/cards/by-lozenge';
  taken(await owner.post(`${address}/versions`, { seenVersion: 0, what: { shows: 'nothing' } }));
  expect((await booklet()).tag).toBe(one.tag);
  const therapist = await story.signing('therapist');
  taken(await therapist.post(`${address}/approve`, { seenVersion: 1, textHash: null }));
  const without = await booklet();
  expect(without.tag).not.toBe(one.tag);
  expect(without.bytes.length).toBeLessThan(one.bytes.length);
}, TIME_TO_PRINT);
