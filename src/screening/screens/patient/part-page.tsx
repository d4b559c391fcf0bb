import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Button } from '#interface/controls/button.tsx';
import { Page } from '#interface/layout/page.tsx';
import { Link } from '#interface/route/link.tsx';
import { navigate } from '#interface/route/route.ts';
import { useWords } from './words.ts';
import styles from './intake.module.css';

type Props = {
  readonly title: string;
  /** Where this stands in a row of parts, above the title. */
  readonly progress?: ReactNode;
  readonly nextWord: string;
  readonly onNext: () => void;
  readonly children: ReactNode;
};

/** One part of the intake: the way back above, the way on below, and leaving it for later at any time. */
export function PartPage({ title, progress, nextWord, onNext, children }: Props) {
  const say = useWords();
  return (
    <div className={styles['part']}>
      <Link to="/intake" className={styles['back']}>
        <IconArrowLeft aria-hidden="true" size={20} />
        {say('intake.title')}
      </Link>
      {progress}
      <Page title={title}>
        {children}
        <div className={styles['foot']}>
          <Button look="primary" isWide onClick={onNext}>
            {nextWord}
          </Button>
          <Button look="plain" onClick={() => navigate('/today')}>
            {say('intake.pause')}
          </Button>
        </div>
      </Page>
    </div>
  );
}
