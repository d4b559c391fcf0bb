import type { Page } from '@playwright/test';

const ROOM_TARGET = 64;
const PLAIN_TARGET = 44;

/** How large a target must be on a screen, in CSS pixels each way: more in the dosing room, for gloved hands in dim light. */
export function targetWanted(path: string): number {
  return /^\/clinic\/[^/]+\/sessions\//.test(path) ? ROOM_TARGET : PLAIN_TARGET;
}

/**
 * Every control on the page whose target is smaller than wanted, with its box. A label belongs to its field, and a place
 * around a control that hits it belongs to it as well. Left out, as by WCAG 2.5.8: a control inside a line of other
 * text, whose height the line gives; what is disabled; and what only the keyboard reaches.
 */
export function smallTargets(page: Page, wanted: number): Promise<readonly string[]> {
  return page.evaluate(findSmallTargets, wanted);
}

// Runs in the page, so everything it needs is inside.
function findSmallTargets(wanted: number): string[] {
  const CONTROLS = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=link], [role=tab], [role=menuitem], [role=switch], [role=slider], [role=option]';
  const controls = [...document.querySelectorAll<HTMLElement>(CONTROLS)];
  return controls.filter((control) => isTarget(control) && !isInLine(control)).flatMap((control) => {
    const { width, height } = reach(control);
    if (Math.min(width, height) >= wanted) return [];
    return [`${Math.round(width)} x ${Math.round(height)} ${control.tagName.toLowerCase()} "${(control.getAttribute('aria-label') ?? (control.textContent || control.closest('label')?.textContent || control.id)).trim().slice(0, 50)}"`];
  });

  function isTarget(control: HTMLElement): boolean {
    const box = control.getBoundingClientRect();
    if (control.matches(':disabled') || control.closest('[inert], [hidden]') !== null || box.width * box.height === 0) return false;
    if (getComputedStyle(control).pointerEvents === 'none') return false;
    return control.checkVisibility({ visibilityProperty: true }) && !isClippedAway(control);
  }

  /** Seen by nobody: reached by the keyboard alone, or read out only. */
  function isClippedAway(control: Element | null): boolean {
    if (control === null) return false;
    return getComputedStyle(control).clipPath === 'inset(50%)' || isClippedAway(control.parentElement);
  }

  function isInLine(control: HTMLElement): boolean {
    // Words in a line may be the label of a small button behind them; a press on them is a press on it.
    const target = control instanceof HTMLButtonElement ? (control.labels[0] ?? control) : control;
    // Browsers make a button in a line a block of that line.
    if (!['inline', 'inline-block'].includes(getComputedStyle(target).display)) return false;
    return /[\p{L}\p{N}]/u.test(wordsIn(lineOf(control)));
  }

  /** The nearest box around a control that is not itself a part of a line. */
  function lineOf(control: Element): Element {
    let around = control.parentElement ?? control;
    while (getComputedStyle(around).display === 'inline' && around.parentElement !== null) around = around.parentElement;
    return around;
  }

  /** What stands in the lines of a box itself, outside of any control and of the boxes within it. */
  function wordsIn(box: Element): string {
    return [...box.childNodes]
      .map((node) => {
        if (!(node instanceof Element)) return node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : '';
        return node.matches(CONTROLS) || getComputedStyle(node).display !== 'inline' ? '' : wordsIn(node);
      })
      .join(' ');
  }

  function reach(control: HTMLElement): { width: number; height: number } {
    const labels = control instanceof HTMLInputElement && ['radio', 'checkbox', 'file'].includes(control.type) ? [...(control.labels ?? [])] : [];
    const own = [control, ...labels].map((each) => each.getBoundingClientRect());
    const width = Math.max(...own.map((box) => box.width));
    const height = Math.max(...own.map((box) => box.height));
    return Math.min(width, height) >= wanted ? { width, height } : probed(control, labels, width, height);
  }

  /** How far from its middle a touch still hits the control, for what reaches beyond its own box. */
  function probed(control: HTMLElement, labels: readonly Element[], width: number, height: number): { width: number; height: number } {
    control.scrollIntoView({ block: 'center', inline: 'center' });
    const box = control.getBoundingClientRect();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const hits = (toX: number, toY: number): boolean => {
      const hit = document.elementFromPoint(toX, toY);
      return hit !== null && [control, ...labels].some((each) => each.contains(hit));
    };
    const far = (stepX: number, stepY: number): number => {
      let steps = 0;
      while (steps < wanted && hits(x + stepX * (steps + 1), y + stepY * (steps + 1))) steps += 1;
      return steps;
    };
    return { width: Math.max(width, far(1, 0) + far(-1, 0) + 1), height: Math.max(height, far(0, 1) + far(0, -1) + 1) };
  }
}
