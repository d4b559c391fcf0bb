import { useAnswer } from '#interface/client/use-answer.ts';
import { Page } from '#interface/layout/page.tsx';
import { Failed } from '#interface/states/failed.tsx';
import { ownPractices } from '../../../api-practices.ts';
import { practices } from '../../../practices.ts';
import { PracticeCard } from './practice-card.tsx';
import { useWords } from './words.ts';
import styles from './own-work.module.css';

/** The library of practices, each with what the person did of it lately; it can be used while that is not known. */
export function Practices() {
  const say = useWords();
  const asked = useAnswer(ownPractices, {}, { about: ['journal'] });
  const done = asked.state === 'answered' ? asked.answer.done : [];
  return (
    <Page title={say('practices.title')}>
      <p className={styles['lead']}>{say('practices.words')}</p>
      <p className={styles['note']}>{say('practices.private')}</p>
      {asked.state === 'refused' && <Failed refusal={asked.refusal} again={asked.again} triesItself />}
      {practices.map(({ key, minutes }) => (
        <PracticeCard key={key} practice={key} minutes={minutes} done={done.filter(({ practice }) => practice === key)} onKept={asked.again} />
      ))}
    </Page>
  );
}
