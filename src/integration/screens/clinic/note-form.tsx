import { useState } from 'react';
import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { CheckField } from '#interface/controls/check-field.tsx';
import { ChoiceField, ChoicesField } from '#interface/controls/choice-field.tsx';
import { Form } from '#interface/controls/form.tsx';
import { SelectField } from '#interface/controls/select-field.tsx';
import { TextArea } from '#interface/controls/text-area.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { useClinicTime } from '#interface/format/use-clinic-time.ts';
import { toast } from '#interface/states/toasts.ts';
import type { WireNote } from '../../api.ts';
import { reviseNote, writeNote } from '../../api.ts';
import { SECTION_HEADINGS } from '../../integration-note.ts';
import { NOTE_THEMES, THEME_LABELS } from '../../note-theme.ts';
import { PRACTICE_KEYS } from '../../practices.ts';
import { ActionFields } from './action-fields.tsx';
import { GoalFields } from './goal-fields.tsx';
import { NoteText } from './note-text.tsx';
import { useGoals } from './use-goals.ts';
import type { NoteValues } from './note-values.ts';
import { newNote, noteValuesOf, openSections, SECTION_NAMES, sentNote } from './note-values.ts';
import { practiceTitle } from './practice-title.ts';
import { useWords } from './words.ts';
import styles from './integration.module.css';

type Props = { readonly patientId: string; /** A draft as it stands on record, also while this is open. */ readonly note: WireNote | null; readonly onDone: () => void };

const DISTRESS = ['not-asked', 'declined', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const;

/** Writes an integration note as a draft, or goes on with one: four sections, each written or said not to have come up. */
export function NoteForm({ patientId, note, onDone }: Props) {
  const say = useWords();
  const time = useClinicTime();
  const write = useCommand(writeNote);
  const revise = useCommand(reviseNote);
  const { goals } = useGoals(patientId);
  const [opened] = useState(note);
  const isClashing = revise.refusal?.code === 'integration.note-changed-meanwhile';
  const form = useForm<NoteValues>(opened === null ? newNote(time.now) : noteValuesOf(opened, time.readingOf), (values) => ({
    startedAt: time.instantOf(values.startedAt) === null ? say('wrong.startedAt') : null,
    endedAt: time.instantOf(values.endedAt) === null || values.endedAt < values.startedAt ? say('wrong.endedAt') : null,
    mode: values.mode === null ? say('wrong.mode') : null,
    texts: openSections(values).length > 0 ? say('wrong.sections') : null,
  }));
  const { values } = form;
  async function send(): Promise<void> {
    const [startedAt, endedAt] = [time.instantOf(values.startedAt), time.instantOf(values.endedAt)];
    if (!form.isReady() || startedAt === null || endedAt === null || values.mode === null) return;
    // Whoever was shown what the other device saved, and saves again, means it.
    const body = { ...sentNote(values, startedAt, endedAt, values.mode), visitId: note?.body.visitId ?? null };
    const answer = note === null || opened === null ? await write.run({ params: { patientId }, body }) : await revise.run({ params: { noteId: note.noteId }, body: { ...body, seenVersion: (isClashing ? note : opened).version } });
    if (isRefusal(answer)) return;
    toast(say('notes.saved'));
    onDone();
  }
  const { value: themes, onChange: setThemes, ...themeField } = form.field('themes');
  const { value: grounding, onChange: setGrounding, ...groundingField } = form.field('groundingUsed');
  return (
    <Form errors={form.errors} refusal={write.refusal ?? revise.refusal} isBusy={write.isBusy || revise.isBusy} sendWord={say('notes.save')} onSend={() => void send()} onCancel={onDone}>
      <div className={styles['pair']}>
        <TextField {...form.field('startedAt')} kind="datetime-local" label={say('note.startedAt')} max={time.now} />
        <TextField {...form.field('endedAt')} kind="datetime-local" label={say('note.endedAt')} max={time.now} />
      </div>
      <ChoiceField {...form.field('mode')} shape="rows" label={say('note.mode')} choices={(['in-person', 'video', 'telephone'] as const).map((value) => ({ value, label: say(`mode.${value}`) }))} />
      <div id="field-texts" className={styles['sections']} tabIndex={-1}>
        {SECTION_NAMES.map((name) => (
          <div key={name} className={styles['section']}>
            <TextArea label={SECTION_HEADINGS[name]} value={values.texts[name]} onChange={(text) => form.set('texts', { ...values.texts, [name]: text })} rows={5} maxLength={20_000} />
            {values.texts[name].trim() === '' && (
              <CheckField
                label={say('section.notDiscussed')}
                isChecked={values.notDiscussed.includes(name)}
                onChange={(isTicked) => form.set('notDiscussed', isTicked ? [...values.notDiscussed, name] : values.notDiscussed.filter((each) => each !== name))}
              />
            )}
          </div>
        ))}
      </div>
      <GoalFields goals={goals} values={values.goals} onChange={(rated) => form.set('goals', rated)} />
      <ActionFields actions={values.actions} onChange={(actions) => form.set('actions', actions)} />
      <ChoicesField {...themeField} values={themes} onChange={setThemes} shape="rows" label={say('note.themes')} choices={NOTE_THEMES.map((value) => ({ value, label: THEME_LABELS[value] }))} />
      <SelectField
        {...form.field('distress')}
        value={DISTRESS.find((each) => each === values.distress) ?? null}
        label={say('distress.title')}
        hint={say('distress.hint')}
        emptyWord=""
        choices={DISTRESS.map((value) => ({ value, label: value === 'not-asked' || value === 'declined' ? say(`distress.${value}`) : value }))}
      />
      <ChoicesField {...groundingField} values={grounding} onChange={setGrounding} shape="rows" label={say('grounding.title')} choices={PRACTICE_KEYS.map((value) => ({ value, label: practiceTitle(value) }))} />
      <TextField {...form.field('referral')} label={say('referral.title')} optionalWord={say('optional')} maxLength={1000} />
      {isClashing && note !== null && (
        <section aria-label={say('notes.onRecord')}>
          <h3>{say('notes.onRecord')}</h3>
          <NoteText patientId={patientId} body={note.body} />
        </section>
      )}
    </Form>
  );
}
