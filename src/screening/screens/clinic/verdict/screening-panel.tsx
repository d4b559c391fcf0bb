import { useAnswer } from '#interface/client/use-answer.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { Stack } from '#interface/layout/stack.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { Empty } from '#interface/states/empty.tsx';
import { Failed } from '#interface/states/failed.tsx';
import { patientScreening, runScreening } from '../../../api-decision.ts';
import { useWords } from '../words.ts';
import { DecisionCard } from './decision-card.tsx';
import { EarlierVerdicts } from './earlier-verdicts.tsx';
import { FindingList } from './finding-list.tsx';
import { LabelCard } from './label-card.tsx';
import { NewsCard } from './news-card.tsx';
import { PreparationCard } from './preparation-card.tsx';
import type { Screening } from './screening-answer.ts';
import { VerdictCard } from './verdict-card.tsx';
import styles from '../panels.module.css';

/** The rules’ verdict with every finding, the prescriber’s decision on it, and the preparation meeting. */
export function ScreeningPanel({ patientId }: { readonly patientId: string }) {
  const screening = useAnswer(patientScreening, { params: { patientId } }, { about: [`screening/${patientId}`, `intake/${patientId}`, `assessments/${patientId}`] });
  return (
    <Answered of={screening} lines={12}>
      {(answer) => <Screened patientId={patientId} screening={answer} />}
    </Answered>
  );
}

function Screened({ patientId, screening }: { readonly patientId: string; readonly screening: Screening }) {
  const [newest, ...earlier] = screening.verdicts;
  if (newest === undefined) return <NotScreened patientId={patientId} screening={screening} />;
  return (
    <div className={styles['columns']}>
      <Stack>
        <VerdictCard patientId={patientId} screening={screening} verdict={newest} />
        {screening.news.length > 0 && <NewsCard news={screening.news} />}
        <FindingList findings={newest.findings} />
        {earlier.length > 0 && <EarlierVerdicts verdicts={earlier} decisions={screening.decisions} />}
      </Stack>
      <Stack>
        <DecisionCard key={newest.verdictId} patientId={patientId} screening={screening} verdict={newest} />
        <LabelCard label={newest.label} />
        <PreparationCard patientId={patientId} preparedAt={screening.preparedAt} />
      </Stack>
    </div>
  );
}

function NotScreened({ patientId, screening }: { readonly patientId: string; readonly screening: Screening }) {
  const say = useWords();
  const run = useCommand(runScreening);
  return (
    <Stack>
      {run.refusal !== null && <Failed refusal={run.refusal} />}
      <Empty
        title={say('screening.none')}
        action={
          <Button look="primary" isBusy={run.isBusy} onClick={() => void run.run({ params: { patientId } })}>
            {say('screening.run')}
          </Button>
        }
      >
        <p>{say('screening.noneWords')}</p>
      </Empty>
      <PreparationCard patientId={patientId} preparedAt={screening.preparedAt} />
    </Stack>
  );
}
