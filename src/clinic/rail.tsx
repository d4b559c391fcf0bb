import type { Role } from '#foundation/role.ts';
import { Link } from '#interface/route/link.tsx';
import { openingOf } from './allowed.ts';
import type { Place } from './place.ts';
import { useWords } from './words.ts';
import styles from './rail.module.css';

type Props = { readonly places: readonly Place[]; readonly here: Place | null; readonly roles: readonly Role[] };

/** The places of the clinic: at the side on desks and tablets, at the foot on phones. */
export function Rail({ places, here, roles }: Props) {
  const say = useWords();
  return (
    <nav className={styles['rail']} aria-label={say('shell.places')} data-print="no">
      <ul>
        {places.map((place) => (
          <li key={place.name}>
            <Link
              to={openingOf(place, roles)}
              className={styles['place']}
              aria-current={place === here ? 'page' : undefined}
              onPointerEnter={() => void place.screens[0].fetch()}
            >
              <place.icon aria-hidden="true" size={24} />
              {say(`place.${place.name}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
