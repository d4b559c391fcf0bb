import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { CRISIS_HELP } from '#foundation/crisis-help.ts';
import type { Chapter } from '../../../card.ts';
import { CHAPTERS } from '../../../card.ts';
import { guideDayText } from '../../../guide-day.ts';
import type { SayGuide } from '../../../guide-words.ts';
import { sayOf } from '../../../guide-words.ts';
import { reviewSentences } from '../../../review-text.ts';
import type { ShownCard } from '../../../shown-card.ts';
import { noteNodes, partNodes, sourceNodes, wordNodes } from './back-nodes.ts';
import type { BookletContent } from './booklet-content.ts';
import { editionOf } from './booklet-content.ts';
import { cardNode } from './card-nodes.ts';
import { contentsNodes } from './contents-nodes.ts';
import { footNode } from './foot-node.ts';
import type { ContentsLine } from './front-nodes.ts';
import { beforeNodes, contentsLines, coverNodes, coverSheet, helpPage } from './front-nodes.ts';
import { aboutNodes, backCoverNodes, handNodes } from './last-nodes.ts';
import { claimsInOrder, termsIn } from './note-numbers.ts';
import type { PagePlan } from './page-plan.ts';
import { backCoverPage, handPages, headOn, pageText } from './page-plan.ts';
import { COLOUR, MARGINS, PAGE, READING, STYLES } from './paper.ts';
import { anchored, plain } from './runs-node.ts';

type ChapterCards = { readonly chapter: Chapter; readonly cards: readonly ShownCard[] };

/** What a round of layout has found: on which page everything stands, and how often each card was too long for its page. */
export type Round = { readonly plan: PagePlan; readonly timesTooLong: ReadonlyMap<string, number> };

/** The chapters that have cards, in their order. */
function chaptersOf({ shown }: BookletContent): readonly ChapterCards[] {
  return CHAPTERS.map((chapter) => ({ chapter, cards: shown.filter(({ card }) => card.chapter === chapter) })).filter(({ cards }) => cards.length > 0);
}

/** What the contents list and what becomes a bookmark. */
export function bookletLines(content: BookletContent): readonly ContentsLine[] {
  return contentsLines(chaptersOf(content), sayOf(content.words));
}

/**
 * Cover, help, a word before, contents, the chapters with each card on a page of its own, notes, sources, words, whose
 * booklet it is, pages to write on, back cover.
 * @param earlier what is known from an earlier round; a booklet that speaks of its own pages is laid out twice
 */
export function bookletDefinition(content: BookletContent, earlier: Round): TDocumentDefinitions {
  const { plan } = earlier;
  const { language, clinic, shown, changedOn } = content;
  const say = sayOf(content.words);
  const help = CRISIS_HELP[clinic.jurisdiction];
  const leads = { say, pageOf: (id: string) => pageText(plan, id) };
  return {
    pageSize: { ...PAGE },
    pageMargins: [MARGINS.left, MARGINS.top, MARGINS.right, MARGINS.bottom],
    version: '1.7',
    language,
    displayTitle: true,
    info: { title: `${say('guide.title')}, ${clinic.name}`, author: clinic.name, subject: say('guide.description'), creator: 'Fenestra', producer: 'Fenestra', creationDate: new Date(`${changedOn}T00:00:00Z`) },
    defaultStyle: { font: 'Serif', color: COLOUR.ink, ...READING },
    styles: STYLES,
    ...pageEdges(content, plan, say),
    content: [
      ...coverNodes(clinic, guideDayText(changedOn, language), say),
      ...helpPage(help, shown, leads),
      ...beforeNodes(clinic.name, shown.some(({ kind }) => kind === 'clinic'), leads),
      ...contentsNodes(bookletLines(content), leads),
      ...chapterNodes(content, leads, earlier),
      ...backNodes(content, leads),
      ...handNodes(clinic.name, handPages(plan.get('hand')), say),
      ...backCoverNodes(help, [say('guide.title'), say('book.from', { clinic: clinic.name })], say),
    ],
  };
}

