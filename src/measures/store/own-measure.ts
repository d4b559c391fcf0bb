import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { z } from 'zod';
import type { ClinicId } from '#foundation/id.ts';
import type { Instrument, MeasureName, OwnMeasureId } from '../instrument.ts';
import { isOwnMeasure } from '../instrument.ts';
import { instruments } from '../instruments.ts';
import type { OwnDefinition } from '../own-measure.ts';
import { readOwnDefinition } from '../own-measure.ts';
import type { MeasuresTables } from './tables.ts';

type Tx = Kysely<Pick<MeasuresTables, 'own_measure_version' | 'own_measure_retirement'>>;
type VersionRow = MeasuresTables['own_measure_version'];

/** A version of a measure of the clinic's own; `retiredAt` is null while it is the one that is offered or was followed by a later one. */
export type OwnVersion = { readonly row: VersionRow; readonly instrument: Extract<Instrument, { kind: 'questionnaire' | 'score-only' }>; readonly isOffered: boolean };

const scoreSchema = z.object({ name: z.string(), minimum: z.number(), maximum: z.number(), notice: z.string() });

/** Every version of every measure of the clinic's own, newest first within a measure. */
export async function listOwnVersions(tx: Tx, clinicId: ClinicId): Promise<readonly OwnVersion[]> {
  const rows = await tx.selectFrom('own_measure_version').selectAll().where('clinic_id', '=', clinicId).orderBy('measure').orderBy('version', 'desc').execute();
  const retired = await tx.selectFrom('own_measure_retirement').select(['measure', 'version']).where('clinic_id', '=', clinicId).execute();
  const newest = new Map(rows.toReversed().map((row) => [row.measure, row.version]));
  const isRetired = (row: VersionRow) => retired.some(({ measure, version }) => measure === row.measure && version >= row.version);
  return rows.map((row) => ({ row, instrument: instrumentOf(row), isOffered: newest.get(row.measure) === row.version && !isRetired(row) }));
}

/** The version of a measure that is in force, or the one named; null when there is none. A retired measure has none in force. */
export async function findInstrument(tx: Tx, clinicId: ClinicId, measure: MeasureName, version?: string): Promise<Instrument | null> {
  if (!isOwnMeasure(measure)) {
    const instrument = instruments[measure];
    return version === undefined || version === instrument.version ? instrument : null;
  }
  const own = (await listOwnVersions(tx, clinicId)).filter(({ row }) => row.measure === measure);
  const found = version === undefined ? own.find(({ isOffered }) => isOffered) : own.find(({ row }) => String(row.version) === version);
  return found?.instrument ?? null;
}

/** Lets those who publish the same measure go one after the other. */
export async function lockOwnMeasure(tx: Tx, clinicId: ClinicId, measure: OwnMeasureId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${clinicId} own measure ${measure}`}, 0))`.execute(tx);
}

export async function insertOwnVersion(tx: Tx, row: VersionRow): Promise<void> {
  await tx.insertInto('own_measure_version').values(row).execute();
}

export async function insertRetirement(tx: Tx, row: MeasuresTables['own_measure_retirement']): Promise<void> {
  await tx.insertInto('own_measure_retirement').values(row).onConflict((conflict) => conflict.doNothing()).execute();
}

/** @throws Error when what was published can no longer be read: a rule of reading may only ever be widened */
function instrumentOf(row: VersionRow): OwnVersion['instrument'] {
  const reading = readOwnDefinition(definitionOf(row), String(row.version));
  if (reading.state === 'refused') throw new Error(`version ${row.version} of ${row.measure} can no longer be read`);
  return reading.instrument;
}

function definitionOf({ kind, definition }: VersionRow): OwnDefinition {
  return kind === 'questionnaire' ? { kind, json: definition } : { kind, ...scoreSchema.parse(JSON.parse(definition)) };
}
