import { useFormat } from '#interface/format/use-format.ts';
import { useClinicTime } from '#interface/format/use-clinic-time.ts';
import { Tag } from '#interface/layout/tag.tsx';
import { ASKED_KINDS, TEST_KINDS } from '../../../intake-schema.ts';
import { useWords } from '../words.ts';
import type { Intake } from './intake-answer.ts';
import styles from '../panels.module.css';

type Recorded = Intake['tests'][number];

/** The newest word on each test, with its date, who recorded it and until when it counts; earlier ones fold away. */
export function TestList({ tests }: { readonly tests: Intake['tests'] }) {
  const say = useWords();
  const newest = ASKED_KINDS.flatMap((kind) => tests.find((test) => test.kind === kind) ?? []);
  const earlier = tests.filter((test) => !newest.includes(test));
  const missing = TEST_KINDS.filter((kind) => tests.every((test) => test.kind !== kind));
  return (
    <>
      <ul className={styles['rows']}>
        {newest.map((test) => (
          <OneTest key={test.kind} test={test} />
        ))}
      </ul>
      {missing.length > 0 && <p className={styles['quiet']}>{say('tests.missing', { tests: missing.map((kind) => say(`test.${kind}`)).join(', ') })}</p>}
      {earlier.length > 0 && (
        <details className={styles['fold']}>
          <summary>{say('tests.earlier', { count: earlier.length })}</summary>
          <ul className={styles['rows']}>
            {earlier.map((test) => (
              <OneTest key={`${test.kind} ${test.measuredAt} ${test.recordedAt}`} test={test} isEarlier />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function OneTest({ test, isEarlier = false }: { readonly test: Recorded; readonly isEarlier?: boolean }) {
  const say = useWords();
  const format = useFormat();
  const { instantOf, now } = useClinicTime();
  const { kind, validUntil, measuredAt, recordedBy } = test;
  const present = instantOf(now);
  const isTooOld = validUntil !== null && present !== null && validUntil < present;
  const parts = [format.date(measuredAt), ...(recordedBy === null ? [] : [recordedBy]), ...(validUntil === null || isEarlier || isTooOld ? [] : [say('tests.validUntil', { date: format.date(validUntil) })])];
  return (
    <li>
      <strong>{say(`test.${kind}`)}</strong>
      <span>{isTooOld && !isEarlier ? <Tag look="attention">{say('tests.tooOld')}</Tag> : null}</span>
      <ResultText result={test.result} />
      <span className={styles['quiet']}>{parts.join(' · ')}</span>
    </li>
  );
}

function ResultText({ result }: { readonly result: Recorded['result'] }) {
  const say = useWords();
  const withWords = (text: string, words: string) => <span>{words === '' ? text : `${text}: ${words}`}</span>;
  switch (result.kind) {
    case 'liver-tests': {
      const { altTimesUpperLimit, astTimesUpperLimit, alkalinePhosphataseTimesUpperLimit, gammaGtTimesUpperLimit } = result;
      const named = [['alt', altTimesUpperLimit], ['ast', astTimesUpperLimit], ['alp', alkalinePhosphataseTimesUpperLimit], ['ggt', gammaGtTimesUpperLimit]] as const;
      return <span>{named.flatMap(([name, value]) => (value === null ? [] : [`${say(`tests.${name}`)} ${value}`])).join(', ')} {say('tests.multiple')}</span>;
    }
    case 'urine-drug-screen':
      return <span>{result.positiveFor.length === 0 ? say('tests.negative') : `${say('tests.positiveFor')}: ${result.positiveFor.join(', ')}`}</span>;
    case 'pregnancy-test':
      return <span>{say(`tests.${result.result}`)}</span>;
    case 'drug-use-question':
      return <span>{say('tests.timesCount', { count: result.timesInPastYear })}</span>;
    case 'vital-signs':
      return <span>{say('tests.vitalSigns', { rate: result.heartRatePerMinute, saturation: result.oxygenSaturationPercent })}</span>;
    case 'urinalysis':
    case 'electrocardiogram':
    case 'thyroid':
    case 'prescription-monitoring':
      return withWords(say(`tests.${result.result}`), result.words);
    case 'no-result':
      return withWords(say(`tests.outcome.${result.state}`), result.words);
  }
}