/** What stands behind, above and below the text of a page: on the covers their sheet, on the others the chapter and the foot. */
function pageEdges(content: BookletContent, plan: PagePlan, say: SayGuide): Pick<TDocumentDefinitions, 'background' | 'header' | 'footer'> {
  const lines = bookletLines(content);
  const help = CRISIS_HELP[content.clinic.jurisdiction];
  const backPage = backCoverPage(plan);
  const isCover = (page: number) => page === 1 || page === backPage;
  const reviewOn = reviewsByPage(content, plan, say);
  return {
    background: (page) => (isCover(page) ? coverSheet() : null),
    header: (page) => (isCover(page) ? null : { text: plain(headOn(page, lines, plan), 'Sans'), style: 'runningHead', margin: [MARGINS.left, 33, MARGINS.right, 0] }),
    footer: (page) => (isCover(page) ? null : footNode(page, { help: page === plan.get('help') ? null : help, review: reviewOn(page) }, say)),
  };
}

type Said = { readonly say: SayGuide; readonly pageOf: (id: string) => string };

function reviewIn({ clinic, language }: BookletContent, say: SayGuide): (shown: ShownCard) => readonly [string, string] {
  return (shown) => reviewSentences(shown, { clinicName: clinic.name, language, say });
}

/** Who looked at the card on a page, for its foot. Where all cards were looked at alike, it is said once at the end instead. */
function reviewsByPage(content: BookletContent, plan: PagePlan, say: SayGuide): (page: number) => readonly string[] {
  const reviewOf = reviewIn(content, say);
  const isOneReview = new Set(content.shown.map((shown) => reviewOf(shown).join(' '))).size === 1;
  const byPage = new Map(content.shown.map((shown) => [plan.get(`card-${shown.card.id}`), reviewOf(shown)]));
  return (page) => (isOneReview ? [] : (byPage.get(page) ?? []));
}

function chapterNodes(content: BookletContent, { say, pageOf }: Said, { timesTooLong }: Round): Content[] {
  const numbers = new Map(claimsInOrder(content.shown, content.claims).map(({ id }, index) => [id, index + 1]));
  const claimById = new Map(content.claims.map((claim) => [claim.id, claim]));
  const press = { leads: { say, pageOf, noteOf: (id: string) => numbers.get(id) ?? 0 }, findClaim: (id: string) => claimById.get(id), clinicName: content.clinic.name, timesTooLong: (id: string) => timesTooLong.get(id) ?? 0 };
  return chaptersOf(content).flatMap(({ chapter, cards }) => {
    const name = anchored(`chapter-${chapter}`, { text: plain(say(`chapter.${chapter}`)), style: 'chapter', margin: [0, 0, 0, 18] });
    return cards.map((card, index) => cardNode(card, index === 0 ? name : null, press));
  });
}

function backNodes(content: BookletContent, { say, pageOf }: Said): Content[] {
  const { shown, claims, claimWords, glossary, language, clinic, changedOn } = content;
  const said = claimsInOrder(shown, claims);
  const reviewOf = reviewIn(content, say);
  const [firstDue = changedOn] = shown.map(({ reviewDue }) => reviewDue).toSorted();
  const due = say('book.due', { clinic: clinic.name, date: guideDayText(firstDue, language) });
  const edition = say('book.edition', { clinic: clinic.name, date: guideDayText(changedOn, language), edition: editionOf(content) });
  return [
    ...partNodes('notes', say('booklet.notes'), say('book.notesLead', { page: pageOf('sources') })),
    ...noteNodes(said, claimWords, say),
    ...partNodes('sources', say('foot.sources'), say('book.sourcesLead')),
    ...sourceNodes(said, say),
    ...partNodes('words', say('glossary.title'), say('glossary.lead')),
    ...wordNodes(termsIn(shown), glossary, language),
    ...aboutNodes({ edition, reviews: shown.map((each) => reviewOf(each).join(' ')), due }, say),
  ];
}
