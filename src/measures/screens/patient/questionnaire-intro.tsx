import type { Command } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { Segments } from '#interface/controls/segments.tsx';
import { Card } from '#interface/layout/card.tsx';
import { Page } from '#interface/layout/page.tsx';
import { Tag } from '#interface/layout/tag.tsx';
import { Failed } from '#interface/states/failed.tsx';
import type { startAssessment } from '../../api.ts';
import type { Questionnaire } from '../../instrument.ts';
import { CrisisNumbers } from './crisis-help.tsx';
import { isFormId, useTitles } from './titles/titles.ts';
import { WhoReadsNow } from './who-reads-now.tsx';
import type { Way } from './ways-to-answer.ts';
import { WAYS } from './ways-to-answer.ts';
import { useFormWording } from './wording/wording.ts';
import { useWords } from './words.ts';
import styles from './questionnaire.module.css';

type Props = { readonly instrument: Questionnaire; readonly start: Command<typeof startAssessment>; readonly way: Way; readonly onWay: (way: Way) => void; readonly onBegin: () => void };

/** What the form asks and how long it takes; before questions about self-harm, who reads them and that this is no crisis line. */
export function QuestionnaireIntro({ instrument, start, way, onWay, onBegin }: Props) {
  const say = useWords();
  const titles = useTitles();
  const wording = useFormWording(instrument);
  const asksOfSelfHarm = instrument.items.some(({ selfHarm }) => selfHarm !== null);
  const { id } = instrument;
  return (
    <Page title={isFormId(id) ? titles(id) : instrument.name} over={instrument.isValidated ? instrument.name : undefined}>
      {instrument.licence.wording === 'own-wording' && (
        <p>
          <Tag look="dusk">{say('intro.notValidated')}</Tag> {say('intro.notValidatedWords')}
        </p>
      )}
      <p className={styles['lead']}>{isFormId(id) ? titles(`${id}.about`) : say('intro.ownForm', { count: instrument.items.length })}</p>
      <ul className={styles['points']}>
        <li>{say('intro.saved')}</li>
        <li>{say('intro.skip')}</li>
        <li>{say('intro.noWrong')}</li>
      </ul>
      {wording.isAsWritten && (
        <Card title={say('intro.otherLanguage')} look="sunken">
          <p>{say('intro.otherLanguageWords')}</p>
        </Card>
      )}
      {asksOfSelfHarm && (
        <Card title={say(instrument.id === 'asq' ? 'intro.hardAll' : 'intro.hardOne')} look="dusk">
          <p>{say('intro.whoReads')}</p>
          <WhoReadsNow />
          <p>
            <strong>{say('intro.noCrisisLine')}</strong> {say('intro.now')}
          </p>
          <CrisisNumbers />
        </Card>
      )}
      {instrument.items.length > 1 && <Segments label={say('way.title')} value={way} onChange={onWay} choices={WAYS.map((value) => ({ value, label: say(`way.${value}`) }))} />}
      {start.refusal !== null && <Failed refusal={start.refusal} again={onBegin} />}
      <Button look="primary" isWide isBusy={start.isBusy} onClick={onBegin}>
        {say('intro.begin')}
      </Button>
      {wording.notice !== '' && <p className={styles['notice']}>{wording.notice}</p>}
    </Page>
  );
}
