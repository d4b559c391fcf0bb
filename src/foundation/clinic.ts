import type { ClinicId } from './id.ts';
import type { ZoneName } from './zoned-time.ts';

/** Which set of dated legal data a clinic works under; profiles are data, never code. */
export const JURISDICTIONS = ['us'] as const;

export type Jurisdiction = (typeof JURISDICTIONS)[number];

/** The clinic a request belongs to; every other clinic's rows are invisible to it. */
export type Clinic = {
  readonly clinicId: ClinicId;
  readonly slug: string;
  readonly name: string;
  readonly zone: ZoneName;
  readonly jurisdiction: Jurisdiction;
  readonly isPractice: boolean;
  /** The clinic's own values of settings by id (table `clinic_setting`); whatever is not here stands at its default. */
  readonly settings: Readonly<Record<string, number>>;
};
