import { TermText } from '#evidence/screens/glossary/term-text.tsx';
import { useAnswer } from '#interface/client/use-answer.ts';
import { StepLine } from '#interface/questions/step-line.tsx';
import { Why } from '#interface/questions/why.tsx';
import { Empty } from '#interface/states/empty.tsx';
import { navigate } from '#interface/route/route.ts';
import { Link } from '#interface/route/link.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { ownIntake } from '../../api-intake.ts';
import type { HealthPart } from './health-parts.ts';
import { HEALTH_PART_ORDER, isHealthPart } from './health-parts.ts';
import { HealthQuestions } from './health-questions.tsx';
import { PartPage } from './part-page.tsx';
import { useWords } from './words.ts';
import styles from './intake.module.css';

type Props = { readonly params: { readonly part: string } };

/** One short list of health questions. */
export function Health({ params }: Props) {
  const say = useWords();
  if (isHealthPart(params.part)) return <HealthPartPage part={params.part} />;
  return <Empty title={say('none.title')} action={<Link isAlone to="/intake">{say('intake.title')}</Link>} />;
}

function HealthPartPage({ part }: { readonly part: HealthPart }) {
  const say = useWords();
  const asked = useAnswer(ownIntake, {}, { about: ['intake'] });
  const at = HEALTH_PART_ORDER.indexOf(part);
  const next = HEALTH_PART_ORDER[at + 1];
  const nextWord = next === undefined ? say('part.next', { part: say('part.medicines') }) : say('part.next', { part: say(`health.${next}`) });
  const progress = (
    <div className={styles['progress']}>
      <p>{say('health.over', { at: at + 1, count: HEALTH_PART_ORDER.length })}</p>
      <StepLine done={at} count={HEALTH_PART_ORDER.length} />
    </div>
  );
  return (
    <PartPage title={say(`health.${part}`)} progress={progress} nextWord={nextWord} onNext={() => navigate(next === undefined ? '/intake/medicines' : `/intake/health/${next}`)}>
      <Why words={<TermText text={say(`health.${part}Why`)} />} />
      <Answered of={asked} lines={12}>
        {({ questions }) => <HealthQuestions part={part} questions={questions} isRenewing={asked.state === 'answered' && asked.isRenewing} />}
      </Answered>
    </PartPage>
  );
}
