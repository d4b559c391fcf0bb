import { useAnswer } from '#interface/client/use-answer.ts';
import { useFormat } from '#interface/format/use-format.ts';
import { Page } from '#interface/layout/page.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { Empty } from '#interface/states/empty.tsx';
import { CrisisHelp } from '#measures/screens/patient/crisis-help.tsx';
import { ownSafetyPlan } from '../../api-decision.ts';
import { WithPhoneLinks } from './with-phone-links.tsx';
import { useWords } from './words.ts';
import styles from './safety-plan.module.css';

const STEPS = ['warningSigns', 'ownCoping', 'peopleAndPlaces', 'peopleToAsk', 'professionals', 'safeSurroundings'] as const;

/** The plan made together for hard hours: six steps, from what one can do alone to who can be called. */
export function SafetyPlan() {
  const say = useWords();
  const format = useFormat();
  const asked = useAnswer(ownSafetyPlan, {}, { isKept: true });
  return (
    <Page title={say('plan.title')}>
      <Answered of={asked} lines={12}>
        {({ steps, signedAt }) =>
          steps === null ? (
            <Empty title={say('plan.none')}>
              <p>{say('plan.noneWords')}</p>
            </Empty>
          ) : (
            <>
              <p className={styles['lead']}>{say('plan.words')}</p>
              <ol className={styles['steps']}>
                {STEPS.map((step) => (
                  <li key={step}>
                    <h2>{say(`plan.${step}`)}</h2>
                    <p>{steps[step] === '' ? say('plan.empty') : <WithPhoneLinks text={steps[step]} />}</p>
                  </li>
                ))}
              </ol>
              {signedAt !== null && <p className={styles['note']}>{say('plan.made', { date: format.date(signedAt) })}</p>}
            </>
          )
        }
      </Answered>
      <CrisisHelp />
    </Page>
  );
}
