import { IconRefresh } from '@tabler/icons-react';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { useFormat } from '#interface/format/use-format.ts';
import { Card } from '#interface/layout/card.tsx';
import { Row } from '#interface/layout/stack.tsx';
import { Tag } from '#interface/layout/tag.tsx';
import { Failed } from '#interface/states/failed.tsx';
import { runScreening } from '../../../api-decision.ts';
import { useWords } from '../words.ts';
import type { Screening, Verdict } from './screening-answer.ts';
import styles from '../panels.module.css';

type Props = { readonly patientId: string; readonly screening: Screening; readonly verdict: Verdict };

/** What the rules say in one line, when they were run, and running them again. */
export function VerdictCard({ patientId, screening, verdict }: Props) {
  const say = useWords();
  const format = useFormat();
  const run = useCommand(runScreening);
  const isClear = screening.standing === 'cleared';
  const hasNews = screening.news.length > 0;
  return (
    <Card title={say(hasNews ? 'news.title' : `verdict.${verdict.outcome}`)} aside={<Tag look={isClear ? 'teal' : 'attention'}>{say(`standing.${screening.standing}`)}</Tag>}>
      <p>{say(hasNews ? 'news.words' : `verdictWords.${verdict.outcome}`)}</p>
      {run.refusal !== null && <Failed refusal={run.refusal} />}
      <Row isSpread>
        <span className={styles['quiet']}>{say('verdict.run', { moment: format.moment(verdict.screenedAt), version: verdict.ruleSetVersion })}{hasNews && ` · ${say(`verdict.${verdict.outcome}`)}`}</span>
        <Button look={hasNews ? 'primary' : 'plain'} icon={<IconRefresh aria-hidden="true" />} isBusy={run.isBusy} onClick={() => void run.run({ params: { patientId } })}>
          {say('screening.again')}
        </Button>
      </Row>
    </Card>
  );
}
