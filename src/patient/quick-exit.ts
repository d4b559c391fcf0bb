const NEUTRAL_PAGE = 'https://www.weather.gov/';
const KEPT_AS = 'fenestra.left';
const PRESSES = 3;
const WITHIN_MS = 2000;

/**
 * Leaves at once for a page that says nothing about the person, in the place of this one in the history.
 * Coming back with the back button leads there again; opening the address anew works as always.
 */
export function leaveQuickly(): void {
  sessionStorage.setItem(KEPT_AS, 'yes');
  document.body.hidden = true;
  window.location.replace(NEUTRAL_PAGE);
}

/** Whether this page was only reached by going back after a quick exit; it then leaves again and must show nothing. */
export function hasLeft(): boolean {
  const hasLeftBefore = sessionStorage.getItem(KEPT_AS) === 'yes';
  const [navigation] = performance.getEntriesByType('navigation');
  const cameBack = navigation instanceof PerformanceNavigationTiming && navigation.type === 'back_forward';
  if (hasLeftBefore && cameBack) window.location.replace(NEUTRAL_PAGE);
  else sessionStorage.removeItem(KEPT_AS);
  return hasLeftBefore && cameBack;
}

/** The Shift key pressed three times leaves as well. Returns how to stop listening. */
export function listenForQuickExit(): () => void {
  let presses: readonly number[] = [];
  function onKeyDown(event: KeyboardEvent): void {
    if (event.repeat) return;
    presses = event.key === 'Shift' ? [...presses, event.timeStamp].filter((at) => event.timeStamp - at < WITHIN_MS) : [];
    if (presses.length >= PRESSES) leaveQuickly();
  }
  function onPageShow(event: PageTransitionEvent): void {
    if (event.persisted && sessionStorage.getItem(KEPT_AS) === 'yes') window.location.replace(NEUTRAL_PAGE);
  }
  document.addEventListener('keydown', onKeyDown);
  window.addEventListener('pageshow', onPageShow);
  return () => {
    document.removeEventListener('keydown', onKeyDown);
    window.removeEventListener('pageshow', onPageShow);
  };
}
