import { inflateSync } from 'node:zlib';

/** What a font of the document says about its glyphs, by their number: the characters, and the width in thousandths of its size. */
type Font = { readonly characters: ReadonlyMap<number, string>; readonly widths: ReadonlyMap<number, number> };

/** Where the last piece of text ended, in points. */
type Pen = { readonly x: number; readonly y: number; readonly size: number };

/** Pieces of text further apart than this, in parts of their size, are words of their own. */
const WORD_GAP = 0.15;
/** A piece that stands further up or down than this, in parts of its size, is on a line of its own. */
const LINE_GAP = 0.6;

/**
 * The text of each page of a PDF as pdfmake writes it, in the order of writing, with single spaces between words and
 * lines. It finds what a reader of the file can copy out: glyphs that lead to no character are missing here too.
 */
export function pdfText(bytes: Buffer): readonly string[] {
  const objects = new Map([...bytes.toString('latin1').matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, number = '', body = '']) => [number, body]));
  const find = (body: string, key: string) => objects.get(new RegExp(`/${key} \\[?(\\d+) 0 R`).exec(body)?.[1] ?? '') ?? '';
  const fonts = new Map<string, Font>();
  for (const resources of objects.values()) {
    for (const [, name = '', number = ''] of (/\/Font <<([\s\S]*?)>>/.exec(resources)?.[1] ?? '').matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const font = objects.get(number) ?? '';
      fonts.set(name, { characters: charactersOf(inflated(find(font, 'ToUnicode'))), widths: widthsOf(find(font, 'DescendantFonts')) });
    }
  }
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body));
  return pages.map((page) => textOf(inflated(find(page, 'Contents')), fonts));
}

function inflated(body: string): string {
  return inflateSync(Buffer.from(body.slice(body.indexOf('stream\n') + 7, body.lastIndexOf('\nendstream')), 'latin1')).toString('latin1');
}

/** The table from glyphs to characters that a font carries. */
function charactersOf(table: string): ReadonlyMap<number, string> {
  const ranges = table.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g);
  return new Map([...ranges].flatMap(([, first = '', list = '']) => [...list.matchAll(/<([^>]*)>/g)].map(([, units = ''], index) => [Number.parseInt(first, 16) + index, charactersFrom(units)] as const)));
}

/** Characters from their UTF-16 units in hexadecimal. */
function charactersFrom(units: string): string {
  return String.fromCodePoint(...units.trim().split(' ').map((unit) => Number.parseInt(unit, 16)));
}

function widthsOf(font: string): ReadonlyMap<number, number> {
  const ranges = (/\/W \[(.*)\]\n/.exec(font)?.[1] ?? '').matchAll(/(\d+) \[([^\]]*)\]/g);
  return new Map([...ranges].flatMap(([, first = '', list = '']) => list.trim().split(/\s+/).map((width, index) => [Number(first) + index, Number(width)] as const)));
}

const OPERATION = /([-\d.]+(?: [-\d.]+){5}) Tm|\/(F\d+) ([\d.]+) Tf|\[([^\]]*)\] TJ|(<[0-9a-f]*>) Tj/g;

function textOf(content: string, fonts: ReadonlyMap<string, Font>): string {
  let text = '';
  let font: Font | undefined;
  let [x, y, scale, size] = [0, 0, 1, 0];
  let pen: Pen | undefined;
  for (const [, matrix, fontName, fontSize, pieces, piece] of content.matchAll(OPERATION)) {
    if (matrix !== undefined) [scale = 1, , , , x = 0, y = 0] = matrix.split(' ').map(Number);
    else if (fontName !== undefined) [font, size] = [fonts.get(fontName), Number(fontSize)];
    else if (font !== undefined) {
      const { characters, width } = piecesOf(pieces ?? piece ?? '', font);
      const height = size * Math.abs(scale);
      if (isApart(pen, { x, y, size: height })) text += ' ';
      text += characters;
      pen = { x: x + (width * height) / 1000, y, size: height };
    }
  }
  return text.replaceAll(/\s+/g, ' ').trim();
}

function isApart(before: Pen | undefined, now: Pen): boolean {
  if (before === undefined) return false;
  const size = Math.max(before.size, now.size);
  return Math.abs(now.y - before.y) > size * LINE_GAP || Math.abs(now.x - before.x) > size * WORD_GAP;
}

/** The characters of glyphs in hexadecimal with the shifts between them, and how wide it all is in thousandths of the size. */
function piecesOf(shown: string, font: Font): { readonly characters: string; readonly width: number } {
  let [characters, width] = ['', 0];
  for (const [, glyphs, shift] of shown.matchAll(/<([0-9a-f]*)>|(-?[\d.]+)/g)) {
    if (shift !== undefined) width -= Number(shift);
    for (const glyph of (glyphs?.match(/.{4}/g) ?? []).map((digits) => Number.parseInt(digits, 16))) {
      characters += font.characters.get(glyph) ?? '';
      width += font.widths.get(glyph) ?? 0;
    }
  }
  return { characters, width };
}
