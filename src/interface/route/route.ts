import { useSyncExternalStore } from 'react';

/** Where the person is inside the app: the address without the app's own prefix, and what follows the question mark. */
export type Place = { readonly path: string; readonly search: string };

let base = '';
let slug: string | null = null;
let place: Place = { path: '/', search: '' };
const watchers = new Set<() => void>();

/** Begins routing under `/<app>/<clinic>`; the clinic is the part of the address that the clinic gave its people. */
export function startRouting(app: string): void {
  slug = window.location.pathname.split('/')[2] || null;
  base = slug === null ? `/${app}` : `/${app}/${slug}`;
  place = readPlace();
  window.addEventListener('popstate', arrive);
}

/** The clinic's name in the address, which public contracts ask for; `null` where the address names none. */
export function clinicSlug(): string | null {
  return slug;
}

/** Goes to an address of this app; `replace` leaves no step to come back to. */
export function navigate(to: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  if (replace) history.replaceState(null, '', hrefOf(to));
  else history.pushState(null, '', hrefOf(to));
  arrive();
  if (!replace) window.scrollTo(0, 0);
}

/** The full address of a place in this app, for links. */
export function hrefOf(to: string): string {
  return `${base}${to}`;
}

/** The place on screen; the component renders again when it changes. */
export function usePlace(): Place {
  return useSyncExternalStore(watch, () => place);
}

/** One value after the question mark, kept in the address so that it survives reload, back and sharing. */
export function useSearchValue(name: string): [value: string | null, set: (value: string | null) => void] {
  const { path, search } = usePlace();
  const values = new URLSearchParams(search);
  return [
    values.get(name),
    (value) => {
      if (value === null) values.delete(name);
      else values.set(name, value);
      navigate(values.size === 0 ? path : `${path}?${values}`, { replace: true });
    },
  ];
}

function arrive(): void {
  place = readPlace();
  for (const each of watchers) each();
}

function readPlace(): Place {
  const { pathname, search } = window.location;
  const inside = pathname.startsWith(base) ? pathname.slice(base.length) : pathname;
  return { path: inside === '' ? '/' : inside, search };
}

function watch(onChange: () => void): () => void {
  watchers.add(onChange);
  return () => watchers.delete(onChange);
}
