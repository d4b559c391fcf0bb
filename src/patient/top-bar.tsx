import { IconDoorExit, IconLifebuoy } from '@tabler/icons-react';
import { useEffect } from 'react';
import { nameApp } from '#interface/route/page-title.ts';
import { OfflineChip } from '#interface/states/offline-chip.tsx';
import type { Language } from '#interface/words/language.ts';
import { LANGUAGES, setLanguage, useLanguage } from '#interface/words/language.ts';
import { leaveQuickly } from '#interface/quick-exit.ts';
import { useWords } from './words.ts';
import styles from './top-bar.module.css';

/** The language, the way out, and help: the same place on every page. */
export function TopBar({ onHelp }: { readonly onHelp: () => void }) {
  const say = useWords();
  const title = say('app.title');
  useEffect(() => nameApp(title, { neutral: true }), [title]);
  return (
    <header className={styles['bar']} data-print="no">
      <LanguageSwitch />
      <OfflineChip />
      <span className={styles['end']}>
        <button type="button" className={styles['leave']} onClick={leaveQuickly}>
          <IconDoorExit aria-hidden="true" size={20} />
          {say('shell.leave')}
        </button>
        <button type="button" className={styles['help']} aria-haspopup="dialog" onClick={onHelp}>
          <IconLifebuoy aria-hidden="true" size={20} />
          {say('shell.help')}
        </button>
      </span>
    </header>
  );
}

/** Offers the other language by its own name. */
function LanguageSwitch() {
  const language = useLanguage();
  const other: Language = language === 'en' ? 'es' : 'en';
  return (
    <button type="button" className={styles['language']} lang={other} onClick={() => void setLanguage(other)}>
      {LANGUAGES[other]}
    </button>
  );
}
