import { doseText } from '#interface/format/format.ts';
import { Tag } from '#interface/layout/tag.tsx';
import { Link } from '#interface/route/link.tsx';
import { chartPath } from '#people/screens/clinic/chart-path.ts';
import { treatments } from '#plan/route.ts';
import { feltStates } from '#session/felt-states.ts';
import type { TimelineMoment } from '../../../api-timeline.ts';
import { useWords } from './words.ts';
import styles from '../../timeline/timeline.module.css';

type Props = { readonly patientId: string; readonly moment: TimelineMoment };

/** One moment in the words of the clinic. */
export function MomentText({ patientId, moment }: Props) {
  const say = useWords();
  switch (moment.kind) {
    case 'dose':
      return <Dose moment={moment} />;
    case 'measure':
      return <p>{say(moment.band === null ? 'timeline.total' : 'timeline.band', { ...moment, band: moment.band ?? '' })}</p>;
    case 'integration':
      return <p>{say('timeline.integration')}</p>;
    case 'entry':
      return (
        <p>
          {say(moment.seconds === null ? 'timeline.entry' : 'timeline.memo')} <Link to={chartPath(patientId, 'integration')}>{say('timeline.read')}</Link>
        </p>
      );
    case 'life-event':
      return <p className={styles['words']}>{say('timeline.life', { words: moment.words })}</p>;
    case 'turn':
      return (
        <p>
          <Tag look={moment.turn.startsWith('relapse') ? 'attention' : 'teal'}>{say(`turn.${moment.turn}`)}</Tag>
        </p>
      );
    case 'step-done':
    case 'practice':
      return null;
  }
}

function Dose({ moment: { treatment, dose, feltStates: felt } }: { readonly moment: Extract<TimelineMoment, { kind: 'dose' }> }) {
  const say = useWords();
  const given = Object.values(treatments).find(({ key }) => key === treatment);
  const named = feltStates.flatMap(({ key, name }) => {
    const ratings = felt.flatMap(({ state, rating }) => (state === key && rating !== 'declined' ? [rating] : []));
    return ratings.length === 0 ? [] : [`${name} ${ratings.join(', then ')}`];
  });
  return (
    <>
      <p>
        {given?.name ?? treatment}, {doseText(dose, null)}
      </p>
      {named.length > 0 && <p className={styles['quiet']}>{say('timeline.felt', { list: named.join('; ') })}</p>}
    </>
  );
}
