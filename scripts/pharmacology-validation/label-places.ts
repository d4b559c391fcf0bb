/** A point of the figure and the word beside it, in pixels of the panel. */
export type Marked = { readonly x: number; readonly y: number; readonly word: string };

/** Where a word stands: its left lower corner, and whether a line leads to its point. */
export type Placed = Marked & { readonly wordX: number; readonly wordY: number; readonly isLed: boolean };

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

const WORD_WIDTH = 22;
const WORD_HEIGHT = 11;
const POINT = 6;
/** The nearest word touches its point; from the second ring on a line leads to it. */
const RINGS = [9, 20, 32, 44, 58, 74, 92];
const DIRECTIONS = 16;

/** Gives each point a place for its word where no other word or point stands, nearest first, in the order given. */
export function placeLabels(points: readonly Marked[], width: number, height: number): readonly Placed[] {
  const taken: Box[] = points.map(({ x, y }) => ({ left: x - POINT, top: y - POINT, right: x + POINT, bottom: y + POINT }));
  return points.map((point) => {
    const [ring, box] = freeBox(point, taken, width, height);
    taken.push(box);
    return { ...point, wordX: box.left, wordY: box.bottom - 2, isLed: ring > 0 };
  });
}

function freeBox({ x, y }: Marked, taken: readonly Box[], width: number, height: number): readonly [ring: number, box: Box] {
  for (const [ring, distance] of RINGS.entries()) {
    for (let turn = 0; turn < DIRECTIONS; turn++) {
      const angle = (2 * Math.PI * turn) / DIRECTIONS - Math.PI / 4;
      const [middleX, middleY] = [x + (distance + WORD_WIDTH / 2) * Math.cos(angle), y + (distance + WORD_HEIGHT / 2) * Math.sin(angle)];
      const box = { left: middleX - WORD_WIDTH / 2, top: middleY - WORD_HEIGHT / 2, right: middleX + WORD_WIDTH / 2, bottom: middleY + WORD_HEIGHT / 2 };
      const isInside = box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;
      if (isInside && taken.every((other) => box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom)) return [ring, box];
    }
  }
  return [RINGS.length, { left: x, top: y - WORD_HEIGHT, right: x + WORD_WIDTH, bottom: y }];
}
