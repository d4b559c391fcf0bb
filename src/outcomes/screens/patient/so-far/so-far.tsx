import { IconListDetails } from '@tabler/icons-react';
import { Term } from '#evidence/screens/glossary/term.tsx';
import { useAnswer } from '#interface/client/use-answer.ts';
import { Segments } from '#interface/controls/segments.tsx';
import { Card } from '#interface/layout/card.tsx';
import { Page } from '#interface/layout/page.tsx';
import { useSearchValue } from '#interface/route/route.ts';
import { Answered } from '#interface/states/answered.tsx';
import { GoalsOverTime } from '#integration/screens/patient/goals/goals-over-time.tsx';
import { useTitles } from '#measures/screens/patient/titles/titles.ts';
import { LinkRow, LinkRows } from '#people/screens/patient/link-row.tsx';
import { ownCourse } from '../../../api.ts';
import { CourseChart } from './course-chart.tsx';
import { CourseTurnsCard } from './course-turns-card.tsx';
import { Journey } from './journey/journey.tsx';
import { useWords } from './words.ts';
import styles from './so-far.module.css';

/** What people who look after one say of such a course. */
const TERMS = ['response', 'remission', 'relapse', 'integration', 'dissociation'] as const;

const SHOWN_MEASURES = ['phq-9', 'gad-7'] as const;

/** The course up to today: numbers over time, the whole journey in words, goals. Nothing about what will be. */
export function SoFar() {
  const say = useWords();
  const titles = useTitles();
  const [wished, setWished] = useSearchValue('measure');
  const measure = SHOWN_MEASURES.find((each) => each === wished) ?? 'phq-9';
  const course = useAnswer(ownCourse, { query: { measure } }, { about: ['course', 'assessments'] });
  return (
    <Page title={say('soFar.title')}>
      <p className={styles['lead']}>{say('soFar.words')}</p>
      <Segments label={say('soFar.which')} value={measure} onChange={setWished} choices={SHOWN_MEASURES.map((value) => ({ value, label: titles(value) }))} />
      <Answered of={course} lines={10}>
        {(answer) => (
          <>
            <Card>
              <CourseChart course={answer} measure={measure} />
            </Card>
            <CourseTurnsCard course={answer} />
          </>
        )}
      </Answered>
      <Journey measure={measure} />
      <GoalsOverTime />
      <Card title={say('terms.title')}>
        <p className={styles['note']}>{say('terms.words')}</p>
        <ul className={styles['terms']}>
          {TERMS.map((id) => (
            <li key={id}>
              <Term id={id}>{say(`terms.${id}`)}</Term>
            </li>
          ))}
        </ul>
      </Card>
      <LinkRows label={say('soFar.more')}>
        <LinkRow to="/actions" icon={<IconListDetails aria-hidden="true" />} title={say('actions.title')} about={say('actions.about')} />
      </LinkRows>
    </Page>
  );
}
