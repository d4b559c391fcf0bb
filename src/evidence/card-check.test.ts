import { describe, expect, test } from 'vitest';
import type { Card } from './card.ts';
import { checkCard, claimsLeftOut } from './card-check.ts';
import type { Claim } from './claim.ts';
import { figure } from './claim.ts';
import type { Glossary } from './glossary.ts';
import { readCardBody } from './http/guide/card-source.ts';
import type { CardKind } from './own-card.ts';

const claim: Claim = {
  id: 'sound',
  standing: 'known',
  grade: 'moderate',
  sources: [{ key: 'Han16', mark: 'C' }],
  figures: [figure('response', 52.2, 'percent', 'treated', 'Han16')],
  seeds: ['S7'],
};
const rootless: Claim = { ...claim, id: 'rootless', sources: [{ key: 'Nobody99', mark: 'C' }] };
const glossary: Glossary = { infusion: { term: 'Infusion', meaning: 'A medicine that runs into a vein.' } };
const surroundings = { language: 'en' as const, claims: [claim, rootless], glossary, cardIds: ['planted'] };

function check(body: string, { kind = 'guide', id = 'planted', title = 'A planted card', safety = false }: { kind?: CardKind; id?: string; title?: string; safety?: boolean } = {}) {
  const { blocks, faults } = readCardBody(body);
  const card = { id, chapter: 'start', title, seeds: [], safety, written: '2026-11-29', blocks } as unknown as Card;
  return checkCard({ card, kind, source: body, sourceFaults: faults }, surroundings);
}
const kindsIn = (body: string, parts: Parameters<typeof check>[1] = {}) => check(body, parts).faults.map(({ kind }) => kind);

describe('what somebody who writes a card is told', () => {
  test('nothing, its grade and its words when all is well', () => {
    const { faults, grade, words } = check('You can rest here. A nurse stays with you.');
    expect(faults).toEqual([]);
    expect(grade.value).toBeLessThan(grade.highest);
    expect([grade.highest, words]).toEqual([8, { count: 9, most: 150 }]);
    expect(check('You can rest.', { safety: true }).grade.highest).toBe(6);
  });

  test('in which paragraphs a fault stands, and that it stands in the title', () => {
    const { faults } = check('All is calm.\n\nSix people came, and six went.\n\n- Nobody stayed.\n- Then six came.', { title: 'The six' });
    expect(faults[0]).toEqual({
      kind: 'number-without-claim',
      detail: 'six',
      places: [
        { part: 'title', number: null, text: 'The six' },
        { part: 'paragraph', number: 2, text: 'Six people came, and six went.' },
        { part: 'paragraph', number: 3, text: 'Nobody stayed.\nThen six came.' },
      ],
    });
  });

  test('which claim has no source that is held', () => {
    expect(check('It [helps](claim:rootless).').faults).toEqual([{ kind: 'unknown-source', detail: 'rootless: Nobody99', places: [expect.objectContaining({ number: 1 })] }]);
  });

  test('where a link was that may not stand', () => {
    expect(check('See us.\nMore is [there](https://example.org/x).').faults).toEqual([
      { kind: 'link-not-allowed', detail: 'https://example.org/x', places: [{ part: 'text', number: null, text: 'More is [there](https://example.org/x).' }] },
    ]);
  });

  test('which sentences are too hard, the hardest first and no more than three', () => {
    const hard = 'Neuropsychopharmacological investigations occasionally demonstrate considerable heterogeneity.';
    const harder = 'Neuropsychopharmacological investigations occasionally demonstrate extraordinarily considerable individual heterogeneity.';
    const { faults } = check(`Rest now. ${hard} ${harder} ${hard} ${hard}`);
    expect(faults.map(({ kind }) => kind)).toEqual(['reading-grade']);
    expect(faults[0]?.places.map(({ text }) => text)).toEqual([harder, hard, hard]);
  });

  test('that it says what the treatment does outside a claim, but for a made-up story', () => {
    const sentence = 'Our patients improve within a week.';
    expect(check(`Rest now. ${sentence}`).faults).toContainEqual(expect.objectContaining({ kind: 'medical-claim', detail: sentence }));
    expect(kindsIn(`[${sentence}](claim:sound)`)).toEqual([]);
    expect(kindsIn('Ana felt better.', { id: 'story-beautiful' })).toEqual([]);
  });

  test('that there is no text', () => {
    expect(kindsIn('---')).toEqual(['empty']);
    expect(kindsIn('Rest.')).toEqual([]);
  });

  test('that a text is too long, from the 151st word on', () => {
    expect(kindsIn('Rest well. '.repeat(75))).toEqual([]);
    expect(kindsIn(`${'Rest well. '.repeat(75)}Rest.`)).toEqual(['too-long']);
  });
});

describe('a clinic’s own card', () => {
  const own = { kind: 'clinic' } as const;

  test('may hold prices and hours that no claim carries, a card of the guide may not', () => {
    const body = 'One visit costs 450 dollars. We are open from 9 to 5. You pay 20 percent at the start.';
    expect(kindsIn(body, own)).toEqual([]);
    expect(kindsIn(body)).toContain('number-without-claim');
  });

  test.each([
    '8 of 10 patients come back.',
    'For 90 percent of people it is right.',
    'Our patients improve within a week.',
    'Ketamine is effective.',
    'The infusion works well for depression.',
    'We treat PTSD.',
    'You will feel better soon.',
  ])('says nothing of what the treatment does: %s', (sentence) => {
    expect(check(`We are in Harbour Street. ${sentence}`, own).faults).toContainEqual(expect.objectContaining({ kind: 'medical-claim', detail: sentence }));
  });

  test.each([
    'We offer infusions and the nasal spray.',
    'Our therapist has worked with people for 20 years.',
    'A session costs 450 dollars, and 2 of 3 are paid by some insurers.',
    'We answer within 1 working day.',
    'Maria Lopez treats adults and speaks Spanish.',
    'There is a lift to the third floor.',
    'You can stop the session at any time.',
  ])('may say: %s', (sentence) => {
    expect(kindsIn(sentence, own)).toEqual([]);
  });

  test('may point to a claim of the guide, and is held to its figures', () => {
    expect(kindsIn('We say it as it is: [about 5 of 10 people](claim:sound) get better.', own)).toEqual([]);
    expect(kindsIn('We say it as it is: [about 9 of 10 people](claim:sound) get better.', own)).toEqual(['number-not-in-claim']);
  });
});

test('the claims that a new text no longer speaks of are named', () => {
  const before = { blocks: readCardBody('It [helps](claim:sound), [some](claim:other).\n\n![Help](figure:sound)').blocks };
  expect(claimsLeftOut(before, { blocks: readCardBody('It [helps](claim:sound).').blocks })).toEqual(['other']);
  expect(claimsLeftOut(before, before)).toEqual([]);
});
