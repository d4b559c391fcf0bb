import { auditEventOf } from '#audit/event.ts';
import { beginChain, appendEvents } from '#audit/store/record.ts';
import type { Database } from '#database/tenant.ts';
import { newId } from '#foundation/id.ts';
import type { Clock } from '#foundation/instant.ts';
import type { Random } from '#foundation/random.ts';
import type { Role } from '#foundation/role.ts';
import { zoneSchema } from '#foundation/zoned-time.ts';
import type { ClinicId, RoomId, SiteId, StaffId } from '#foundation/id.ts';
import { createClinic } from '#people/store/clinic.ts';
import { addTurn, setClinicLine } from '#people/store/duty.ts';
import { addStaff } from '#people/store/staff.ts';
import type { PeopleTables } from '#people/store/tables.ts';
import { insertConsentDocument } from '#screening/store/consent.ts';
import type { ScreeningTables } from '#screening/store/tables.ts';
import { consentTexts } from './consent-texts.ts';

/** The made-up people of the practice clinic, by what they do there. */
export const PRACTICE_STAFF = {
  owner: { name: 'Olive Marsh', roles: ['owner'] },
  prescriber: { name: 'Petra Quill', roles: ['prescriber'] },
  secondPrescriber: { name: 'Paul Wren', roles: ['prescriber'] },
  therapist: { name: 'Theo Lark', roles: ['therapist'] },
  nurse: { name: 'Nina Reed', roles: ['nurse'] },
  secondNurse: { name: 'Noah Finch', roles: ['nurse'] },
  frontDesk: { name: 'Faye Dale', roles: ['front-desk'] },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly roles: readonly Role[] }>>;

export type PracticeRole = keyof typeof PRACTICE_STAFF;

const ROOMS = ['Willow', 'Aspen', 'Birch', 'Cedar'] as const;

/** Who is on duty by day, every day of the week. */
const ON_DUTY = [['prescriber', 1], ['nurse', 2]] as const;
const EVERY_DAY = { weekdays: [1, 2, 3, 4, 5, 6, 7], fromMinute: 7 * 60, untilMinute: 19 * 60 };

/** A clinic to try things in: who works there and which rooms it has. */
export type PracticeClinic = {
  readonly clinicId: ClinicId;
  readonly slug: string;
  readonly siteId: SiteId;
  readonly staff: Readonly<Record<PracticeRole, StaffId>>;
  readonly rooms: readonly RoomId[];
};

type Options = { readonly database: Database; readonly clock: Clock; readonly random: Random; readonly slug: string; readonly name: string; readonly zone: string; /** Whether it is still to be filled before anyone may be led to it. */ readonly isUnfinished?: boolean };

/** Makes a practice clinic with its people, rooms and consent texts, in one transaction and with its audit record begun. */
export async function openPracticeClinic({ database, clock, random, slug, name, zone, isUnfinished = false }: Options): Promise<PracticeClinic> {
  const now = clock();
  const id = <Entity extends string>() => newId<Entity>(now, random);
  const clinicId = id<'Clinic'>();
  const siteId = id<'Site'>();
  const rooms = ROOMS.map((room) => ({ roomId: id<'Room'>(), name: room }));
  const staff = mapStaff(() => id<'Staff'>());
  await database.inTenant<PeopleTables & ScreeningTables, void>(clinicId, async (tx) => {
    const clinic = { clinicId, slug, name, zone: zoneSchema.parse(zone), jurisdiction: 'us', isPractice: true } as const;
    const isMade = await createClinic(tx, { clinic, createdAt: now, site: { siteId, name: 'Main house' }, rooms, isUnfinished });
    if (!isMade) throw new Error(`a clinic at ${slug} is there already`);
    for (const role of practiceRoles()) {
      const person = PRACTICE_STAFF[role];
      const email = `${person.name.toLowerCase().replace(' ', '.')}@practice.example`;
      await addStaff(tx, clinicId, { staffId: staff[role], email, name: person.name, roles: person.roles, createdAt: now });
    }
    for (const [role, place] of ON_DUTY) await addTurn(tx, clinicId, { ...EVERY_DAY, turnId: id<'DutyTurn'>(), staffId: staff[role], place }, { at: now, by: staff.owner });
    await setClinicLine(tx, { clinic_id: clinicId, line_id: id<'ClinicLine'>(), email: 'line@practice.example', phone: '+1 555 0100', changed_at: now, changed_by: staff.owner });
    for (const languages of consentTexts(siteId)) {
      const document_id = id<'ConsentDocument'>();
      for (const text of languages) await insertConsentDocument(tx, { clinic_id: clinicId, document_id, published_at: now, ...text });
    }
    await beginChain(tx, clinicId);
    const act = { clinicId, at: now, actor: { kind: 'system', job: 'practice-clinic' }, operationId: null } as const;
    await appendEvents(tx, random, [auditEventOf(act, 'done', { action: 'people.practice-clinic-made' })]);
  });
  return { clinicId, slug, siteId, staff, rooms: rooms.map(({ roomId }) => roomId) };
}

function practiceRoles(): readonly PracticeRole[] {
  return ['owner', 'prescriber', 'secondPrescriber', 'therapist', 'nurse', 'secondNurse', 'frontDesk'];
}

function mapStaff(make: () => StaffId): Record<PracticeRole, StaffId> {
  return { owner: make(), prescriber: make(), secondPrescriber: make(), therapist: make(), nurse: make(), secondNurse: make(), frontDesk: make() };
}
