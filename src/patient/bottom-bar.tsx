import { Link } from '#interface/route/link.tsx';
import type { Place } from './place.ts';
import { useWords } from './words.ts';
import styles from './bottom-bar.module.css';

type Props = { readonly places: readonly Place[]; readonly here: Place | null };

/** The few places of the patient app, under the thumb. */
export function BottomBar({ places, here }: Props) {
  const say = useWords();
  return (
    <nav className={styles['bar']} aria-label={say('shell.places')} data-print="no">
      <ul>
        {places.map((place) => (
          <li key={place.screens[0].path}>
            <Link
              to={place.screens[0].path}
              className={styles['place']}
              aria-current={place === here ? 'page' : undefined}
              onPointerEnter={() => void place.screens[0].fetch()}
            >
              <place.icon aria-hidden="true" size={24} />
              <place.Label />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
