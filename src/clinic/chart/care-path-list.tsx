import { IconCircle, IconCircleCheckFilled, IconCircleDot, IconHandStop } from '@tabler/icons-react';
import { useFormat } from '#interface/format/use-format.ts';
import { Link } from '#interface/route/link.tsx';
import { chartPath } from '#people/screens/clinic/chart-path.ts';
import { useWords } from '../words.ts';
import { careFactsOf } from './care-facts.ts';
import { PART_OF_PATH, pathOf } from './care-path.ts';
import { stepWords } from './step-words.ts';
import type { Care } from './use-care.ts';
import styles from './chart.module.css';

const ICONS = { done: IconCircleCheckFilled, now: IconCircleDot, ahead: IconCircle, stopped: IconHandStop } as const;

/** The path from the request to the outcome, each step with what is known of it in a few words. */
export function CarePathList({ patientId, care }: { readonly patientId: string; readonly care: Care }) {
  const say = useWords();
  const format = useFormat();
  return (
    <ol className={styles['path']}>
      <li data-state="done">
        <IconCircleCheckFilled aria-hidden="true" size={22} />
        <span>{say('path.request')}</span>
        <span className={styles['words']}>{care.request === null ? say('path.noRequest') : format.date(care.request.receivedAt)}</span>
      </li>
      {pathOf(careFactsOf(care)).map(({ step, state }) => {
        const Icon = ICONS[state];
        return (
          <li key={step} data-state={state}>
            <Icon aria-hidden="true" size={22} />
            <Link to={chartPath(patientId, PART_OF_PATH[step])}>
              {say(`path.${step}`)}
              <span className={styles['unseen']}>, {say(`path.is.${state}`)}</span>
            </Link>
            <span className={styles['words']}>{stepWords(say, format, step, care)}</span>
          </li>
        );
      })}
    </ol>
  );
}
