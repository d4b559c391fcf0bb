import type { Block, Card } from '../../../card.ts';
import { bodyTextOf, linksOf } from '../../../card-text.ts';
import type { DrawingTools } from '../drawings/drawing.ts';
import { widestDrawing } from './drawing-node.ts';
import type { ContentsLine } from './front-nodes.ts';
import type { PagePlan } from './page-plan.ts';
import type { Setting } from './paper.ts';
import { READING, READINGS, SERIF_LINE, TEXT_HEIGHT, TEXT_WIDTH } from './paper.ts';

/** How a card is set so that it ends on its page, and how wide its drawing is; 0 for none. */
export type CardFit = { readonly setting: Setting; readonly drawingWidth: number };

/** The mean width of a letter of Source Serif 4 with the spaces between words, as a share of its size; rather too wide than too narrow. */
const LETTER_WIDTH = 0.49;
/** Heights in points: of a figure with its table, a card's title, a chapter's name above it, what else may stand around the text. */
const HEIGHTS = { figure: 115, title: 32, chapterName: 46, below: 22, said: 14, gap: 8 } as const;
const LIST_INDENT = 14;
/** The number of a note takes about as much room as this many letters. */
const LETTERS_OF_A_MARK = 3;
/** A drawing is rather set beside smaller text than smaller than this. */
const LEAST_DRAWING_WIDTH = 235;
/** Smaller than this it could not be made out. */
const SMALLEST_DRAWING_WIDTH = 160;
/** How much smaller a drawing, and text in the smallest reading, become each time that a card was found to go on over its page. */
const STEP = { drawing: 0.9, text: 0.96 } as const;
/** A card that was found too long this often is rather read with ease on two pages. */
const MOST_TIMES_TOO_LONG = 3;

/** What stands on a card's page beside its blocks, and how often it was found too long for it. */
export type CardPlace = { readonly hasChapterName: boolean; readonly isSaid: boolean; readonly timesTooLong: number };

/** Sets a card as large as its page allows, by an estimate; smaller each time that the estimate was found wrong. */
export function fitOf(card: Pick<Card, 'blocks' | 'drawing' | 'ask'>, place: CardPlace, tools: DrawingTools): CardFit {
  const { blocks, drawing } = card;
  const left = (setting: Setting) => TEXT_HEIGHT - heightAround(card, place) - blocks.reduce((sum, block) => sum + heightOf(block, setting), 0);
  const drawingWidth = (setting: Setting) => (drawing === undefined ? 0 : Math.max(SMALLEST_DRAWING_WIDTH, widestDrawing(drawing, left(setting), tools)));
  const fits = (setting: Setting) => (drawing === undefined ? left(setting) >= 0 : drawingWidth(setting) >= LEAST_DRAWING_WIDTH);
  if (place.timesTooLong >= MOST_TIMES_TOO_LONG) return { setting: READING, drawingWidth: drawing === undefined ? 0 : LEAST_DRAWING_WIDTH };
  const first = READINGS.findIndex(fits);
  const step = (first === -1 ? READINGS.length - 1 : first) + place.timesTooLong;
  const setting = READINGS[Math.min(step, READINGS.length - 1)] ?? READING;
  const smaller = Math.max(0, step - (READINGS.length - 1));
  return { setting: { ...setting, fontSize: setting.fontSize * STEP.text ** smaller }, drawingWidth: drawingWidth(setting) * STEP.drawing ** place.timesTooLong };
}

/** How often each card was found too long for its page, after one more round. */
export function countTooLong(earlier: ReadonlyMap<string, number>, lines: readonly ContentsLine[], plan: PagePlan): ReadonlyMap<string, number> {
  const found = lines.flatMap(({ id, isChapter }, index) => {
    const [page, next] = [plan.get(id), plan.get(lines[index + 1]?.id ?? '')];
    const times = earlier.get(id) ?? 0;
    return !isChapter && page !== undefined && next !== undefined && next - page > 1 && times < MOST_TIMES_TOO_LONG ? [[id, times + 1] as const] : [];
  });
  return found.length === 0 ? earlier : new Map([...earlier, ...found]);
}

function heightAround({ ask }: Pick<Card, 'ask'>, { hasChapterName, isSaid }: CardPlace): number {
  return HEIGHTS.title + (hasChapterName ? HEIGHTS.chapterName : 0) + (ask === true ? HEIGHTS.below : 0) + (isSaid ? HEIGHTS.said : 0);
}

function heightOf(block: Block, { fontSize, lineHeight }: Setting): number {
  if (block.kind === 'figure') return HEIGHTS.figure;
  const inLine = (TEXT_WIDTH - (block.kind === 'list' ? LIST_INDENT : 0)) / (fontSize * LETTER_WIDTH);
  const parts = bodyTextOf({ blocks: [block] }).split('\n');
  const marks = (linksOf({ blocks: [block] }).length * LETTERS_OF_A_MARK) / inLine;
  const lines = parts.reduce((sum, part) => sum + Math.ceil(part.length / inLine), 0) + marks;
  return lines * fontSize * lineHeight * SERIF_LINE + (block.kind === 'list' ? parts.length * HEIGHTS.gap * 0.5 : 0) + HEIGHTS.gap;
}
