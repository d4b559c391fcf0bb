import { ChoiceField } from '#interface/controls/choice-field.tsx';
import type { ControlsProps } from '../explorer/view.ts';
import { EXAMPLE_ROUTES, exampleIn, exampleOf, examplesBy, withExample } from './example.ts';
import { useWords } from './words.ts';

/** The way in, and one of the doses that studies gave by it. */
export function PatientDose({ choice, onChange }: ControlsProps) {
  const say = useWords();
  const { route } = choice.dose;
  const examples = examplesBy(route);
  return (
    <>
      <ChoiceField
        label={say('route.label')}
        shape="rows"
        value={route}
        onChange={(chosen) => {
          const [example] = examplesBy(chosen);
          if (example !== undefined) onChange(withExample(choice, example));
        }}
        choices={EXAMPLE_ROUTES.map((each) => ({ value: each, label: say(`route.${each}`) }))}
      />
      <ChoiceField
        label={say('example.label')}
        hint={say('example.hint')}
        value={exampleIn(choice)?.id ?? null}
        onChange={(id) => onChange(withExample(choice, exampleOf(id)))}
        choices={examples.map(({ id }) => ({ value: id, label: say(`example.${id}`), hint: say(`example.${id}.study`) }))}
      />
    </>
  );
}
