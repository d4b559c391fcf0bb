import type { Kysely, Selectable } from 'kysely';
import type { ClinicId } from '#foundation/id.ts';
import type { CardApproval, CardVersion } from '../card-version.ts';
import type { GuideLanguage } from '../guide-language.ts';
import type { EvidenceTables } from './tables.ts';

type Tx = Kysely<EvidenceTables>;
type VersionRow = Selectable<EvidenceTables['guide_version']>;
type ApprovalRow = Selectable<EvidenceTables['guide_approval']>;

/** One card in one language of one clinic. */
export type CardKey = { readonly clinicId: ClinicId; readonly language: GuideLanguage; readonly cardId: string };

/** The versions of every card that the clinic has touched in a language, by the card's id, each the oldest first. */
export async function listVersions(tx: Tx, clinicId: ClinicId, language: GuideLanguage): Promise<ReadonlyMap<string, readonly CardVersion[]>> {
  const versions = await tx.selectFrom('guide_version').selectAll().where('clinic_id', '=', clinicId).where('language', '=', language).orderBy('card_id').orderBy('version').execute();
  const approvals = await tx.selectFrom('guide_approval').selectAll().where('clinic_id', '=', clinicId).where('language', '=', language).orderBy('approved_at').execute();
  const byCard = Map.groupBy(approvals, ({ card_id }) => card_id);
  return new Map([...Map.groupBy(versions, ({ card_id }) => card_id)].map(([cardId, rows]) => [cardId, rows.map((row) => versionOf(row, byCard.get(cardId) ?? []))]));
}

/** The versions of one card, the oldest first. */
export async function listCardVersions(tx: Tx, { clinicId, language, cardId }: CardKey): Promise<readonly CardVersion[]> {
  const versions = await tx.selectFrom('guide_version').selectAll().where('clinic_id', '=', clinicId).where('language', '=', language).where('card_id', '=', cardId).orderBy('version').execute();
  const approvals = await tx.selectFrom('guide_approval').selectAll().where('clinic_id', '=', clinicId).where('language', '=', language).where('card_id', '=', cardId).orderBy('approved_at').execute();
  return versions.map((row) => versionOf(row, approvals));
}

/** The newest approved version of every card, with its newest approval alone: what readers see. */
export async function listApproved(tx: Tx, clinicId: ClinicId, language: GuideLanguage): Promise<ReadonlyMap<string, CardVersion>> {
  const rows = await tx
    .selectFrom('guide_approval as approval')
    .innerJoin('guide_version as version', (join) =>
      join
        .onRef('version.clinic_id', '=', 'approval.clinic_id')
        .onRef('version.language', '=', 'approval.language')
        .onRef('version.card_id', '=', 'approval.card_id')
        .onRef('version.version', '=', 'approval.version'),
    )
    .distinctOn('approval.card_id')
    .selectAll()
    .where('approval.clinic_id', '=', clinicId)
    .where('approval.language', '=', language)
    .orderBy('approval.card_id')
    .orderBy('approval.version', 'desc')
    .orderBy('approval.approved_at', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.card_id, versionOf(row, [row])]));
}

/** Adds a version. `false` where another one with its number came first. */
export async function addVersion(tx: Tx, { clinicId, language, cardId }: CardKey, version: Omit<CardVersion, 'approvals'>): Promise<boolean> {
  const result = await tx
    .insertInto('guide_version')
    .values({
      clinic_id: clinicId, language, card_id: cardId, version: version.version, shows: version.shows, title: version.text?.title ?? null, body: version.text?.body ?? null,
      chapter: version.chapter, shipped_hash: version.shippedHash, written_by: version.writtenBy.staffId, written_by_name: version.writtenBy.name, written_at: version.writtenAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Puts somebody's name under a version. */
export async function addApproval(tx: Tx, { clinicId, language, cardId }: CardKey, version: number, { by, at }: CardApproval): Promise<void> {
  await tx
    .insertInto('guide_approval')
    .values({ clinic_id: clinicId, language, card_id: cardId, version, approved_at: at, approved_by: by.staffId, approved_by_name: by.name })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function versionOf(row: VersionRow, approvals: readonly ApprovalRow[]): CardVersion {
  return {
    version: row.version,
    shows: row.shows,
    text: row.title === null || row.body === null ? null : { title: row.title, body: row.body },
    chapter: row.chapter,
    shippedHash: row.shipped_hash,
    writtenBy: { staffId: row.written_by, name: row.written_by_name },
    writtenAt: row.written_at,
    approvals: approvals.filter(({ version }) => version === row.version).map((approval) => ({ by: { staffId: approval.approved_by, name: approval.approved_by_name }, at: approval.approved_at })),
  };
}
