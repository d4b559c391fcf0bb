import { after, days, minutes, toInstant } from '#foundation/instant.ts';
import type { ClinicStory } from './clinic-story.ts';
import type { Room } from './session-story.ts';
import { bookReadyPerson, comesIn, enterRoom, vitals } from './session-story.ts';

const mg = (value: string) => ({ value, unit: 'mg' });
const ORDER = { amount: { value: '0.5', unit: 'mg/kg' }, concentration: { value: '50', unit: 'mg/mL' }, infusionConcentration: { value: '1', unit: 'mg/mL' }, infusionMinutes: 40 };

/** The dose of such a session, from a vial of this lot. */
export function infusionFrom(lot: string): object {
  return { form: 'infusion', drawn: mg('50'), drawnVolume: { value: '1', unit: 'mL' }, concentration: { value: '50', unit: 'mg/mL' }, lot };
}

/** Where a story has to begin, from its dose on. */
export const STORY_BEFORE_DOSE = days(-3);

/** Brings one person through screening, consent, order and same-day check into a room in which the dose may start at a moment. */
export async function openReadyRoom(story: ClinicStory, startsAt: string): Promise<Room> {
  const before = (count: number) => after(toInstant(startsAt), minutes(-count));
  const booked = await bookReadyPerson(story, { treatment: 'racemic-intravenous', dose: ORDER, details: { sex: 'male' }, startsAt });
  story.clock.set(before(25));
  const room = await enterRoom(story, booked, startsAt.slice(0, 10));
  await comesIn(room, { initials: 'a.o.', birthYear: 1984 });
  await room.does('nurse', 'vital-signs', vitals(122, 78));
  story.clock.set(before(5));
  await room.does('nurse', 'pass-gate');
  story.clock.set(toInstant(startsAt));
  return room;
}
