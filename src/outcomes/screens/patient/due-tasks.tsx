import { IconClipboardText, IconFileCheck, IconNotes } from '@tabler/icons-react';
import { useTitles } from '#measures/screens/patient/titles/titles.ts';
import { LinkRow, LinkRows } from '#people/screens/patient/link-row.tsx';
import type { DueTask } from './due-task.ts';
import { useWords } from './words.ts';
import styles from './today.module.css';

const SHOWN_AT_ONCE = 3;

/** What waits for the person: a few at once, the rest one tap away. */
export function DueTasks({ tasks }: { readonly tasks: readonly DueTask[] }) {
  const say = useWords();
  const later = tasks.slice(SHOWN_AT_ONCE);
  return (
    <section className={styles['due']} aria-labelledby="due-heading">
      <h2 id="due-heading">{say('due.title')}</h2>
      <LinkRows label={say('due.title')}>
        {tasks.slice(0, SHOWN_AT_ONCE).map((task) => (
          <TaskRow key={keyOf(task)} task={task} />
        ))}
      </LinkRows>
      {later.length > 0 && (
        <details className={styles['later']}>
          <summary>{say('due.later', { count: later.length })}</summary>
          <LinkRows label={say('due.later', { count: later.length })}>
            {later.map((task) => (
              <TaskRow key={keyOf(task)} task={task} />
            ))}
          </LinkRows>
        </details>
      )}
    </section>
  );
}

function keyOf(task: DueTask): string {
  if (task.kind === 'own-form') return task.measure;
  return task.kind === 'form' ? task.form : task.kind;
}

function TaskRow({ task }: { readonly task: DueTask }) {
  const say = useWords();
  const titles = useTitles();
  switch (task.kind) {
    case 'form':
      return <LinkRow to={`/questionnaires/${task.form}`} icon={<IconClipboardText aria-hidden="true" />} title={titles(task.form)} about={titles(`${task.form}.about`)} />;
    case 'own-form':
      return <LinkRow to={`/questionnaires/${task.measure}`} icon={<IconClipboardText aria-hidden="true" />} title={task.name} about={say('due.ownForm')} />;
    case 'intake': {
      const about = task.isBegun ? say('due.intakeOpen', { open: task.openParts, parts: task.parts }) : say('due.intakeNew');
      return <LinkRow to="/intake" icon={<IconNotes aria-hidden="true" />} title={say('due.intake')} about={about} />;
    }
    case 'consent':
      return <LinkRow to="/consents" icon={<IconFileCheck aria-hidden="true" />} title={say('due.consent')} about={say('due.consentAbout')} />;
  }
}
