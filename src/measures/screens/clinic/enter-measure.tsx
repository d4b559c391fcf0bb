import { useState } from 'react';
import { useAnswer } from '#interface/client/use-answer.ts';
import { Segments } from '#interface/controls/segments.tsx';
import { SelectField } from '#interface/controls/select-field.tsx';
import { Stack } from '#interface/layout/stack.tsx';
import { listOwnMeasures } from '../../api-own.ts';
import type { Instrument, MeasureName, Questionnaire } from '../../instrument.ts';
import { instrumentOf, instruments } from '../../instruments.ts';
import { EnterAnswers } from './enter-answers.tsx';
import { EnterColumbia } from './enter-columbia.tsx';
import { EnterTotal } from './enter-total.tsx';
import { useWords } from './words.ts';

type Props = { readonly patientId: string; readonly onDone: () => void };

/** Chooses a measure and enters it: its answers, its total from the clinic’s own sheet, or the numbered answers of a C-SSRS. */
export function EnterMeasure({ patientId, onDone }: Props) {
  const say = useWords();
  const [measure, setMeasure] = useState<MeasureName | null>(null);
  const own = useAnswer(listOwnMeasures, {}, { about: ['own-measures'] });
  const offered = own.state === 'answered' ? own.answer.versions.flatMap(({ instrument, isOffered }) => (isOffered ? [instrument] : [])) : [];
  const all: readonly Instrument[] = [...Object.values(instruments), ...offered];
  const chosen = measure === null ? null : instrumentOf(measure, offered);
  return (
    <Stack>
      <SelectField label={say('enter.measure')} value={measure} onChange={setMeasure} emptyWord={say('choose')} choices={all.map(({ id, name }) => ({ value: id, label: name }))} />
      {chosen !== null && <Entry key={chosen.id} instrument={chosen} patientId={patientId} onDone={onDone} />}
    </Stack>
  );
}

function Entry({ instrument, ...props }: Props & { readonly instrument: Instrument }) {
  switch (instrument.kind) {
    case 'questionnaire':
      return <AnswersOrTotal instrument={instrument} {...props} />;
    case 'score-only':
      return <EnterTotal instrument={instrument} {...props} />;
    case 'level-only':
      return <EnterColumbia {...props} />;
  }
}

/** A form on paper is entered answer by answer, or as the total that somebody has added up on it. */
function AnswersOrTotal({ instrument, ...props }: Props & { readonly instrument: Questionnaire }) {
  const say = useWords();
  const [part, setPart] = useState<'answers' | 'total'>('answers');
  const { range } = instrument;
  if (range === null) return <EnterAnswers instrument={instrument} {...props} />;
  return (
    <Stack>
      <Segments label={say('enter.part')} value={part} onChange={setPart} choices={(['answers', 'total'] as const).map((value) => ({ value, label: say(`enter.part.${value}`) }))} />
      {part === 'answers' ? <EnterAnswers instrument={instrument} {...props} /> : <EnterTotal instrument={{ ...instrument, range }} {...props} />}
    </Stack>
  );
}
