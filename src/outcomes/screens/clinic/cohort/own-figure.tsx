import { instruments } from '#measures/instruments.ts';
import type { WireClaims, WireReading } from '../../../api-clinic.ts';
import { useWords } from '../words.ts';
import { Comparison } from './comparison.tsx';
import { useFigureName } from './figure-name.ts';
import { wholePercent } from './share-rows.ts';
import styles from './claims.module.css';

type Props = { readonly reading: WireReading; readonly claims: WireClaims };
type Share = Extract<WireReading['own'], { state: 'share' }>['value'];

/** What the clinic's own people say beside a claim, or why nothing is said. */
export function OwnFigure({ reading: { own, figure, day, published }, claims }: Props) {
  const say = useWords();
  const figureName = useFigureName();
  return (
    <div className={styles['part']}>
      {figure !== null && own.state !== 'none' && <h3>{figureName(figure)}</h3>}
      <Reading own={own} day={day} claims={claims} />
      {own.state === 'share' && <Strip own={own.value} published={published?.percent ?? null} />}
      {published !== null && <p className={styles['quiet']}>{say(`place.${published.place}`, { published: published.percent })}</p>}
    </div>
  );
}

function Reading({ own, day, claims }: { readonly own: WireReading['own']; readonly day: number | null; readonly claims: WireClaims }) {
  const say = useWords();
  const { smallestGroup: smallest, integrationDays: days } = claims;
  switch (own.state) {
    case 'share':
      return <ShareWords own={own.value} day={day} />;
    case 'median':
      return <p>{own.days === null ? say('own.noMedian', { events: own.events, people: own.people }) : say('own.median', { people: own.people, days: own.days })}</p>;
    case 'compared':
      return (
        <>
          <p>{say('own.integration', { days })}</p>
          <Comparison comparison={own.comparison} event={say('durability.event')} />
        </>
      );
    case 'too-few':
    case 'not-followed':
    case 'none':
    case 'not-defined':
      return <p className={styles['quiet']}>{say(`own.${own.state}`, { smallest, measure: instruments[claims.measure].name })}</p>;
  }
}

function ShareWords({ own: { share, people, interval }, day }: { readonly own: Share; readonly day: number | null }) {
  const say = useWords();
  const percent = wholePercent(share);
  if (interval === null) return <p className={styles['own']}>{day === null ? say('own.shareAlone', { percent, people }) : say('own.keptOnDayAlone', { percent, people, day })}</p>;
  const bounds = { low: wholePercent(interval.low), high: wholePercent(interval.high) };
  return <p className={styles['own']}>{day === null ? say('own.share', { percent, people, ...bounds }) : say('own.keptOnDay', { percent, people, day, ...bounds })}</p>;
}

/** The clinic's share with its interval, and the published one as a diamond, on one scale. */
function Strip({ own: { share, interval }, published }: { readonly own: Share; readonly published: number | null }) {
  const say = useWords();
  const x = (part: number) => 8 + part * 284;
  return (
    <svg className={styles['strip']} viewBox="0 0 300 40" role="img" aria-label={say('place.strip')}>
      <line className={styles['scale']} x1={8} x2={292} y1={14} y2={14} />
      {interval !== null && <rect className={styles['interval']} x={x(interval.low)} width={Math.max(2, x(interval.high) - x(interval.low))} y={7} height={14} rx={7} />}
      <circle className={styles['dot']} cx={x(share)} cy={14} r={5} />
      {published !== null && <path className={styles['published']} d={`M${x(published / 100)} 5l8 9-8 9-8-9z`} />}
      <text x={8} y={37}>0 %</text>
      <text x={292} y={37} textAnchor="end">100 %</text>
    </svg>
  );
}
