import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { z } from 'zod';
import { findingSchema } from '#foundation/finding-schema.ts';
import type { ClinicId, OrderId, PatientId, PlanId, VisitId } from '#foundation/id.ts';
import { minutes } from '#foundation/instant.ts';
import { exact } from '#foundation/quantity.ts';
import type { WireOrder } from '../api-order.ts';
import type { Order, OrderReason, OrderSignature, OrderState } from '../order.ts';
import type { OrderedDose } from '../ordered-dose.ts';
import type { PlanRuleId } from '../rules.ts';
import { planRules } from '../rules.ts';
import type { PlanTables } from './tables.ts';

type Tx = Kysely<PlanTables>;
export type OrderRow = PlanTables['dose_order'];

/** The newest version of an order, locked until the transaction ends. */
export function lockOrder(tx: Tx, clinicId: ClinicId, orderId: OrderId): Promise<OrderRow | undefined> {
  return tx
    .selectFrom('dose_order')
    .selectAll()
    .where('clinic_id', '=', clinicId)
    .where('order_id', '=', orderId)
    .orderBy('version', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
}

/** Whom an order is for; that never changes. */
export async function findPatientOfOrder(tx: Tx, clinicId: ClinicId, orderId: OrderId): Promise<PatientId | undefined> {
  const row = await tx.selectFrom('dose_order').select('patient_id').where('clinic_id', '=', clinicId).where('order_id', '=', orderId).limit(1).executeTakeFirst();
  return row?.patient_id;
}

/** One version of an order, whatever became of it since. */
export function findOrderVersion(tx: Tx, clinicId: ClinicId, orderId: OrderId, version: number): Promise<OrderRow | undefined> {
  return tx.selectFrom('dose_order').selectAll().where('clinic_id', '=', clinicId).where('order_id', '=', orderId).where('version', '=', version).executeTakeFirst();
}

export async function insertOrder(tx: Tx, row: OrderRow): Promise<void> {
  await tx.insertInto('dose_order').values(row).execute();
}

/** Writes the state, signature or end of one version; what it orders never changes. */
export async function updateOrder(
  tx: Tx,
  row: Pick<OrderRow, 'clinic_id' | 'order_id' | 'version'>,
  change: Partial<Pick<OrderRow, 'state' | 'signed_by' | 'signed_at' | 'second_prescriber' | 'second_signed_at' | 'reasons' | 'findings' | 'cancel_reason'>>,
): Promise<void> {
  await tx
    .updateTable('dose_order')
    .set(change)
    .where('clinic_id', '=', row.clinic_id)
    .where('order_id', '=', row.order_id)
    .where('version', '=', row.version)
    .execute();
}

/** The signed order for a dosing session: its own, or else the one that covers its plan; undefined when there is none. */
export async function findOrderForVisit(tx: Tx, clinicId: ClinicId, visitId: VisitId): Promise<OrderRow | undefined> {
  return tx
    .selectFrom('dose_order as o')
    .innerJoin('visit as v', (join) => join.onRef('v.clinic_id', '=', 'o.clinic_id').onRef('v.plan_id', '=', 'o.plan_id'))
    .selectAll('o')
    .where('o.clinic_id', '=', clinicId)
    .where('v.visit_id', '=', visitId)
    .where('o.state', '=', 'signed')
    .where((where) => where.or([where('o.visit_id', 'is', null), where('o.visit_id', '=', visitId)]))
    .orderBy(sql`o.visit_id is null`)
    .orderBy('o.signed_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The sessions of a plan that have a signed order of their own. */
export async function listSessionsWithOrder(tx: Tx, clinicId: ClinicId, planId: PlanId): Promise<ReadonlySet<VisitId>> {
  const rows = await tx.selectFrom('dose_order').select('visit_id').distinct().where('clinic_id', '=', clinicId).where('plan_id', '=', planId).where('state', '=', 'signed').execute();
  return new Set(rows.flatMap((row) => row.visit_id ?? []));
}

/** A patient's orders, newest first, every version. */
export async function listOrders(tx: Tx, clinicId: ClinicId, patientId: PatientId): Promise<readonly WireOrder[]> {
  const { rows } = await sql<OrderRow & { signed_by_name: string | null; second_name: string | null }>`
    select o.*, s.name as signed_by_name, second.name as second_name from dose_order o
    left join staff s on s.clinic_id = o.clinic_id and s.staff_id = o.signed_by
    left join staff second on second.clinic_id = o.clinic_id and second.staff_id = o.second_prescriber
    where o.clinic_id = ${clinicId} and o.patient_id = ${patientId}
    order by o.written_at desc, o.version desc`.execute(tx);
  return rows.map((row) => wireOrder(row, { signedBy: row.signed_by_name, second: row.second_name }));
}

/** What a row orders, in exact amounts. */
export function orderedDoseOf(row: OrderRow): OrderedDose {
  return {
    treatment: row.treatment,
    dose: exact(row.dose_mg, 'mg'),
    perWeight:
      row.dose_mg_per_kg === null || row.dosing_weight_kg === null || row.weight_basis === null
        ? null
        : { amount: exact(row.dose_mg_per_kg, 'mg/kg'), basis: row.weight_basis, dosingWeight: exact(row.dosing_weight_kg, 'kg') },
    concentration: row.concentration_mg_per_ml === null ? null : exact(row.concentration_mg_per_ml, 'mg/mL'),
    volume: row.volume_ml === null ? null : exact(row.volume_ml, 'mL'),
    infusionConcentration: row.infusion_mg_per_ml === null ? null : exact(row.infusion_mg_per_ml, 'mg/mL'),
    infusionTime: row.is_push ? 'push' : row.infusion_minutes === null ? null : minutes(row.infusion_minutes),
  };
}

/** The columns that say what is ordered. */
export function columnsOf(dose: OrderedDose) {
  const isPush = dose.infusionTime === 'push';
  return {
    treatment: dose.treatment,
    dose_mg: dose.dose.toFixed(),
    dose_mg_per_kg: dose.perWeight?.amount.toFixed() ?? null,
    weight_basis: dose.perWeight?.basis ?? null,
    dosing_weight_kg: dose.perWeight?.dosingWeight.toFixed() ?? null,
    concentration_mg_per_ml: dose.concentration?.toFixed() ?? null,
    volume_ml: dose.volume?.toFixed() ?? null,
    infusion_mg_per_ml: dose.infusionConcentration?.toFixed() ?? null,
    infusion_minutes: dose.infusionTime === null || dose.infusionTime === 'push' ? null : dose.infusionTime / minutes(1),
    is_push: isPush,
  };
}

/** An order as the rules see it. */
export function orderOf(row: OrderRow): Order {
  return { id: row.order_id, version: row.version, state: stateOf(row), dose: orderedDoseOf(row), signature: signatureOf(row), cancelReason: row.cancel_reason };
}

/** A draft that bears one signature waits for the second. */
function stateOf({ state, signed_by: signedBy }: OrderRow): OrderState {
  return state === 'draft' && signedBy !== null ? 'half-signed' : state;
}

/** How a state is stored: until the second signature stands, everything treats the order as the draft it is. */
export function storedState(state: OrderState): OrderRow['state'] {
  return state === 'half-signed' ? 'draft' : state;
}

const storedReasons = z.array(z.object({ ruleId: z.string(), text: z.string() }));

function signatureOf(row: OrderRow): OrderSignature | null {
  if (row.signed_by === null || row.signed_at === null) return null;
  return { signedBy: row.signed_by, signedAt: row.signed_at, reasons: reasonsOf(row), secondPrescriber: row.second_prescriber, secondSignedAt: row.second_signed_at };
}

function reasonsOf(row: OrderRow): OrderReason[] {
  const written = storedReasons.parse(typeof row.reasons === 'string' ? JSON.parse(row.reasons) : row.reasons);
  return written.flatMap(({ ruleId, text }) => (isPlanRuleId(ruleId) ? [{ ruleId, text }] : []));
}

function isPlanRuleId(text: string): text is PlanRuleId {
  return Object.hasOwn(planRules, text);
}

const storedFindings = z.array(findingSchema.extend({ level: z.enum(['information', 'soft', 'second-prescriber', 'never']), remedy: z.string() }));

/** The names of those who signed an order or are asked to. */
export type SignerNames = { readonly signedBy: string | null; readonly second: string | null };

/** An order as it travels. */
export function wireOrder(row: OrderRow, names: SignerNames): WireOrder {
  return {
    orderId: row.order_id,
    version: row.version,
    state: stateOf(row),
    planId: row.plan_id,
    visitId: row.visit_id,
    treatment: row.treatment,
    dose: { value: row.dose_mg, unit: 'mg' },
    perWeight: row.dose_mg_per_kg === null ? null : { value: row.dose_mg_per_kg, unit: 'mg/kg' },
    dosingWeight: row.dosing_weight_kg === null ? null : { value: row.dosing_weight_kg, unit: 'kg' },
    concentration: row.concentration_mg_per_ml === null ? null : { value: row.concentration_mg_per_ml, unit: 'mg/mL' },
    volume: row.volume_ml === null ? null : { value: row.volume_ml, unit: 'mL' },
    infusionConcentration: row.infusion_mg_per_ml === null ? null : { value: row.infusion_mg_per_ml, unit: 'mg/mL' },
    infusionMinutes: row.is_push ? 'push' : row.infusion_minutes,
    signedAt: row.signed_at,
    signedBy: row.signed_by,
    signedByName: names.signedBy,
    secondPrescriberName: names.second,
    secondSignedAt: row.second_signed_at,
    reasons: reasonsOf(row),
    findings: storedFindings.parse(typeof row.findings === 'string' ? JSON.parse(row.findings) : row.findings),
  };
}
