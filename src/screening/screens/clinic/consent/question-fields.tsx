import { IconPlus } from '@tabler/icons-react';
import { Button } from '#interface/controls/button.tsx';
import { FieldError } from '#interface/controls/field.tsx';
import { TextArea } from '#interface/controls/text-area.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { Card } from '#interface/layout/card.tsx';
import { Row, Stack } from '#interface/layout/stack.tsx';
import type { QuestionDraft } from './question-draft.ts';
import { EMPTY_QUESTION } from './question-draft.ts';
import { useConsentWords } from './words.ts';

const MOST = 6;

type Props = {
  readonly id: string;
  readonly value: readonly QuestionDraft[];
  readonly onChange: (value: readonly QuestionDraft[]) => void;
  readonly error: string | null;
};

/** The author’s own questions after the text. */
export function QuestionFields({ id, value, onChange, error }: Props) {
  const say = useConsentWords();
  const change = (at: number, part: Partial<QuestionDraft>) => onChange(value.map((draft, index) => (index === at ? { ...draft, ...part } : draft)));
  return (
    <Stack>
      <div id={id} tabIndex={-1}>
        <h3>{say('questions.title')}</h3>
        <p>{say('questions.words')}</p>
        <FieldError id={id} error={error} />
      </div>
      {value.map((draft, at) => (
        <Card
          key={at}
          look="sunken"
          title={say('questions.one', { at: at + 1 })}
          aside={
            <Button look="plain" onClick={() => onChange(value.filter((_, index) => index !== at))}>
              {say('questions.remove', { at: at + 1 })}
            </Button>
          }
        >
          <Stack>
            <TextField label={say('questions.question')} value={draft.question} onChange={(question) => change(at, { question })} maxLength={300} />
            <TextField label={say('questions.right')} value={draft.right} onChange={(right) => change(at, { right })} maxLength={300} />
            <TextArea label={say('questions.others')} hint={say('questions.othersHint')} value={draft.others} onChange={(others) => change(at, { others })} rows={3} maxLength={1200} />
            <TextArea label={say('questions.whenWrong')} value={draft.whenWrong} onChange={(whenWrong) => change(at, { whenWrong })} rows={2} maxLength={600} />
          </Stack>
        </Card>
      ))}
      {value.length < MOST && (
        <Row>
          <Button icon={<IconPlus aria-hidden="true" />} onClick={() => onChange([...value, EMPTY_QUESTION])}>
            {say('questions.add')}
          </Button>
        </Row>
      )}
    </Stack>
  );
}
