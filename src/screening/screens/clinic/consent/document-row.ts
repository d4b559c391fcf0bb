import type { AnswerOf } from '#foundation/contract.ts';
import type { consentDocuments } from '../../../api-consent.ts';

/** One consent text in force, as the server lists it. */
export type DocumentRow = AnswerOf<typeof consentDocuments>['documents'][number];
