import type { Role } from '#foundation/role.ts';
import { Link } from '#interface/route/link.tsx';
import { findScreen } from '#interface/route/screen.tsx';
import { isAllowed } from './allowed.ts';
import type { Place } from './place.ts';
import { useWords } from './words.ts';
import styles from './place-tabs.module.css';

type Props = { readonly place: Place; readonly path: string; readonly roles: readonly Role[] };

/** The screens that a place shows side by side; on a screen that opens from one of them they are left out. */
export function PlaceTabs({ place, path, roles }: Props) {
  const say = useWords();
  const tabs = (place.tabs ?? []).filter((tab) => isAllowed(findScreen(place.screens, tab.path)?.roles, roles));
  if (tabs.length < 2 || tabs.every((tab) => tab.path !== path)) return null;
  return (
    <nav className={styles['tabs']} aria-label={say('shell.tabs')} data-print="no">
      {tabs.map((tab) => (
        <Link key={tab.path} to={tab.path} aria-current={tab.path === path ? 'page' : undefined}>
          {say(`tab.${tab.name}`)}
        </Link>
      ))}
    </nav>
  );
}
