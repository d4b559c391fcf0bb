import { wrap } from './wrapped-lines.ts';

const STYLED = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin', 'paint-order', 'font-size', 'font-weight', 'font-family', 'opacity', 'text-anchor'] as const;
/** Pixels of a saved picture for each one on the screen. */
const DENSITY = 2;
const MARGIN = 16;
const LINE = 18;
/** Pixels that a letter of a line above needs, with some to spare. */
const LETTER = 7;

/**
 * A drawing on the screen as a file that needs no style sheet: what it looks like here is written into it.
 * @param heading lines that stand above it in the file
 */
export function svgOf(drawing: SVGSVGElement, heading: readonly string[]): string {
  const copy = drawing.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) throw new Error('the copy of a drawing is one');
  const parts = [...copy.querySelectorAll('*')];
  for (const [index, original] of [...drawing.querySelectorAll('*')].entries()) writeLook(original, parts[index]);
  const { width, height } = drawing.viewBox.baseVal;
  const lines = heading.flatMap((line) => wrap(line, Math.floor(width / LETTER)));
  const above = MARGIN + lines.length * LINE;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('viewBox', `${-MARGIN} ${-above} ${width + 2 * MARGIN} ${above + height + MARGIN}`);
  copy.setAttribute('width', String(width + 2 * MARGIN));
  copy.setAttribute('height', String(above + height + MARGIN));
  copy.prepend(paper(drawing, copy), ...lines.map((line, index) => lineAbove(drawing, line, LINE * (index - lines.length) + LINE / 2)));
  return new XMLSerializer().serializeToString(copy);
}

function writeLook(original: Element, copy: Element | undefined): void {
  const look = getComputedStyle(original);
  for (const name of STYLED) copy?.setAttribute(name, look.getPropertyValue(name));
  copy?.removeAttribute('class');
}

/** The ground that the drawing stands on here, so that it can be read on any other. */
function paper(drawing: SVGSVGElement, copy: SVGSVGElement): SVGRectElement {
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const { x, y, width, height } = copy.viewBox.baseVal;
  for (const [name, value] of Object.entries({ x, y, width, height })) ground.setAttribute(name, String(value));
  ground.setAttribute('fill', getComputedStyle(drawing).getPropertyValue('--surface'));
  return ground;
}

function lineAbove(drawing: SVGSVGElement, words: string, y: number): SVGTextElement {
  const text = document.createElementNS('http://www.w3.org/2000/svg', 'text');
  const look = getComputedStyle(drawing);
  for (const [name, value] of Object.entries({ y: String(y), fill: look.getPropertyValue('--ink'), 'font-family': look.fontFamily, 'font-size': look.fontSize })) text.setAttribute(name, value);
  text.textContent = words;
  return text;
}

/** The same as a picture of dots, twice as fine as the screen; null where the browser cannot make one. */
export async function pngOf(drawing: SVGSVGElement, heading: readonly string[]): Promise<Blob | null> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgOf(drawing, heading))}`;
  try {
    await image.decode();
  } catch {
    return null;
  }
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * DENSITY;
  canvas.height = image.naturalHeight * DENSITY;
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
