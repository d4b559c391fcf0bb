import { describe, expect, test } from 'vitest';
import { bodyTextOf } from '../../card-text.ts';
import { readCardSource } from './card-source.ts';

const FRONT = '---\nid: planted\nchapter: start\ntitle: A planted card\nseeds: [S1]\nsafety: false\nwritten: 2026-11-29\n---\n';

function blocksOf(body: string) {
  const { card } = readCardSource(`${FRONT}\n${body}`);
  if (card === null) throw new Error('the planted card could not be read');
  return card.blocks;
}

describe('the source of a card', () => {
  test('gives its front matter, with the optional fields only where they stand', () => {
    const { card, faults } = readCardSource(`${FRONT}\nText.`);
    expect(faults).toEqual([]);
    expect(card).toEqual({ id: 'planted', chapter: 'start', title: 'A planted card', seeds: ['S1'], safety: false, written: '2026-11-29', blocks: [{ kind: 'paragraph', inlines: [{ kind: 'text', text: 'Text.' }] }] });
  });

  test('may have the line ends of another system', () => {
    expect(readCardSource(`${FRONT}\nText.`.replaceAll('\n', '\r\n')).card).not.toBeNull();
  });

  test('gives paragraphs, lists, emphasis, links and figures', () => {
    expect(blocksOf('One *soft* line\nthat goes on.\n\n- [It helps](claim:some-claim)\n- a [word](term:some-word), a [card](card:some-card)\n\n![Who got better](figure:some-claim)')).toEqual([
      { kind: 'paragraph', inlines: [{ kind: 'text', text: 'One ' }, { kind: 'emphasis', inlines: [{ kind: 'text', text: 'soft' }] }, { kind: 'text', text: ' line that goes on.' }] },
      {
        kind: 'list',
        items: [
          [{ kind: 'claim', id: 'some-claim', inlines: [{ kind: 'text', text: 'It helps' }] }],
          [
            { kind: 'text', text: 'a ' },
            { kind: 'term', id: 'some-word', inlines: [{ kind: 'text', text: 'word' }] },
            { kind: 'text', text: ', a ' },
            { kind: 'card', id: 'some-card', inlines: [{ kind: 'text', text: 'card' }] },
          ],
        ],
      },
      { kind: 'figure', claimId: 'some-claim', caption: 'Who got better' },
    ]);
  });

  test('without front matter is no card', () => {
    expect(readCardSource('Just text.')).toEqual({ card: null, body: '', faults: [{ kind: 'front-matter-unreadable', detail: expect.stringContaining('YAML') }] });
  });
});

describe('what a card must not hold', () => {
  test.each([
    ['a script in a block', '<script>steal()</script>'],
    ['a script in a line', 'Text <img src=x onerror="steal()"> and more.'],
    ['a style', '<style>body { display: none }</style>'],
  ])('%s stays as plain text', (_, body) => {
    const blocks = blocksOf(body);
    expect(blocks.every((block) => block.kind === 'paragraph' && block.inlines.every(({ kind }) => kind === 'text'))).toBe(true);
    expect(bodyTextOf({ blocks })).toBe(body);
  });

  test.each(['javascript:steal()', 'https://example.org', 'claim:Not_A_Name', 'figure:some-claim'])('a link to %s loses its address and is named', (address) => {
    const { card, faults } = readCardSource(`${FRONT}\nSee [this](${address}) now.`);
    expect(faults).toEqual([{ kind: 'link-not-allowed', detail: address }]);
    expect(card?.blocks).toEqual([{ kind: 'paragraph', inlines: [{ kind: 'text', text: 'See ' }, { kind: 'text', text: 'this' }, { kind: 'text', text: ' now.' }] }]);
  });

  test('a picture that is no figure leaves its words and is named', () => {
    const { card, faults } = readCardSource(`${FRONT}\n![A photo](https://example.org/photo.jpg)`);
    expect(faults).toEqual([{ kind: 'link-not-allowed', detail: 'https://example.org/photo.jpg' }]);
    expect(card?.blocks).toEqual([{ kind: 'paragraph', inlines: [{ kind: 'text', text: 'A photo' }] }]);
  });

  test('headings, quotations and code become plain paragraphs', () => {
    expect(bodyTextOf({ blocks: blocksOf('# Loud\n\n> Said\n\n    code\n\n---') })).toBe('Loud\nSaid\ncode');
  });
});
