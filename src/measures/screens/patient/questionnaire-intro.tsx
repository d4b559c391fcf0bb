import type { Command } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { Card } from '#interface/layout/card.tsx';
import { Page } from '#interface/layout/page.tsx';
import { Failed } from '#interface/states/failed.tsx';
import type { startAssessment } from '../../api.ts';
import type { Questionnaire } from '../../instrument.ts';
import { CrisisNumbers } from './crisis-help.tsx';
import { isFormId, useTitles } from './titles/titles.ts';
import { useWording } from './wording/wording.ts';
import { useWords } from './words.ts';
import styles from './questionnaire.module.css';

type Props = { readonly instrument: Questionnaire; readonly start: Command<typeof startAssessment>; readonly onBegin: () => void };

/** What the form asks and how long it takes; before questions about self-harm, who reads them and that this is no crisis line. */
export function QuestionnaireIntro({ instrument, start, onBegin }: Props) {
  const say = useWords();
  const titles = useTitles();
  const wording = useWording();
  const asksOfSelfHarm = instrument.items.some(({ selfHarm }) => selfHarm !== null);
  const { id } = instrument;
  return (
    <Page title={isFormId(id) ? titles(id) : instrument.name} over={instrument.isValidated ? instrument.name : undefined}>
      <p className={styles['lead']}>{isFormId(id) && titles(`${id}.about`)}</p>
      <ul className={styles['points']}>
        <li>{say('intro.saved')}</li>
        <li>{say('intro.skip')}</li>
        <li>{say('intro.noWrong')}</li>
      </ul>
      {asksOfSelfHarm && (
        <Card title={say(instrument.id === 'asq' ? 'intro.hardAll' : 'intro.hardOne')} look="dusk">
          <p>{say('intro.whoReads')}</p>
          <p>{say('intro.whenRead')}</p>
          <p>
            <strong>{say('intro.noCrisisLine')}</strong> {say('intro.now')}
          </p>
          <CrisisNumbers />
        </Card>
      )}
      {start.refusal !== null && <Failed refusal={start.refusal} again={onBegin} />}
      <Button look="primary" isWide isBusy={start.isBusy} onClick={onBegin}>
        {say('intro.begin')}
      </Button>
      <p className={styles['notice']}>{wording(`${id}.notice`)}</p>
    </Page>
  );
}
