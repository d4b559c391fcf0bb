const AFTER_LOAD_MS = 1500;

/** Once the page has settled, asks the service worker to keep the whole guide in this language on the device. */
export function keepForOffline(): void {
  const { guide, version } = document.documentElement.dataset;
  if (guide === undefined || version === undefined || !('serviceWorker' in navigator) || savesData()) return;
  navigator.serviceWorker.addEventListener('message', ({ data }) => {
    if (data === 'kept') for (const note of document.querySelectorAll<HTMLElement>('.offline-note')) note.hidden = false;
  });
  window.setTimeout(() => void ask(guide, version), AFTER_LOAD_MS);
}

async function ask(guide: string, version: string): Promise<void> {
  try {
    await navigator.serviceWorker.register(`${guide}service-worker.js`, { scope: guide });
    const { active } = await navigator.serviceWorker.ready;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    active?.postMessage({ contents: `${guide}${document.documentElement.lang}/`, version });
  } catch {
    // A browser that keeps nothing, as in a private window, reads with a connection.
  }
}

/** Whether somebody has asked their browser to spare data. */
function savesData(): boolean {
  const connection: unknown = 'connection' in navigator ? navigator.connection : null;
  return typeof connection === 'object' && connection !== null && 'saveData' in connection && connection.saveData === true;
}
