import type { ReactNode } from 'react';
import { Suspense, useEffect, useMemo } from 'react';
import type { Role } from '#foundation/role.ts';
import { focusSearch, useHotkeys } from '#interface/hotkeys.ts';
import { Content } from '#interface/layout/content.tsx';
import type { Screen } from '#interface/route/screen.tsx';
import { findScreen } from '#interface/route/screen.tsx';
import { navigate, usePlace } from '#interface/route/route.ts';
import { Empty } from '#interface/states/empty.tsx';
import { FaultBoundary } from '#interface/states/fault-boundary.tsx';
import { Loading } from '#interface/states/loading.tsx';
import { isAllowed, openingOf, placesFor } from './allowed.ts';
import type { Composition, Place, SignedIn } from './place.ts';
import { PlaceTabs } from './place-tabs.tsx';
import { Rail } from './rail.tsx';
import { TopBar } from './top-bar.tsx';
import { useWords } from './words.ts';
import styles from './shell.module.css';

type Props = { readonly composition: Composition; readonly person: SignedIn; readonly onLock: () => void; readonly onSignOut: () => void };

/** The frame of the clinic app: places at the side, who and where above, the open screen within. */
export function Shell({ composition, person, onLock, onSignOut }: Props) {
  const say = useWords();
  const { path } = usePlace();
  const places = placesFor(composition.places, person.roles);
  const here = composition.places.find((place) => findScreen(place.screens, path) !== null) ?? null;
  const screen = findScreen([...(here?.screens ?? []), ...composition.furtherScreens], path);
  const first = places[0] === undefined ? null : openingOf(places[0], person.roles);
  useHotkeys(useMemo(() => hotkeysFor(composition.places, person.roles), [composition.places, person.roles]));
  useEffect(() => {
    if (path === '/' && first !== null) navigate(first, { replace: true });
  }, [path, first]);
  return (
    <div className={styles['shell']}>
      <a className={styles['skip']} href="#content">
        {say('shell.skip')}
      </a>
      <TopBar composition={composition} person={person} onLock={onLock} onSignOut={onSignOut} />
      <Rail places={places} here={here} roles={person.roles} />
      <Content key={path} className={styles['content']}>
        {here !== null && <PlaceTabs place={here} path={path} roles={person.roles} />}
        <FaultBoundary>
          <Suspense fallback={<Loading lines={6} />}>{first === null ? <NoPlaces /> : show(screen, here, person, path)}</Suspense>
        </FaultBoundary>
      </Content>
    </div>
  );
}

function show(screen: Screen | null, place: Place | null, person: SignedIn, path: string): ReactNode {
  if (screen === null) return path === '/' ? null : <Nothing />;
  const isOpen = isAllowed(screen.roles, person.roles) && isAllowed(place?.roles, person.roles);
  return isOpen ? screen.open(path) : <Closed />;
}

/** `/` goes to the search of the screen; `g` and the first letter of a place go there. */
function hotkeysFor(places: readonly Place[], roles: readonly Role[]): Readonly<Record<string, () => void>> {
  const toPlaces = places.map((place) => [`g ${place.name.charAt(0)}`, () => navigate(openingOf(place, roles))] as const);
  return Object.fromEntries([['/', focusSearch] as const, ...toPlaces]);
}

function Nothing() {
  const say = useWords();
  return (
    <Empty title={say('nothing.title')}>
      <p>{say('nothing.words')}</p>
    </Empty>
  );
}

function Closed() {
  const say = useWords();
  return (
    <Empty title={say('closed.title')}>
      <p>{say('closed.words')}</p>
    </Empty>
  );
}

function NoPlaces() {
  const say = useWords();
  return (
    <Empty title={say('empty.title')}>
      <p>{say('empty.words')}</p>
    </Empty>
  );
}
