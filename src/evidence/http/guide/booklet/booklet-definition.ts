import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { CRISIS_HELP } from '#foundation/crisis-help.ts';
import type { Clinic } from '#foundation/clinic.ts';
import type { LocalDate } from '#foundation/zoned-time.ts';
import type { Chapter } from '../../../card.ts';
import { CHAPTERS } from '../../../card.ts';
import type { Claim } from '../../../claim.ts';
import type { ClaimWords } from '../../../claim-words.ts';
import type { Glossary } from '../../../glossary.ts';
import type { GuideLanguage } from '../../../guide-language.ts';
import type { ShownCard } from '../../../shown-card.ts';
import { lastNodes, noteNodes, partHeading, wordNodes } from './back-nodes.ts';
import type { SayBooklet } from './booklet-words.ts';
import { cardNode } from './card-nodes.ts';
import { dayText } from './day-text.ts';
import type { ContentsLine } from './front-nodes.ts';
import { beforeNodes, contentsLines, contentsNodes, coverNodes, coverSheet } from './front-nodes.ts';
import { claimsInOrder, termsIn } from './note-numbers.ts';
import type { PagePlan } from './page-plan.ts';
import { headOn, pageText } from './page-plan.ts';
import { COLOUR, MARGINS, PAGE, READING, STYLES } from './paper.ts';
import { anchored, plain } from './runs-node.ts';

/** Everything that a booklet is printed from. */
export type BookletContent = {
  readonly language: GuideLanguage;
  readonly clinic: Pick<Clinic, 'name' | 'jurisdiction'>;
  readonly shown: readonly ShownCard[];
  readonly claims: readonly Claim[];
  readonly claimWords: ClaimWords;
  readonly glossary: Glossary;
  /** The day on which its newest text was written or approved. */
  readonly changedOn: LocalDate;
};

type ChapterCards = { readonly chapter: Chapter; readonly cards: readonly ShownCard[] };

/** The chapters that have cards, in their order. */
function chaptersOf({ shown }: BookletContent): readonly ChapterCards[] {
  return CHAPTERS.map((chapter) => ({ chapter, cards: shown.filter(({ card }) => card.chapter === chapter) })).filter(({ cards }) => cards.length > 0);
}

/** What the contents list and what becomes a bookmark. */
export function bookletLines(content: BookletContent, say: SayBooklet): readonly ContentsLine[] {
  return contentsLines(chaptersOf(content), say);
}

/**
 * Cover, a word before, contents, the chapters with each card on a page of its own, notes, words, who looked at it.
 * @param plan the pages as an earlier round laid them out; a booklet that speaks of its own pages is laid out twice
 */
export function bookletDefinition(content: BookletContent, say: SayBooklet, plan: PagePlan): TDocumentDefinitions {
  const { language, clinic, shown, changedOn } = content;
  const date = dayText(changedOn, language);
  const lines = bookletLines(content, say);
  const hasOwn = shown.some(({ kind }) => kind === 'clinic');
  const title = `${say('title')}, ${clinic.name}`;
  return {
    pageSize: { ...PAGE },
    pageMargins: [MARGINS.left, MARGINS.top, MARGINS.right, MARGINS.bottom],
    version: '1.7',
    language,
    displayTitle: true,
    info: { title, author: clinic.name, subject: say('subject'), creator: 'Fenestra', producer: 'Fenestra', creationDate: new Date(`${changedOn}T00:00:00Z`) },
    defaultStyle: { font: 'Serif', color: COLOUR.ink, ...READING },
    styles: STYLES,
    background: (page) => (page === 1 ? coverSheet() : null),
    header: (page) => ({ text: plain(headOn(page, lines, plan), 'Sans'), style: 'runningHead', margin: [MARGINS.left, 34, MARGINS.right, 0] }),
    footer: (page) => (page <= 2 ? null : { text: String(page), font: 'Sans', fontSize: 8, color: COLOUR.muted, alignment: 'center', margin: [0, 20, 0, 0] }),
    pageBreakBefore: (node, following) => node.headlineLevel === 1 && following.length === 0,
    content: [
      ...coverNodes(clinic.name, date, say),
      ...beforeNodes(clinic.name, hasOwn, CRISIS_HELP[clinic.jurisdiction], say),
      ...contentsNodes(lines, (id) => pageText(plan, id), say),
      ...chapterNodes(content, say, plan),
      ...backNodes(content, date, say),
    ],
  };
}

function chapterNodes(content: BookletContent, say: SayBooklet, plan: PagePlan): Content[] {
  const numbers = new Map(claimsInOrder(content.shown).map((id, index) => [id, index + 1]));
  const leads = { say, noteOf: (id: string) => numbers.get(id) ?? 0, pageOf: (id: string) => pageText(plan, id) };
  const press = { leads, claims: content.claims, clinicName: content.clinic.name };
  return chaptersOf(content).flatMap(({ chapter, cards }) => {
    const name = anchored(`chapter-${chapter}`, { text: plain(say(`chapter.${chapter}`)), style: 'chapter', margin: [0, 0, 0, 18] });
    return cards.map((card, index) => cardNode(card, index === 0 ? name : null, press));
  });
}

function backNodes({ shown, claims, claimWords, glossary, language, clinic }: BookletContent, date: string, say: SayBooklet): Content[] {
  return [
    partHeading(say('notes.title'), 'notes'),
    { text: plain(say('notes.lead')), style: 'lead', margin: [0, 0, 0, 12] },
    ...noteNodes(claimsInOrder(shown), claims, claimWords, say),
    partHeading(say('words.title'), 'words'),
    { text: plain(say('words.lead')), style: 'lead', margin: [0, 0, 0, 12] },
    ...wordNodes(termsIn(shown), glossary, language),
    partHeading(say('last.title'), 'last'),
    ...lastNodes(shown, { clinic: clinic.name, date, language, say }),
  ];
}
