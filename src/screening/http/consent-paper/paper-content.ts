import type { GuideLanguage } from '#evidence/guide-language.ts';
import { guideDayText } from '#evidence/guide-day.ts';
import type { Clinic } from '#foundation/clinic.ts';
import { CRISIS_HELP } from '#foundation/crisis-help.ts';
import type { Instant } from '#foundation/instant.ts';
import type { ZoneName } from '#foundation/zoned-time.ts';
import { localDateOf, localDateTimeOf } from '#foundation/zoned-time.ts';
import type { ConsentCard } from '../../consent-cards.ts';
import { consentCards } from '../../consent-cards.ts';
import type { AnsweredQuestion, ConsentRecord } from '../../consent-record.ts';
import { answeredQuestions } from '../../consent-record.ts';
import { PAPER_WORDS } from './paper-words.ts';

/** Everything that stands on the paper, in plain values that can be handed to another thread. */
export type PaperContent = {
  readonly language: GuideLanguage;
  readonly clinicName: string;
  readonly isPractice: boolean;
  readonly title: string;
  /** The text word for word, in its cards. */
  readonly parts: readonly ConsentCard[];
  readonly printedName: string;
  readonly signerRelation: string | null;
  readonly signedAt: Instant;
  readonly signedMoment: string;
  readonly until: string | null;
  readonly withdrawnMoment: string | null;
  readonly questions: readonly AnsweredQuestion[];
  readonly how: readonly string[];
  readonly version: number;
  readonly hash: string;
  readonly help: { readonly emergency: string; readonly line: string };
};

/** What is printed of a consent, in the language in which it was signed, with the times of the clinic. */
export function paperContent(record: ConsentRecord, clinic: Pick<Clinic, 'name' | 'zone' | 'jurisdiction' | 'isPractice'>): PaperContent {
  const { consent, withdrawal } = record;
  const language = consent.document.language === 'es' ? 'es' : 'en';
  const { emergency, crisisLine } = CRISIS_HELP[clinic.jurisdiction];
  return {
    language,
    clinicName: clinic.name,
    isPractice: clinic.isPractice,
    title: record.title,
    parts: consentCards(record.text),
    printedName: record.printedName,
    signerRelation: record.signerRelation,
    signedAt: consent.signedAt,
    signedMoment: momentText(consent.signedAt, clinic.zone, language),
    until: withdrawal === null ? guideDayText(localDateOf(consent.expiresAt, clinic.zone), language) : null,
    withdrawnMoment: withdrawal === null ? null : momentText(withdrawal.at, clinic.zone, language),
    questions: answeredQuestions(record),
    how: howSigned(record, language),
    version: consent.document.version,
    hash: consent.signedTextHash,
    help: { emergency: emergency.call, line: crisisLine.call },
  };
}

function momentText(at: Instant, zone: ZoneName, language: GuideLanguage): string {
  const time = localDateTimeOf(at, zone).slice(11, 16);
  return `${guideDayText(localDateOf(at, zone), language)}, ${time}`;
}

function howSigned({ witness, interpreter, capacityNote }: ConsentRecord, language: GuideLanguage): readonly string[] {
  const words = PAPER_WORDS[language];
  return [
    witness === null ? words.onPhone : words.inClinic(witness),
    ...(interpreter === null ? [] : [words.interpreter(interpreter.name, interpreter.language)]),
    ...(capacityNote === null ? [] : [words.capacity(capacityNote)]),
  ];
}
