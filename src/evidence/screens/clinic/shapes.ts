import type { AnswerOf } from '#foundation/contract.ts';
import type { checkGuideCard, guideCard, guideCards, guideLinks } from '../../api.ts';

/** One card as the list shows it. */
export type CardRow = AnswerOf<typeof guideCards>['cards'][number];

/** One card with everything about it. */
export type CardDetail = AnswerOf<typeof guideCard>;

/** What was found in a text. */
export type TextCheck = AnswerOf<typeof checkGuideCard>;

/** A part of a text as it is drawn. */
export type ShownBlock = TextCheck['blocks'][number];

/** Something that a text can point to. */
export type GuideLink = AnswerOf<typeof guideLinks>['links'][number];
