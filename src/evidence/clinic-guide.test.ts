import { describe, expect, test } from 'vitest';
import { settingsInForce } from '#foundation/setting.ts';
import type { Card } from './card.ts';
import { bodyTextOf, linksOf } from './card-text.ts';
import { readCardBody } from './http/guide/card-source.ts';
import { evidenceSettings } from './settings.ts';
import type { KeptCard } from './clinic-guide.ts';
import { shownCardsOf } from './clinic-guide.ts';

const card = (id: string, chapter: string, body: string) => ({ id, chapter, title: id, seeds: ['S1'], safety: false, written: '2026-11-29', blocks: readCardBody(body).blocks }) as unknown as Card;
const shipped = [
  { card: card('welcome', 'start', 'Go to [the end](card:goodbye).'), hash: 'w' },
  { card: card('goodbye', 'first-step', 'It [helps](claim:known), [or not](claim:gone), a [word](term:word).\n\n![Help](figure:gone)'), hash: 'g' },
];
const approval = { name: 'Theo Lark', date: '2026-03-02' } as unknown as KeptCard['approval'];
const kept = (parts: Partial<KeptCard> & Pick<KeptCard, 'cardId'>): KeptCard => ({ shows: 'own-text', card: null, shippedHash: null, approval, ...parts });
const known = { claim: new Set(['known']), term: new Set(['word']) };
const shown = (...all: readonly KeptCard[]) => shownCardsOf(shipped, all, known, settingsInForce(evidenceSettings, {}));

describe('the cards as a clinic shows them', () => {
  test('are those that ship, unapproved, to be reviewed a year after they were written', () => {
    expect(shown().map((each) => ({ ...each, card: each.card.id }))).toEqual([
      { card: 'welcome', kind: 'guide', source: 'shipped', approval: null, reviewDue: '2027-11-29' },
      { card: 'goodbye', kind: 'guide', source: 'shipped', approval: null, reviewDue: '2027-11-29' },
    ]);
  });

  test('carry an approval of the text as it ships, and lose it when another text ships', () => {
    expect(shown(kept({ cardId: 'welcome', shows: 'shipped-text', shippedHash: 'w' }))[0]).toMatchObject({ source: 'shipped', approval, reviewDue: '2027-03-02' });
    expect(shown(kept({ cardId: 'welcome', shows: 'shipped-text', shippedHash: 'older' }))[0]).toMatchObject({ source: 'shipped', approval: null, reviewDue: '2027-11-29' });
  });

  test('are in the clinic’s words where it has approved its own', () => {
    const [first] = shown(kept({ cardId: 'welcome', card: card('welcome', 'start', 'Hello.') }));
    expect([first?.source, first?.kind, first?.approval, first && bodyTextOf(first.card)]).toEqual(['clinic', 'guide', approval, 'Hello.']);
  });

  test('leave out the hidden ones, and no link leads to them or to what does not exist', () => {
    const [only, ...others] = shown(kept({ cardId: 'goodbye', shows: 'nothing' }));
    expect(others).toEqual([]);
    expect(only && [linksOf(only.card), bodyTextOf(only.card)]).toEqual([[], 'Go to the end.']);
    const goodbye = shown().at(-1)?.card;
    expect(goodbye && [linksOf(goodbye).map(({ id }) => id), bodyTextOf(goodbye)]).toEqual([['known', 'word'], 'It helps, or not, a word.\nHelp']);
  });

  test('keep in sight what no clinic may hide, as it ships and unapproved, although it was hidden before', () => {
    const staying = { card: card('not-doing-this', 'start', 'You can leave it.'), hash: 'n' };
    const hide = kept({ cardId: 'not-doing-this', shows: 'nothing', shippedHash: 'n' });
    expect(shownCardsOf([staying], [hide], known, settingsInForce(evidenceSettings, {}))).toMatchObject([{ card: { id: 'not-doing-this' }, source: 'shipped', approval: null }]);
  });

  test('have the clinic’s own at the end of their chapter', () => {
    const own = kept({ cardId: 'our-prices', card: card('our-prices', 'start', 'One visit costs 450 dollars.') });
    expect(shown(own).map((each) => [each.card.id, each.kind, each.source])).toEqual([['welcome', 'guide', 'shipped'], ['our-prices', 'clinic', 'clinic'], ['goodbye', 'guide', 'shipped']]);
    expect(shown({ ...own, shows: 'nothing', card: null }).map((each) => each.card.id)).toEqual(['welcome', 'goodbye']);
  });

  test('hold nothing of a card that neither ships nor is the clinic’s own', () => {
    expect(shown(kept({ cardId: 'long-gone', card: card('long-gone', 'start', 'Old.') }))).toHaveLength(2);
  });
});
