import { NEUTRAL_PAGE } from '#foundation/neutral-page.ts';
import { forgetDrafts } from './client/draft.ts';

const NEUTRAL = NEUTRAL_PAGE.us;
const KEPT_AS = 'fenestra.left';
const KEYS: readonly string[] = ['Shift', 'Escape'];
const PRESSES = 3;
const WITHIN_MS = 2000;

/**
 * Leaves at once for a page that says nothing about the person, in the place of this one in the history, and forgets
 * what was typed and not sent. Coming back with the back button leads there again; opening the address anew works as always.
 */
export function leaveQuickly(): void {
  sessionStorage.setItem(KEPT_AS, 'yes');
  forgetDrafts();
  document.body.hidden = true;
  window.location.replace(NEUTRAL);
}

/** Whether this page was only reached by going back after a quick exit; it then leaves again and must show nothing. */
export function hasLeft(): boolean {
  const hasLeftBefore = sessionStorage.getItem(KEPT_AS) === 'yes';
  const [navigation] = performance.getEntriesByType('navigation');
  const cameBack = navigation instanceof PerformanceNavigationTiming && navigation.type === 'back_forward';
  if (hasLeftBefore && cameBack) window.location.replace(NEUTRAL);
  else sessionStorage.removeItem(KEPT_AS);
  return hasLeftBefore && cameBack;
}

/** The Shift or the Escape key pressed three times leaves as well. Returns how to stop listening. */
export function listenForQuickExit(): () => void {
  let presses: readonly { readonly key: string; readonly at: number }[] = [];
  function onKeyDown({ key, timeStamp: at, repeat }: KeyboardEvent): void {
    if (repeat) return;
    presses = KEYS.includes(key) && !isClosing(key) ? [...presses, { key, at }].filter((press) => press.key === key && at - press.at < WITHIN_MS) : [];
    if (presses.length >= PRESSES) leaveQuickly();
  }
  function onPageShow(event: PageTransitionEvent): void {
    if (event.persisted && sessionStorage.getItem(KEPT_AS) === 'yes') window.location.replace(NEUTRAL);
  }
  document.addEventListener('keydown', onKeyDown);
  window.addEventListener('pageshow', onPageShow);
  return () => {
    document.removeEventListener('keydown', onKeyDown);
    window.removeEventListener('pageshow', onPageShow);
  };
}

/** An Escape that closes what is open above the page is no wish to leave. */
function isClosing(key: string): boolean {
  const isPopoverOpen = CSS.supports('selector(:popover-open)') && document.querySelector(':popover-open') !== null;
  return key === 'Escape' && (isPopoverOpen || document.querySelector('dialog[open]') !== null);
}
