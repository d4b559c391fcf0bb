import type { Instant } from '#foundation/instant.ts';
import { TwinTable } from '#interface/charts/twin-table.tsx';
import { Unfold } from '#interface/layout/unfold.tsx';
import { useWords } from '../words.ts';
import { CourseChart } from './course-chart.tsx';
import type { CoursePoint } from './course-chart.tsx';
import { useStripTime } from './strip-frame.tsx';
import styles from './course.module.css';

type Props = {
  /** That it is an estimate, in the words that stand on every one. */
  readonly label: string;
  /** What is estimated, in which blood, with its unit. */
  readonly axis: string;
  /** For whom. */
  readonly person: string;
  readonly model: { readonly title: string; readonly paper: string; readonly address: string | null; readonly population: string; readonly limits: readonly string[] };
  /** When the hours are counted from. */
  readonly from: Instant;
  readonly top: number;
  readonly named: readonly { readonly at: number; readonly words: string }[];
  readonly line: readonly CoursePoint[];
  readonly band: readonly CoursePoint[];
  /** What is to be said of the band. */
  readonly bandState: 'working' | 'behind' | 'drawn' | 'failed';
  readonly people: string;
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[];
};

/** The expected course with everything that must stand beside it: that it is an estimate, of whom, by which model, in which blood, how people differ. */
export function CourseFigure({ label, axis, person, model, from, top, named, line, band, bandState, people, rows }: Props) {
  const say = useWords();
  const time = useStripTime();
  if (time === null) return null;
  const { span, end, dosingStartedAt, isRunning } = time;
  return (
    <figure className={styles['curve']} data-course={bandState}>
      <figcaption>
        <p className={styles['estimate']}>{label}</p>
        <p className={styles['quiet']}>{axis}</p>
      </figcaption>
      <CourseChart label={`${say('course.title')}. ${axis}. ${label}.`} {...{ span, dosingStartedAt, from, top, named, line, band }} now={isRunning ? end : null} />
      <div className={styles['foot']}>
        <p className={styles['key']}>
          <span>
            <Key className="line" path="M0 8h28" />
            {person}
          </span>
          <span>
            <Key className="band" path="M0 2h28v12h-28z" />
            {say(bandState === 'failed' ? 'course.band.failed' : 'course.band', { people })}
          </span>
        </p>
        <p className={styles['quiet']}>{say('course.given')}</p>
        <p className={styles['quiet']}>
          {say('course.model', { title: model.title })} {model.population}
        </p>
      </div>
      <div className={styles['folds']}>
        <TwinTable heads={[say('course.table.time'), say('course.table.typical'), say('course.table.low'), say('course.table.high')]} rows={rows} caption={`${axis}. ${label}.`} />
        <Unfold word={say('course.limits')}>
          <ul>
            {model.limits.map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
            <li>{model.address === null ? model.paper : say('course.paper', { paper: model.paper, address: model.address })}</li>
          </ul>
        </Unfold>
      </div>
    </figure>
  );
}

function Key({ className, path }: { readonly className: 'line' | 'band'; readonly path: string }) {
  return (
    <svg width={28} height={16} aria-hidden="true">
      <path className={styles[className]} d={path} />
    </svg>
  );
}
