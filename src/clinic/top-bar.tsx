import { IconBulb, IconLock, IconLogout, IconMoon, IconSun } from '@tabler/icons-react';
import { Suspense } from 'react';
import { IconButton } from '#interface/controls/icon-button.tsx';
import type { MenuItem } from '#interface/layout/menu.tsx';
import { Menu } from '#interface/layout/menu.tsx';
import { Tag } from '#interface/layout/tag.tsx';
import { LIGHT_PERCENTS, lightUp, setDim, setLight, usePalette } from '#interface/palette.ts';
import { navigate } from '#interface/route/route.ts';
import { OfflineChip } from '#interface/states/offline-chip.tsx';
import { isAllowed } from './allowed.ts';
import { Mark } from './mark.tsx';
import type { Composition, SignedIn } from './place.ts';
import { useWords } from './words.ts';
import styles from './top-bar.module.css';

type Props = { readonly composition: Composition; readonly person: SignedIn; readonly onLock: () => void; readonly onSignOut: () => void };

/** Which clinic this is, whether the server is heard, how the room is lit and who is signed in. */
export function TopBar({ composition, person, onLock, onSignOut }: Props) {
  const say = useWords();
  const roles = person.roles.map((role) => say(`role.${role}`)).join(', ');
  const links = (composition.accountLinks ?? []).filter((link) => isAllowed(link.roles, person.roles));
  const items: readonly MenuItem[] = [
    ...links.map((link) => ({ label: say(`account.${link.name}`), icon: <link.icon aria-hidden="true" />, onChoose: () => navigate(link.path) })),
    { label: say('shell.lock'), icon: <IconLock aria-hidden="true" />, onChoose: onLock },
    { label: say('shell.signOut'), icon: <IconLogout aria-hidden="true" />, onChoose: onSignOut },
  ];
  return (
    <header className={styles['bar']} data-print="no">
      <Mark />
      <div className={styles['clinic']}>
        <p>{person.clinicName}</p>
        {person.isPractice && <Tag look="dusk">{say('shell.practice')}</Tag>}
      </div>
      <span className={styles['end']}>
        <Suspense fallback={null}>{(composition.topBar ?? []).filter(({ roles: own }) => isAllowed(own, person.roles)).map(({ Part }, index) => <Part key={index} />)}</Suspense>
        <OfflineChip />
        <DimSwitch />
        <Menu
          items={items}
          head={
            <>
              <p className={styles['name']}>{person.personName}</p>
              <p className={styles['roles']}>{roles}</p>
            </>
          }
        >
          <span className={styles['initials']} aria-hidden="true">
            {initialsOf(person.personName)}
          </span>
          <span className={styles['who']}>
            <span>{person.personName}</span>
            <span className={styles['roles']}>{roles}</span>
          </span>
        </Menu>
      </span>
    </header>
  );
}

/** One tap to dim and back; in the dim room also ten seconds of light, and how much light the screen gives. */
function DimSwitch() {
  const say = useWords();
  const { isDim, lightPercent } = usePalette();
  const next = LIGHT_PERCENTS[(LIGHT_PERCENTS.indexOf(lightPercent) + 1) % LIGHT_PERCENTS.length] ?? 100;
  return (
    <>
      {isDim && (
        <span className={styles['percent']}>
          <IconButton label={say('dim.percent', { percent: lightPercent })} icon={`${lightPercent} %`} onClick={() => setLight(next)} />
        </span>
      )}
      {isDim && (
        <span className={styles['light']}>
          <IconButton label={say('dim.light')} icon={<IconBulb />} onClick={lightUp} />
        </span>
      )}
      <IconButton label={say(isDim ? 'dim.off' : 'dim.on')} icon={isDim ? <IconSun /> : <IconMoon />} onClick={() => setDim(!isDim)} />
    </>
  );
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.at(-1)].map((word) => word?.charAt(0).toUpperCase() ?? '').join('');
}
