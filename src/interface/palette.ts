import { useSyncExternalStore } from 'react';

/** How the room is lit: by day, or dim with the screen at a share of its light; `isLit` while light is asked for briefly. */
export type Palette = { readonly isDim: boolean; readonly isLit: boolean; readonly lightPercent: LightPercent };

export const LIGHT_PERCENTS = [100, 70, 40] as const;
export type LightPercent = (typeof LIGHT_PERCENTS)[number];

const KEPT_AS = 'fenestra.dim';
const LIT_MS = 10_000;
const watchers = new Set<() => void>();
let palette: Palette = { isDim: false, isLit: false, lightPercent: 100 };
let timer: ReturnType<typeof setTimeout> | undefined;

/** Begins as this device was left. */
export function startPalette(): void {
  change({ isDim: localStorage.getItem(KEPT_AS) === 'yes' });
}

/** Dims the screens for the dosing room, or brings the day back. */
export function setDim(isDim: boolean): void {
  clearTimeout(timer);
  localStorage.setItem(KEPT_AS, isDim ? 'yes' : 'no');
  change({ isDim, isLit: false });
}

/** Gives ten seconds of daylight in the dim room. */
export function lightUp(): void {
  clearTimeout(timer);
  change({ isLit: true });
  timer = setTimeout(() => change({ isLit: false }), LIT_MS);
}

/** How much of the screen's light is let through in the dim room. */
export function setLight(lightPercent: LightPercent): void {
  change({ lightPercent });
}

export function usePalette(): Palette {
  return useSyncExternalStore(
    (onChange) => {
      watchers.add(onChange);
      return () => watchers.delete(onChange);
    },
    () => palette,
  );
}

function change(part: Partial<Palette>): void {
  palette = { ...palette, ...part };
  const isDark = palette.isDim && !palette.isLit;
  const root = document.documentElement;
  if (isDark) root.dataset['palette'] = 'dim';
  else delete root.dataset['palette'];
  root.style.setProperty('--veil', String(isDark ? 1 - palette.lightPercent / 100 : 0));
  for (const each of watchers) each();
}
