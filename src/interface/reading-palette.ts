const KEPT_AS = 'fenestra.guide.palette';

/** How somebody who reads at home has chosen to see their pages. */
export type ReadingPalette = 'dim' | 'light';

/** Shows the palette chosen earlier on this device; without a choice the device decides (`dim-by-preference.css`). */
export function showKeptPalette(): void {
  const kept = localStorage.getItem(KEPT_AS);
  document.documentElement.dataset['palette'] = kept === 'dim' || kept === 'light' ? kept : 'auto';
}

/** Keeps a choice on this device, for the guide and the patient's app alike. */
export function keepPalette(palette: ReadingPalette): void {
  localStorage.setItem(KEPT_AS, palette);
  showKeptPalette();
}
