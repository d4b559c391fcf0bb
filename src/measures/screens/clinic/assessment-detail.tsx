import { useFormat } from '#interface/format/use-format.ts';
import { FactList } from '#interface/layout/fact-list.tsx';
import { Stack } from '#interface/layout/stack.tsx';
import type { RecordedAssessment } from '../../api.ts';
import type { ItemAnswer } from '../../answer-set.ts';
import type { Item } from '../../instrument.ts';
import { instruments } from '../../instruments.ts';
import { useWords } from './words.ts';
import styles from './measures.module.css';

/** One recorded form: how its result came about, and every answer. */
export function AssessmentDetail({ assessment }: { readonly assessment: RecordedAssessment }) {
  const say = useWords();
  const format = useFormat();
  const { measure, answers, computation, measuredAt, recordedAt, version } = assessment;
  const instrument = instruments[measure];
  const items = instrument.kind === 'questionnaire' ? instrument.items : [];
  const asked = Object.entries(answers);
  return (
    <Stack>
      <p>{computation}</p>
      <FactList
        items={[
          { name: say('detail.measured'), value: format.moment(measuredAt) },
          { name: say('detail.typed'), value: format.moment(recordedAt) },
          { name: say('detail.version'), value: version },
        ]}
      />
      {asked.length > 0 && (
        <ol className={styles['answers']}>
          {asked.map(([itemId, answer]) => {
            const item = items.find((each) => each.id === itemId);
            return (
              <li key={itemId}>
                <span>{item?.text ?? itemId}</span>
                <strong>{item === undefined ? String(answer) : answerText(say, item, answer)}</strong>
              </li>
            );
          })}
        </ol>
      )}
      <p className={styles['quiet']}>{instrument.licence.notice}</p>
    </Stack>
  );
}

function answerText(say: ReturnType<typeof useWords>, item: Item, answer: ItemAnswer): string {
  if (typeof answer === 'string') return say(`answer.${answer}`);
  if (item.kind === 'rating') return `${answer} / ${item.maximum}`;
  if (item.kind === 'number') return `${answer} ${item.unit}`;
  return item.answers.find(({ value }) => value === answer)?.label ?? String(answer);
}
