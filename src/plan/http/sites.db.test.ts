import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { ClinicStory } from '../../../tests/support/clinic-story.ts';
import { openClinicStory, taken, textIn } from '../../../tests/support/clinic-story.ts';
import { eligiblePerson, prepare, signConsentFor } from '../../../tests/support/screened-person.ts';

let story: ClinicStory;
const infusion = { product: 'racemic-ketamine', route: 'intravenous' } as const;
const dose = { treatment: 'racemic-intravenous', amount: { value: '0.5', unit: 'mg/kg' }, concentration: { value: '50', unit: 'mg/mL' }, infusionConcentration: { value: '1', unit: 'mg/mL' }, infusionMinutes: 40 };

beforeAll(async () => {
  story = await openClinicStory();
});
afterAll(() => story.close());

const at = (days: number) => new Date(Date.parse(story.clock.now()) + days * 86_400_000).toISOString();

test('a consent is for one site: another site changes nothing for the first, and a session that moves there needs a consent of its own', async () => {
  const ada = await eligiblePerson(story);
  await signConsentFor(await story.phoneOf(ada), infusion);
  await prepare(story, ada);
  const faye = await story.as('frontDesk');
  const sessions = [2, 4].map((days) => ({ startsAt: at(days), roomId: story.clinic.rooms[0] }));
  const made = taken(await faye.post(`/api/staff/patients/${ada}/plans`, { template: 'six-in-three-weeks', treatment: 'racemic-intravenous', otherElement: 'Therapy each week', sessions }));
  const [first = '', second = ''] = z.array(z.string()).parse(made['sessionVisitIds']);
  const petra = await story.signing('prescriber');
  const draft = async (visitId: string) => textIn(await petra.post(`/api/staff/patients/${ada}/orders`, { planId: made['planId'], visitId, dose }), 'orderId');
  const sign = (orderId: string) => petra.post(`/api/staff/orders/${orderId}/sign`, { version: 1, readBack: { value: '39', unit: 'mg' } });
  const [here, there] = [await draft(first), await draft(second)];

  const owner = await story.signing('owner');
  const siteId = textIn(await owner.post('/api/staff/sites', { name: 'Annex' }), 'siteId');
  const roomId = textIn(await owner.post('/api/staff/rooms', { siteId, name: 'Loft' }), 'roomId');
  taken(await faye.post(`/api/staff/visits/${second}/move`, { startsAt: at(4), roomId }));
  taken(await sign(here));
  expect(await sign(there)).toMatchObject({ code: 'order.consent-not-in-force', body: { error: { facts: { consent: 'missing' } } } });
  taken(await owner.post('/api/staff/consent-documents', { title: 'Ketamine by vein in the annex', text: 'A small tube is put into a vein.', scope: { kind: 'treatment', ...infusion, siteId } }));
  await signConsentFor(await story.phoneOf(ada), infusion);
  taken(await sign(there));
});
