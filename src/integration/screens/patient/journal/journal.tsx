import { IconListDetails, IconRepeat, IconSun, IconWind } from '@tabler/icons-react';
import { useAnswer } from '#interface/client/use-answer.ts';
import { Page } from '#interface/layout/page.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { Empty } from '#interface/states/empty.tsx';
import { patientMe } from '#people/api-patients.ts';
import { LinkRow, LinkRows } from '#people/screens/patient/link-row.tsx';
import { ownJournal } from '../../../api-journal.ts';
import { EntryCard } from './entry-card.tsx';
import { NewEntry } from './new-entry.tsx';
import { useWords } from './words.ts';
import styles from './journal.module.css';

/** What the person keeps for themselves: a place to write or speak, what is kept, and what else is theirs. */
export function Journal() {
  const say = useWords();
  const me = useAnswer(patientMe, {});
  const asked = useAnswer(ownJournal, {}, { about: ['journal'] });
  return (
    <Page title={say('journal.title')}>
      <p className={styles['private']}>{say('journal.private')}</p>
      <Answered of={me} lines={5}>{({ patientId }) => <NewEntry patientId={patientId} />}</Answered>
      <Answered of={asked} lines={8}>
        {({ entries }) =>
          entries.length === 0 ? (
            <Empty title={say('journal.none')}>
              <p>{say('journal.noneWords')}</p>
            </Empty>
          ) : (
            <section className={styles['entries']} aria-label={say('journal.entries')}>
              {entries.map((entry) => (
                <EntryCard key={entry.entryId} entry={entry} />
              ))}
            </section>
          )
        }
      </Answered>
      <LinkRows label={say('more.title')}>
        <LinkRow to="/actions" icon={<IconListDetails aria-hidden="true" />} title={say('more.steps')} about={say('more.stepsAbout')} />
        <LinkRow to="/patterns" icon={<IconRepeat aria-hidden="true" />} title={say('more.patterns')} about={say('more.patternsAbout')} />
        <LinkRow to="/wider-plan" icon={<IconSun aria-hidden="true" />} title={say('more.plan')} about={say('more.planAbout')} />
        <LinkRow to="/practices" icon={<IconWind aria-hidden="true" />} title={say('more.practices')} about={say('more.practicesAbout')} />
      </LinkRows>
    </Page>
  );
}
