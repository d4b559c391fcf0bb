import { useAnswer } from '#interface/client/use-answer.ts';
import { Card } from '#interface/layout/card.tsx';
import { Page } from '#interface/layout/page.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { lastGiven, sendUntilHeard } from '#measures/screens/patient/outbox.ts';
import { SavedTextArea } from '#measures/screens/patient/saved-text-area.tsx';
import { widerPlan, writePart } from '../../../api-own-work.ts';
import type { WiderPlanArea } from '../../../own-work.ts';
import { WIDER_PLAN_AREAS } from '../../../own-work.ts';
import { useWords } from './words.ts';
import styles from './own-work.module.css';

const LONGEST = 4_000;

/** What the person does beside the sessions, one text for each part of life, saved by itself when the writing pauses. */
export function WiderPlan() {
  const say = useWords();
  const asked = useAnswer(widerPlan, {});
  return (
    <Page title={say('plan.title')}>
      <p className={styles['lead']}>{say('plan.words')}</p>
      <Answered of={asked} lines={12}>
        {({ parts }) => WIDER_PLAN_AREAS.map((area) => <Part key={area} area={area} start={parts.find((part) => part.area === area)?.words ?? ''} />)}
      </Answered>
    </Page>
  );
}

function Part({ area, start }: { readonly area: WiderPlanArea; readonly start: string }) {
  const say = useWords();
  const key = `wider-plan/${area}`;
  function send(words: string, settleMs: number): void {
    sendUntilHeard({ key, contract: writePart, input: { body: { area, words } }, settleMs });
  }
  return (
    <Card>
      <SavedTextArea label={say(`plan.${area}`)} hint={say(`plan.${area}Hint`)} sendingKey={key} start={lastGiven(key, writePart)?.body.words ?? start} rows={3} maxLength={LONGEST} onSend={send} />
    </Card>
  );
}
