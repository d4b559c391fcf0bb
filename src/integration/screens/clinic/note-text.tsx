import { Term } from '#evidence/screens/glossary/term.tsx';
import { useFormat } from '#interface/format/use-format.ts';
import { FactList } from '#interface/layout/fact-list.tsx';
import { Row, Stack } from '#interface/layout/stack.tsx';
import { Tag } from '#interface/layout/tag.tsx';
import type { WireNote } from '../../api.ts';
import { SECTION_HEADINGS } from '../../integration-note.ts';
import { THEME_LABELS } from '../../note-theme.ts';
import { SECTION_NAMES } from './note-values.ts';
import { practiceTitle } from './practice-title.ts';
import { useGoals } from './use-goals.ts';
import { useWords } from './words.ts';
import styles from './integration.module.css';

/** What a note says: its four sections, its themes, what the person means to do. */
export function NoteText({ patientId, body }: { readonly patientId: string; readonly body: WireNote['body'] }) {
  const say = useWords();
  const format = useFormat();
  const known = useGoals(patientId).goals;
  const { sections, themes, actions, distress, groundingUsed, referral, goals = [] } = body;
  return (
    <>
      <div className={styles['sections']}>
        {SECTION_NAMES.map((name) => {
          const section = sections[name];
          return (
            <section key={name}>
              <h3>{SECTION_HEADINGS[name]}</h3>
              {section.state === 'written' ? <p className={styles['words']}>{section.text}</p> : <p className={styles['quiet']}>{say('section.notDiscussed')}</p>}
            </section>
          );
        })}
      </div>
      {themes.length > 0 && (
        <Row>
          {themes.map((theme) => (
            <Tag key={theme}>{THEME_LABELS[theme]}</Tag>
          ))}
        </Row>
      )}
      {actions.length > 0 && (
        <Stack gap="near">
          <h3>{say('actions.title')}</h3>
          <ul className={styles['actions']}>
            {actions.map((action) => (
              <li key={action.text}>
                <span>{action.text}</span>
                <span className={styles['quiet']}>{[action.practice && practiceTitle(action.practice), action.dueOn && say('actions.due', { date: format.localDate(action.dueOn) })].filter(Boolean).join(', ')}</span>
              </li>
            ))}
          </ul>
        </Stack>
      )}
      <FactList
        items={[
          ...goals.map(({ goalId, rating }) => ({ name: known.find((goal) => goal.goalId === goalId)?.words ?? '', value: say('goals.rated', { rating }) })),
          { name: say('distress.title'), value: typeof distress === 'number' ? say('distress.of', { distress }) : say(`distress.${distress}`) },
          ...(groundingUsed.length === 0 ? [] : [{ name: say('grounding.title'), shownName: <Term id="grounding">{say('grounding.title')}</Term>, value: groundingUsed.map(practiceTitle).join(', ') }]),
          ...(referral === null ? [] : [{ name: say('referral.title'), value: referral }]),
        ]}
      />
    </>
  );
}
