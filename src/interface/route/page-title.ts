import { useEffect } from 'react';

let appName = '';

/** Names the app in the browser's tab; with `isNeutral` the tab never says more than that. */
let isNeutral = false;

export function nameApp(name: string, { neutral = false }: { readonly neutral?: boolean } = {}): void {
  appName = name;
  isNeutral = neutral;
  document.title = name;
}

/** Shows the screen's name in the browser's tab. The patient app stays neutral: its tab says the same everywhere. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = isNeutral ? appName : `${title} · ${appName}`;
  }, [title]);
}
