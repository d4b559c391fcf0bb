import type { Page } from '@playwright/test';

/** Every control and heading whose text runs out of its own box to the side, so that it lies on what stands beside it or is cut off. */
export function spilledText(page: Page): Promise<readonly string[]> {
  return page.evaluate(findSpilledText);
}

// Runs in the page, so everything it needs is inside.
function findSpilledText(): string[] {
  const ENOUGH = 2;
  const boxes = [...document.querySelectorAll<HTMLElement>('button, label, a[href], summary, [role=tab], h1, h2, h3, dt, dd, legend')];
  return boxes.filter((box) => box.checkVisibility({ visibilityProperty: true }) && getComputedStyle(box).display !== 'inline').flatMap((box) => {
    const over = Math.max(0, ...textsIn(box).map((text) => spill(text, box)));
    return over > ENOUGH ? [`${Math.round(over)} pixels of "${(box.textContent ?? '').trim().slice(0, 50)}"`] : [];
  });

  function textsIn(box: HTMLElement): Node[] {
    const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    const texts: Node[] = [];
    while (walker.nextNode() !== null) if ((walker.currentNode.textContent ?? '').trim() !== '' && !isCutOnPurpose(walker.currentNode.parentElement, box)) texts.push(walker.currentNode);
    return texts;
  }

  /** Read out only, ended by three dots, or inside something that scrolls. */
  function isCutOnPurpose(element: Element | null, box: Element): boolean {
    if (element === null) return false;
    const { overflowX, clipPath } = getComputedStyle(element);
    if (overflowX !== 'visible' || clipPath !== 'none') return true;
    return element === box ? false : isCutOnPurpose(element.parentElement, box);
  }

  function spill(text: Node, box: HTMLElement): number {
    const { left, right } = box.getBoundingClientRect();
    const range = document.createRange();
    range.selectNodeContents(text);
    return Math.max(0, ...[...range.getClientRects()].map((each) => Math.max(each.right - right, left - each.left)));
  }
}
