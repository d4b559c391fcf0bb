import { useAnswer } from '#interface/client/use-answer.ts';
import { Page } from '#interface/layout/page.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { ownPatterns } from '../../../api-own-work.ts';
import { NewPattern } from './new-pattern.tsx';
import { PatternCard } from './pattern-card.tsx';
import { useWords } from './words.ts';
import styles from './own-work.module.css';

/** Loops that the person knows from themselves, in their words, and how strong each was on which day. */
export function Patterns() {
  const say = useWords();
  const asked = useAnswer(ownPatterns, {}, { about: ['journal'] });
  return (
    <Page title={say('patterns.title')}>
      <p className={styles['lead']}>{say('patterns.words')}</p>
      <Answered of={asked} lines={8}>
        {({ patterns, today, doseDays }) => (
          <>
            {patterns.map((pattern) => (
              <PatternCard key={pattern.patternId} pattern={pattern} today={today} doseDays={doseDays} />
            ))}
            <NewPattern key={patterns.length} />
          </>
        )}
      </Answered>
    </Page>
  );
}
