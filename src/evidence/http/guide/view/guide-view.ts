import type { Clinic } from '#foundation/clinic.ts';
import type { Instant } from '#foundation/instant.ts';
import { toInstant } from '#foundation/instant.ts';
import type { LocalDate } from '#foundation/zoned-time.ts';
import type { GuideLanguage } from '../../../guide-language.ts';
import type { SayGuide } from '../../../guide-words.ts';
import type { ShownCard } from '../../../shown-card.ts';
import { lastChangeOf } from '../../../shown-card.ts';
import type { GuideAddresses } from '../guide-address.ts';
import type { GuideContent } from '../guide-content.ts';

/** The files that the guide's pages load, by their addresses on this server. */
export type GuideAssets = {
  readonly style: string;
  readonly script: string;
  /** Everything to keep for reading without a connection, fonts among it. */
  readonly kept: readonly string[];
};

/** What every page of the guide is drawn from: whose guide it is, in which language, and what it shows. */
export type GuideView = {
  readonly clinic: Clinic;
  readonly language: GuideLanguage;
  /** The languages in which the guide is whole. */
  readonly languages: readonly GuideLanguage[];
  readonly content: GuideContent;
  readonly shown: readonly ShownCard[];
  /** The day it is in the clinic. */
  readonly today: LocalDate;
  readonly say: SayGuide;
  readonly at: GuideAddresses;
  readonly assets: GuideAssets;
  /** Where this server is found, such as `https://clinic.example`. */
  readonly origin: string;
  /** Another one for everything that a reader could see changed; devices that keep the guide then fetch it anew. */
  readonly version: string;
};

/** When the newest of these cards changed last, as the start of that day. */
export function changedAtOf(shown: readonly ShownCard[]): Instant | null {
  const day = lastChangeOf(shown);
  return day === null ? null : toInstant(`${day}T00:00:00Z`);
}
