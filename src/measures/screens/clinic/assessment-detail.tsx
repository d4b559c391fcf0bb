import { useFormat } from '#interface/format/use-format.ts';
import { FactList } from '#interface/layout/fact-list.tsx';
import { Stack } from '#interface/layout/stack.tsx';
import { Tag } from '#interface/layout/tag.tsx';
import type { RecordedAssessment } from '../../api.ts';
import type { Instrument } from '../../instrument.ts';
import type { ComputedLine } from '../../computation-lines.ts';
import { computationLines } from '../../computation-lines.ts';
import { useWords } from './words.ts';
import styles from './measures.module.css';

type Props = { readonly assessment: RecordedAssessment; readonly instrument: Instrument | null };

/** One recorded form: how its result came about, answer by answer, by which version, and when it was measured and typed. */
export function AssessmentDetail({ assessment, instrument }: Props) {
  const say = useWords();
  const format = useFormat();
  const { computation, measuredAt, recordedAt, version } = assessment;
  const lines = computationLines(assessment, instrument);
  return (
    <Stack>
      {instrument !== null && !instrument.isValidated && (
        <p>
          <Tag look="attention">{say(`wording.${instrument.licence.wording === 'own-wording' ? 'own' : 'clinic'}`)}</Tag>
        </p>
      )}
      <p>{computation}</p>
      <FactList
        items={[
          { name: say('detail.measured'), value: format.moment(measuredAt) },
          { name: say('detail.typed'), value: format.moment(recordedAt) },
          { name: say('detail.version'), value: version },
        ]}
      />
      {lines.length > 0 && (
        <ol className={styles['answers']} aria-label={say('detail.computed')}>
          {lines.map((line) => (
            <Line key={line.itemId} line={line} />
          ))}
          {assessment.total !== null && (
            <li className={styles['sum']}>
              <span>{say('measures.total')}</span>
              <strong>{assessment.total}</strong>
            </li>
          )}
        </ol>
      )}
      {instrument !== null && instrument.licence.notice !== '' && <p className={styles['quiet']}>{instrument.licence.notice}</p>}
    </Stack>
  );
}

function Line({ line: { text, answer, points, counts } }: { readonly line: ComputedLine }) {
  const say = useWords();
  return (
    <li>
      <span>{text}</span>
      <span className={styles['given']}>
        <strong>{answer.kind === 'absent' ? say(`answer.${answer.value}`) : answer.text}</strong>
        {counts === 'points' && points !== null && <span className={styles['quiet']}>{say('detail.points', { points })}</span>}
        {counts !== 'points' && counts !== 'alone' && <span className={styles['quiet']}>{say(`detail.${counts}`)}</span>}
      </span>
    </li>
  );
}
