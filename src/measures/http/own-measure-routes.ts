import type { Kysely } from 'kysely';
import type { AnswerOf } from '#foundation/contract.ts';
import type { ClinicId } from '#foundation/id.ts';
import { CLINICAL_ROLES } from '#foundation/role.ts';
import type { Context, Route, StaffActor } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import { checkOwnMeasure, listOwnMeasures, publishOwnMeasure, retireOwnMeasure } from '../api-own.ts';
import { ownInstrumentSchema } from '../api-shapes.ts';
import type { OwnMeasureId } from '../instrument.ts';
import type { OwnDefinition, OwnReading } from '../own-measure.ts';
import { keptDefinition, readOwnDefinition, refuseFaults } from '../own-measure.ts';
import { measureRefusal } from '../refusals.ts';
import type { OwnVersion } from '../store/own-measure.ts';
import { insertOwnVersion, insertRetirement, listOwnVersions, lockOwnMeasure } from '../store/own-measure.ts';
import type { MeasuresTables } from '../store/tables.ts';

type StaffContext = Omit<Context<MeasuresTables>, 'actor'> & { readonly actor: StaffActor };

const PUBLISHERS = { audience: 'staff', roles: ['owner', 'prescriber'] } as const;
const PUBLISHERS_STEPPED_UP = { ...PUBLISHERS, stepUp: true } as const;

/** The clinic's own measures: what there is, looking at one before it is published, publishing, taking out of use. */
export const ownMeasureRoutes: readonly Route[] = [
  route(listOwnMeasures, { audience: 'staff', roles: [...CLINICAL_ROLES, 'owner'] }, async ({ tx, clinic }: StaffContext) => {
    const versions = await listOwnVersions(tx, clinic.clinicId);
    return { versions: versions.map(({ row, instrument, isOffered }) => ({ instrument: ownInstrumentSchema.parse(instrument), publishedAt: row.published_at, publishedBy: row.published_by_name, isOffered })) };
  }),

  route(checkOwnMeasure, PUBLISHERS, async ({ tx, clinic }: StaffContext, { body }): Promise<AnswerOf<typeof checkOwnMeasure>> => {
    const { reading, newest } = await readAsNext(tx, clinic.clinicId, body.definition);
    if (reading.state === 'refused') return { state: 'refused', faults: [...reading.faults] };
    return { state: 'accepted', instrument: ownInstrumentSchema.parse(reading.instrument), remarks: [...reading.remarks], isUnchanged: isUnchanged(newest, body.definition) };
  }),

  route(publishOwnMeasure, PUBLISHERS_STEPPED_UP, async (context: StaffContext, { body: { definition } }) => {
    const { tx, clinic, actor, now } = context;
    const first = readOwnDefinition(definition, '1');
    if (first.state === 'refused') return refuseFaults(first.faults);
    const measure = ownIdOf(first.instrument.id);
    await lockOwnMeasure(tx, clinic.clinicId, measure);
    const { newest } = await readAsNext(tx, clinic.clinicId, definition);
    if (isUnchanged(newest, definition)) return measureRefusal('measures.own-form-unchanged');
    const version = (newest?.row.version ?? 0) + 1;
    await insertOwnVersion(tx, {
      clinic_id: clinic.clinicId, measure, version, kind: definition.kind, definition: keptDefinition(definition), published_by: actor.staffId, published_by_name: actor.name, published_at: now,
    });
    context.audit({ action: 'measures.own-form-published', subject: { kind: 'own-measure', id: measure }, facts: { version } });
    context.announce('own-measures', measure);
    return { measure, version: String(version) };
  }),

  route(retireOwnMeasure, PUBLISHERS_STEPPED_UP, async (context: StaffContext, { params: { measure } }) => {
    const { tx, clinic, actor, now } = context;
    await lockOwnMeasure(tx, clinic.clinicId, measure);
    const [newest] = (await listOwnVersions(tx, clinic.clinicId)).filter(({ row }) => row.measure === measure);
    if (newest === undefined) return measureRefusal('measures.own-form-unknown');
    await insertRetirement(tx, { clinic_id: clinic.clinicId, measure, version: newest.row.version, retired_by: actor.staffId, retired_by_name: actor.name, retired_at: now });
    context.audit({ action: 'measures.own-form-retired', subject: { kind: 'own-measure', id: measure }, facts: { version: newest.row.version } });
    context.announce('own-measures', measure);
    return { isDone: true };
  }),
];

/** A definition read as the version after the newest one of its name. */
async function readAsNext(tx: Kysely<MeasuresTables>, clinicId: ClinicId, definition: OwnDefinition): Promise<{ reading: OwnReading; newest: OwnVersion | undefined }> {
  const first = readOwnDefinition(definition, '1');
  if (first.state === 'refused') return { reading: first, newest: undefined };
  const newest = (await listOwnVersions(tx, clinicId)).find(({ row }) => row.measure === first.instrument.id);
  return { reading: readOwnDefinition(definition, String((newest?.row.version ?? 0) + 1)), newest };
}

/** What is offered already; the same after it was taken out of use is a version that brings it back. */
function isUnchanged(newest: OwnVersion | undefined, definition: OwnDefinition): boolean {
  return newest?.isOffered === true && newest.row.definition === keptDefinition(definition);
}

function ownIdOf(id: string): OwnMeasureId {
  return `own-${id.slice('own-'.length)}`;
}
