import { CRISIS_HELP } from '#foundation/crisis-help.ts';
import '#interface/call-numbers.css';
import { Dialog } from '#interface/layout/dialog.tsx';
import { useWords } from './words.ts';
import styles from './help-sheet.module.css';

type Props = { readonly isOpen: boolean; readonly onClose: () => void };

const { emergency, crisisLine } = CRISIS_HELP.us;

/** Who to call or text, one tap from every page; needs no network and no sign-in. */
export function HelpSheet({ isOpen, onClose }: Props) {
  const say = useWords();
  const { press, textWord } = crisisLine.inSpanish;
  return (
    <Dialog title={say('help.title')} isOpen={isOpen} onClose={onClose}>
      <section className={styles['part']}>
        <h3>{say('help.danger')}</h3>
        <a data-call="first" href={`tel:${emergency.call}`}>
          {say('help.callEmergency', { number: emergency.call })}
        </a>
      </section>
      <section className={styles['part']}>
        <h3>{say('help.talk')}</h3>
        <p>{say('help.talkWords')}</p>
        <div data-calls="">
          <a data-call="" href={`tel:${crisisLine.call}`}>
            {say('help.callLine', { number: crisisLine.call })}
          </a>
          <a data-call="" href={`sms:${crisisLine.text}`}>
            {say('help.textLine', { number: crisisLine.text })}
          </a>
        </div>
        <p className={styles['note']}>{say('help.otherLanguage', { press, word: textWord })}</p>
      </section>
      <p className={styles['note']}>{say('help.notWatched')}</p>
      <p className={styles['note']}>{say('help.leaveWords')}</p>
    </Dialog>
  );
}
