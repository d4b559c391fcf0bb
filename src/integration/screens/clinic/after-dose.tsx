import { useAnswer } from '#interface/client/use-answer.ts';
import { Link } from '#interface/route/link.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { useHasRole } from '#people/screens/clinic/use-me.ts';
import { integrationWindows } from '../../api-windows.ts';
import { ShareInTime } from './share-in-time.tsx';
import { WindowTable } from './window-table.tsx';
import { useWords } from './words.ts';
import styles from './integration.module.css';

/** What the clinic's first page says of the days after a dose: for therapists who is in them, and for everybody how many doses had integration in time. */
export function AfterDose() {
  const say = useWords();
  const isTherapist = useHasRole('therapist');
  return (
    <>
      {isTherapist && <People />}
      <ShareInTime>
        <p>
          <Link isAlone to="/after-dose">
            {say('share.all')}
          </Link>
        </p>
      </ShareInTime>
    </>
  );
}

function People() {
  const say = useWords();
  const asked = useAnswer(integrationWindows, {}, { about: ['integration', 'calendar', 'session'] });
  return (
    <section className={styles['people']} aria-label={say('worklist.title')}>
      <h2>{say('worklist.title')}</h2>
      <Answered of={asked} lines={4}>{({ people }) => (people.length === 0 ? <p className={styles['quiet']}>{say('worklist.none')}</p> : <WindowTable people={people} />)}</Answered>
    </section>
  );
}
