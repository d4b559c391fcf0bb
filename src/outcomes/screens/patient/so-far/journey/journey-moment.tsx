import { amountText } from '#interface/format/format.ts';
import { Tag } from '#interface/layout/tag.tsx';
import { Link } from '#interface/route/link.tsx';
import { useTitles } from '#measures/screens/patient/titles/titles.ts';
import { feltByState } from '#session/screens/patient/felt-by-state.ts';
import { useWords as useFeltWords } from '#session/screens/patient/words.ts';
import type { TimelineMoment } from '../../../../api-timeline.ts';
import { useWords as useCourseWords } from '../words.ts';
import { bandWord } from './band-word.ts';
import { LifeEvent } from './life-event.tsx';
import { PracticeDone } from './practice-done.tsx';
import { shownMeasure } from './shown-moments.ts';
import { useWords } from './words.ts';
import styles from './journey.module.css';

type Of<Kind extends TimelineMoment['kind']> = Extract<TimelineMoment, { kind: Kind }>;

/** One moment in plain words. */
export function JourneyMoment({ moment }: { readonly moment: TimelineMoment }) {
  const say = useWords();
  switch (moment.kind) {
    case 'dose':
      return <Dose moment={moment} />;
    case 'measure':
      return <Measure moment={moment} />;
    case 'integration':
      return <p>{say('journey.integration')}</p>;
    case 'entry':
      return <Entry moment={moment} />;
    case 'life-event':
      return <LifeEvent moment={moment} />;
    case 'step-done':
      return <p className={styles['own']}>{say('journey.step', { words: moment.words })}</p>;
    case 'practice':
      return <PracticeDone moment={moment} />;
    case 'turn':
      return <p>{say(`turn.${moment.turn}`)}</p>;
  }
}

function Dose({ moment: { treatment, dose, feltStates } }: { readonly moment: Of<'dose'> }) {
  const say = useWords();
  const course = useCourseWords();
  const felt = useFeltWords();
  const named = feltByState(feltStates).flatMap(({ state, ratings }) => {
    const numbers = ratings.flatMap(({ rating }) => (rating === 'declined' ? [] : [rating]));
    return numbers.length === 0 ? [] : [say('journey.feltOne', { name: felt(`felt.${state}`).toLowerCase(), ratings: numbers.join(say('journey.then')) })];
  });
  return (
    <>
      <p>{course('sessions.dose', { treatment: treatment.replaceAll('-', '_'), dose: amountText(dose) })}</p>
      {named.length > 0 && <p className={styles['note']}>{say('journey.felt', { list: named.join('; ') })}</p>}
    </>
  );
}

function Measure({ moment: { measure, total, maximum, band } }: { readonly moment: Of<'measure'> }) {
  const say = useWords();
  const titles = useTitles();
  const shown = shownMeasure(measure);
  const word = bandWord(band);
  if (shown === null) return null;
  return (
    <>
      <p>{say('journey.measure', { title: titles(shown), total, maximum })}</p>
      {word !== null && <p className={styles['note']}>{say(word)}</p>}
    </>
  );
}

function Entry({ moment: { words, isShared } }: { readonly moment: Of<'entry'> }) {
  const say = useWords();
  return (
    <>
      <p className={styles['own']}>{words === null ? say('journey.memo') : say('journey.entry', { words })}</p>
      <div className={styles['acts']}>
        <Tag look={isShared ? 'teal' : 'plain'}>{say(isShared ? 'journey.shared' : 'journey.only')}</Tag>
        <Link isAlone to="/journal">
          {say('journey.toJournal')}
        </Link>
      </div>
    </>
  );
}
