import { fromMarkdown } from 'mdast-util-from-markdown';
import { parse } from 'yaml';
import type { Block, Card, Inline } from '../../card.ts';
import { frontMatterSchema } from '../../card.ts';
import { plainTextOf } from '../../card-text.ts';
import type { CardFault } from '../../card-faults.ts';

type MarkdownRoot = ReturnType<typeof fromMarkdown>;
type MarkdownBlock = MarkdownRoot['children'][number];
type MarkdownInline = Extract<MarkdownBlock, { type: 'paragraph' }>['children'][number];

/**
 * A card as read from its source, with the Markdown of its text; null when its front matter cannot be read. Its text is
 * harmless whatever the source holds.
 */
export type CardReading = { readonly card: Card | null; readonly body: string; readonly faults: readonly CardFault[] };

/** The text below a card's title as read from Markdown. */
export type BodyReading = { readonly blocks: readonly Block[]; readonly faults: readonly CardFault[] };

const PARTS = /^---\n(?<front>.*?)\n---(?:\n(?<body>.*))?$/s;
const LINK = /^(?<kind>claim|term|card):(?<id>[a-z]+(?:-[a-z]+)*)$/;
const FIGURE = /^figure:(?<id>[a-z]+(?:-[a-z]+)*)$/;

/** Reads a card from YAML front matter and Markdown. */
export function readCardSource(source: string): CardReading {
  const { front, body } = PARTS.exec(source.replaceAll('\r\n', '\n'))?.groups ?? {};
  if (front === undefined) return unreadable('expected YAML between two lines of ---');
  const matter = frontMatterSchema.safeParse(readYaml(front));
  if (!matter.success) return unreadable(matter.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
  const { blocks, faults } = readCardBody(body ?? '');
  return { card: { ...matter.data, blocks }, body: (body ?? '').trim(), faults };
}

/**
 * Reads the text of a card. Of Markdown it keeps paragraphs, `-` lists, emphasis, links to claims, terms and cards, and
 * figures; everything else, HTML above all, becomes plain text. Another link is a fault and loses its address.
 */
export function readCardBody(body: string): BodyReading {
  const faults: CardFault[] = [];
  const blocks = fromMarkdown(body.replaceAll('\r\n', '\n')).children.flatMap((block) => readBlock(block, faults));
  return { blocks, faults };
}

function unreadable(detail: string): CardReading {
  return { card: null, body: '', faults: [{ kind: 'front-matter-unreadable', detail }] };
}

/** `undefined` for what is no YAML. */
function readYaml(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

function readBlock(block: MarkdownBlock, faults: CardFault[]): readonly Block[] {
  switch (block.type) {
    case 'paragraph': {
      const [only, ...others] = block.children;
      const figure = only?.type === 'image' && others.length === 0 ? FIGURE.exec(only.url)?.groups?.['id'] : undefined;
      if (only?.type === 'image' && figure !== undefined) return [{ kind: 'figure', claimId: figure, caption: only.alt ?? '' }];
      return [{ kind: 'paragraph', inlines: readInlines(block.children, faults) }];
    }
    case 'heading':
      return [{ kind: 'paragraph', inlines: readInlines(block.children, faults) }];
    case 'list':
      return [{ kind: 'list', items: block.children.map((item) => item.children.flatMap((part) => readBlock(part, faults)).flatMap(inlinesOf)) }];
    case 'blockquote':
      return block.children.flatMap((part) => readBlock(part, faults));
    case 'html':
    case 'code':
      return [{ kind: 'paragraph', inlines: [plain(block.value)] }];
    default:
      return [];
  }
}

/** The runs of a block inside a list item; a list in a list is read on in the same line. */
function inlinesOf(block: Block): readonly Inline[] {
  if (block.kind === 'figure') return [plain(block.caption)];
  return block.kind === 'list' ? block.items.flat() : block.inlines;
}

function readInlines(inlines: readonly MarkdownInline[], faults: CardFault[]): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    switch (inline.type) {
      case 'text':
      case 'html':
      case 'inlineCode':
        return [plain(inline.value)];
      case 'break':
        return [plain(' ')];
      case 'emphasis':
      case 'strong':
        return [{ kind: 'emphasis', inlines: readInlines(inline.children, faults) }];
      case 'link':
        return readLink(inline.url, readInlines(inline.children, faults), faults);
      case 'linkReference':
        return readInlines(inline.children, faults);
      case 'image':
        faults.push({ kind: 'link-not-allowed', detail: inline.url });
        return [plain(inline.alt ?? '')];
      default:
        return [];
    }
  });
}

function readLink(address: string, inlines: readonly Inline[], faults: CardFault[]): readonly Inline[] {
  const { kind, id } = LINK.exec(address)?.groups ?? {};
  if ((kind === 'claim' || kind === 'term' || kind === 'card') && id !== undefined) return [{ kind, id, inlines }];
  faults.push({ kind: 'link-not-allowed', detail: address });
  return [plain(plainTextOf(inlines))];
}

function plain(value: string): Inline {
  return { kind: 'text', text: value.replaceAll(/\s+/g, ' ') };
}
