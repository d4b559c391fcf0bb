const STYLED = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin', 'paint-order', 'font-size', 'font-weight', 'font-family', 'opacity', 'text-anchor'] as const;
/** Pixels of a saved picture for each one on the screen. */
const DENSITY = 2;
const MARGIN = 16;

/** A drawing on the screen as a file that needs no style sheet: what it looks like here is written into it. */
export function svgOf(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) throw new Error('the copy of a drawing is one');
  const parts = [...copy.querySelectorAll('*')];
  for (const [index, original] of [...drawing.querySelectorAll('*')].entries()) writeLook(original, parts[index]);
  const { width, height } = drawing.viewBox.baseVal;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('viewBox', `${-MARGIN} ${-MARGIN} ${width + 2 * MARGIN} ${height + 2 * MARGIN}`);
  copy.setAttribute('width', String(width + 2 * MARGIN));
  copy.setAttribute('height', String(height + 2 * MARGIN));
  copy.prepend(paper(drawing, copy));
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

/** The same as a picture of dots, twice as fine as the screen; null where the browser cannot make one. */
export async function pngOf(drawing: SVGSVGElement): Promise<Blob | null> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgOf(drawing))}`;
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
