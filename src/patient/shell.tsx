import { Suspense, useEffect, useState } from 'react';
import { Content } from '#interface/layout/content.tsx';
import { findScreen } from '#interface/route/screen.tsx';
import { clinicSlug, navigate, usePlace } from '#interface/route/route.ts';
import { Link } from '#interface/route/link.tsx';
import { Empty } from '#interface/states/empty.tsx';
import { Failed } from '#interface/states/failed.tsx';
import { FaultBoundary } from '#interface/states/fault-boundary.tsx';
import { Loading } from '#interface/states/loading.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { HelpSheet } from './help-sheet.tsx';
import type { Account, Composition } from './place.ts';
import { TopBar } from './top-bar.tsx';
import { useWords } from './words.ts';
import styles from './shell.module.css';

type Props = { readonly composition: Composition; readonly account: Account };

/** The frame of the patient app: a quiet bar above, the page, the places at the foot. */
export function Shell({ composition, account }: Props) {
  const say = useWords();
  const { path } = usePlace();
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const isSignedIn = account.state === 'signed-in';
  const here = composition.places.find((place) => findScreen(place.screens, path) !== null) ?? null;
  return (
    <div className={styles['shell']}>
      <a className={styles['skip']} href="#content">
        {say('shell.skip')}
      </a>
      <TopBar onHelp={() => setIsHelpOpen(true)} />
      <Content key={path} className={styles['content']}>
        <FaultBoundary>
          <Suspense fallback={<Loading lines={5} />}>
            <Opened composition={composition} account={account} path={path} />
          </Suspense>
        </FaultBoundary>
      </Content>
      {isSignedIn && composition.places.length > 0 && <BottomBar places={composition.places} here={here} />}
      <HelpSheet isOpen={isHelpOpen} onClose={() => setIsHelpOpen(false)} />
    </div>
  );
}

function Opened({ composition, account, path }: Props & { readonly path: string }) {
  const first = composition.places[0]?.screens[0].path ?? null;
  const isHome = account.state === 'signed-in' && path === '/' && first !== null;
  useEffect(() => {
    if (isHome) navigate(first, { replace: true });
  }, [isHome, first]);
  const open = findScreen(composition.publicScreens, path);
  if (clinicSlug() === null) return <WhichClinic />;
  if (open !== null) return open.open(path);
  switch (account.state) {
    case 'asking':
      return <Loading lines={5} />;
    case 'unreachable':
      return <Failed refusal={account.refusal} again={account.again} triesItself />;
    case 'signed-out':
      return <composition.SignIn />;
    case 'signed-in':
      if (isHome) return null;
      return findScreen([...composition.places.flatMap((place) => place.screens), ...composition.furtherScreens], path)?.open(path) ?? <Nothing />;
  }
}

function Nothing() {
  const say = useWords();
  return (
    <Empty title={say('nothing.title')} action={<Link isAlone to="/">{say('nothing.home')}</Link>}>
      <p>{say('nothing.words')}</p>
    </Empty>
  );
}

function WhichClinic() {
  const say = useWords();
  return (
    <Empty title={say('address.title')}>
      <p>{say('address.words')}</p>
    </Empty>
  );
}
