import { settingsInForce } from '#foundation/setting.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';
import type { Block } from '#evidence/card.ts';
import { claims } from '#evidence/claims.ts';
import type { KeptCard } from '#evidence/clinic-guide.ts';
import { shownCardsOf } from '#evidence/clinic-guide.ts';
import type { GuideLanguage } from '#evidence/guide-language.ts';
import type { BookletContent } from '#evidence/http/guide/booklet/booklet-content.ts';
import { typeset } from '#evidence/http/guide/typeset.ts';
import { readCardBody } from '#evidence/http/guide/card-source.ts';
import { guideContents } from '#evidence/http/guide/guide-content.ts';
import { shippedGuide } from '#evidence/http/guide/shipped-guide.ts';
import { ownCardFront } from '#evidence/own-card.ts';
import { evidenceSettings } from '#evidence/settings.ts';

const changedOn = localDateSchema.parse('2026-12-01');

/** What a clinic prints that has a card of its own, approved by somebody whose name needs another font. */
export async function bookletContentIn(language: GuideLanguage, own = 'One visit costs 450 dollars. <script>steal()</script>'): Promise<BookletContent> {
  const { cards, known } = await shippedGuide(language);
  const whole = (await guideContents()).get(language);
  if (whole === undefined) throw new Error(`the guide is not whole in ${language}`);
  const prices = { ...ownCardFront('our-prices', { title: 'Prices', chapter: 'first-step', written: changedOn }), blocks: readCardBody(own).blocks };
  const kept: KeptCard = { cardId: 'our-prices', shows: 'own-text', card: prices, shippedHash: null, approval: { name: 'Łukasz Ősi', date: changedOn } };
  const shown = shownCardsOf(cards, [kept], known, settingsInForce(evidenceSettings, {}));
  const { claimWords, glossary, words } = whole;
  return { language, clinic: { name: 'Harbour Clinic', jurisdiction: 'us', isPractice: false }, shown, claims, claimWords, glossary, words, changedOn };
}

/** The same with other text in one of its cards. */
export function withText(content: BookletContent, cardId: string, blocks: readonly Block[]): BookletContent {
  return { ...content, shown: content.shown.map((each) => (each.card.id === cardId ? { ...each, card: { ...each.card, blocks } } : each)) };
}

/** A text as `printedTexts` gives it. */
export function asPrinted(text: string): string {
  return typeset(text).replaceAll('\u00a0', ' ');
}

/** The texts of what is to be printed, in the order in which it is laid out, their spaces plain; a drawing gives its labels. */
export function printedTexts(node: unknown): readonly string[] {
  if (typeof node === 'string') return [node];
  if (Array.isArray(node)) return node.flatMap(printedTexts);
  if (typeof node !== 'object' || node === null) return [];
  if ('text' in node) return [printedTexts(node.text).join('').replaceAll('\u00a0', ' ')];
  if ('svg' in node) return Array.from(String(node.svg).matchAll(/<text\b[^>]*>([^<]*)</g), ([, label]) => label ?? '');
  const table = 'table' in node && typeof node.table === 'object' && node.table !== null && 'body' in node.table ? node.table.body : [];
  return [table, 'stack' in node ? node.stack : [], 'columns' in node ? node.columns : [], 'ul' in node ? node.ul : []].flatMap(printedTexts);
}

/** The drawings of what is to be printed, as SVG. */
export function printedDrawings(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(printedDrawings);
  if (typeof node !== 'object' || node === null) return [];
  if ('svg' in node) return [String(node.svg)];
  const table = 'table' in node && typeof node.table === 'object' && node.table !== null && 'body' in node.table ? node.table.body : [];
  return [table, 'stack' in node ? node.stack : [], 'columns' in node ? node.columns : []].flatMap(printedDrawings);
}
