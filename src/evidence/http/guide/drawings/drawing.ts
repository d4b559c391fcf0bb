import type { Html } from '#transport/html.ts';
import { html } from '#transport/html.ts';
import type { Claim } from '../../../claim.ts';
import type { SayGuide } from '../../../guide-words.ts';

/** What a drawing is made with: the words around it, and the claims that its figures come from. */
export type DrawingTools = { readonly say: SayGuide; readonly findClaim: (id: string) => Claim | undefined };

/** A place on a drawing. */
export type Point = { readonly x: number; readonly y: number };

/** How wide every drawing is in its own units, so that its one line weight is the same everywhere. */
export const WIDTH = 360;

/** A number for a path, short. */
export function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** The window that a drawing is seen through: a frame, and bars between its panes. */
export function windowFrame(height: number, panes: number): Html {
  const bars = Array.from({ length: panes - 1 }, (_, at) => {
    const x = short((WIDTH / panes) * (at + 1));
    return html`<path class="bar-line" d="M${x} 3V${height - 3}"/>`;
  });
  return html`<rect class="glass" x="3" y="3" width="${WIDTH - 6}" height="${height - 6}" rx="16"/>${bars}`;
}

/** The middle of a pane. */
export function middleOf(pane: number, panes: number): number {
  return (WIDTH / panes) * (pane + 0.5);
}
