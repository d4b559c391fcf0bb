import { axisMoments, labelled } from '#interface/charts/score-layout.ts';
import { useWidth } from '#interface/charts/use-width.ts';
import { useFormat } from '#interface/format/use-format.ts';
import { instruments } from '#measures/instruments.ts';
import type { WireCourse } from '../../api.ts';
import type { CourseFlag, CourseLayout, CoursePoint } from './course-layout.ts';
import { layOutCourse } from './course-layout.ts';
import { useWords } from './words.ts';
import chart from './chart.module.css';
import styles from './course-chart.module.css';

const SCORES = { top: 84, height: 240 } as const;
const LANES = 78;
const BAND_LABELS = 140;
const DATE_WIDTH = 96;
const WIDE = 560;

/** A course as one picture: scores above, doses and integration sessions below on the same line of time. */
export function CourseChart({ course }: { readonly course: WireCourse }) {
  const say = useWords();
  const [box, width] = useWidth<HTMLElement>();
  const { name, range, bands } = instruments[course.measure];
  if (range === null) return null;
  const isWide = width > WIDE;
  const frame = { left: 44, right: width - (isWide ? BAND_LABELS : 20), top: SCORES.top, bottom: SCORES.top + SCORES.height };
  const layout = layOutCourse(course, { min: range.minimum, max: range.maximum }, frame);
  const height = frame.bottom + LANES + 28;
  const label = say('chart.label', { measure: name });
  return (
    <figure ref={box} className={chart['chart']}>
      <figcaption>{label}</figcaption>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        {bands.filter(({ from }) => from > range.minimum).map((band) => (
          <g key={band.label}>
            <line className={chart['rule']} x1={frame.left} x2={frame.right} y1={layout.y(band.from)} y2={layout.y(band.from)} />
            <text className={chart['quiet']} x={frame.left - 8} y={layout.y(band.from) + 4} textAnchor="end">
              {band.from}
            </text>
            {isWide && (
              <text className={chart['quiet']} x={frame.right + 20} y={layout.y(band.from) - 5}>
                {band.label}
              </text>
            )}
          </g>
        ))}
        <line className={chart['axis']} x1={frame.left} x2={frame.right} y1={frame.bottom} y2={frame.bottom} />
        {layout.flags.map((flag) => (
          <Flag key={flag.kind} flag={flag} course={course} frame={frame} />
        ))}
        <Scores layout={layout} mostLabels={Math.floor(width / 56)} />
        <Lanes layout={layout} frame={frame} />
        <Dates layout={layout} y={height - 4} />
      </svg>
    </figure>
  );
}

type Frame = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

function Flag({ flag, course, frame }: { readonly flag: CourseFlag; readonly course: WireCourse; readonly frame: Frame }) {
  const say = useWords();
  const y = 14 + flag.row * 20;
  const isEnd = flag.x > frame.right - 100;
  return (
    <g data-kind={flag.kind} className={styles['flag']}>
      <line x1={flag.x} x2={flag.x} y1={y + 6} y2={frame.bottom} />
      <text x={flag.x} y={y} textAnchor={isEnd ? 'end' : flag.x < frame.left + 50 ? 'start' : 'middle'}>
        {say(flag.kind === 'relapse' ? `flag.relapse.${course.relapse.state === 'confirmed' ? 'confirmed' : 'suspected'}` : `flag.${flag.kind}`)}
      </text>
    </g>
  );
}

function Scores({ layout, mostLabels }: { readonly layout: CourseLayout; readonly mostLabels: number }) {
  const counted = layout.points.filter(({ isCounted }) => isCounted);
  const named = labelled(counted.map((point) => ({ ...point, score: point.total })), mostLabels);
  const names = new Set([...named].map(({ at }) => at));
  return (
    <>
      <polyline className={chart['line']} points={counted.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {layout.points.map((point) => (
        <Score key={point.at} point={point} isNamed={names.has(point.at)} />
      ))}
    </>
  );
}

function Score({ point, isNamed }: { readonly point: CoursePoint; readonly isNamed: boolean }) {
  return (
    <g>
      <circle className={styles['point']} data-late={point.isLate || undefined} data-uncounted={!point.isCounted || undefined} cx={point.x} cy={point.y} r={point.isCounted ? 5 : 3.5} />
      {isNamed && (
        <text className={`${chart['value']} ${styles['named']}`} x={point.x} y={point.y - 11} textAnchor="middle">
          {point.total}
        </text>
      )}
    </g>
  );
}

function Lanes({ layout, frame }: { readonly layout: CourseLayout; readonly frame: Frame }) {
  const say = useWords();
  const [dosesY, integrationY] = [frame.bottom + 26, frame.bottom + 56];
  return (
    <>
      <text className={styles['lane']} x={0} y={dosesY - 9}>
        {say('lane.doses', { count: layout.doses.length })}
      </text>
      <line className={chart['rule']} x1={frame.left} x2={frame.right} y1={dosesY} y2={dosesY} />
      {layout.doses.map((dose) => (
        <path key={dose.at} className={styles['dose']} d={`M${dose.x} ${dosesY - 7}l6 7-6 7-6-7z`}>
          <title>{say('lane.dose', { number: dose.number })}</title>
        </path>
      ))}
      <text className={styles['lane']} x={0} y={integrationY - 9}>
        {say('lane.integration', { count: layout.integration.length })}
      </text>
      <line className={chart['rule']} x1={frame.left} x2={frame.right} y1={integrationY} y2={integrationY} />
      {layout.integration.map((session) => (
        <circle key={session.at} className={styles['session']} cx={session.x} cy={integrationY} r={5}>
          <title>{say('lane.session', { number: session.number })}</title>
        </circle>
      ))}
    </>
  );
}

function Dates({ layout, y }: { readonly layout: CourseLayout; readonly y: number }) {
  const format = useFormat();
  return axisMoments(layout.moments, layout.x, DATE_WIDTH).map((at) => (
    <text key={at} className={chart['quiet']} x={layout.x(at)} y={y} textAnchor="middle">
      {format.date(at)}
    </text>
  ));
}
