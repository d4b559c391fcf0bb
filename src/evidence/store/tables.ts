import type { ClinicId, StaffId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { Chapter } from '../card.ts';
import type { VersionShows } from '../card-version.ts';
import type { GuideLanguage } from '../guide-language.ts';

/** The tables this domain owns. */
export type EvidenceTables = {
  guide_version: {
    clinic_id: ClinicId;
    language: GuideLanguage;
    card_id: string;
    version: number;
    shows: VersionShows;
    title: string | null;
    body: string | null;
    chapter: Chapter | null;
    shipped_hash: string | null;
    written_by: StaffId;
    written_by_name: string;
    written_at: Instant;
  };
  guide_approval: {
    clinic_id: ClinicId;
    language: GuideLanguage;
    card_id: string;
    version: number;
    approved_at: Instant;
    approved_by: StaffId;
    approved_by_name: string;
  };
};
