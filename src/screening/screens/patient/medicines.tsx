import { useAnswer } from '#interface/client/use-answer.ts';
import { Why } from '#interface/questions/why.tsx';
import { navigate } from '#interface/route/route.ts';
import { Answered } from '#interface/states/answered.tsx';
import { lastGiven } from '#measures/screens/patient/outbox.ts';
import { ownIntake, sayMedicines } from '../../api-intake.ts';
import { MedicineList } from './medicine-list.tsx';
import { PartPage } from './part-page.tsx';
import { MEDICINES_KEY } from './said-medicine.ts';
import { useWords } from './words.ts';
import styles from './intake.module.css';

/** Every medicine the person takes, as they would say it. */
export function Medicines() {
  const say = useWords();
  const asked = useAnswer(ownIntake, {}, { about: ['intake'] });
  return (
    <PartPage title={say('part.medicines')} nextWord={say('part.next', { part: say('part.goals') })} onNext={() => navigate('/intake/goals')}>
      <p className={styles['lead']}>{say('medicines.words')}</p>
      <Answered of={asked} lines={8}>
        {({ medicines }) => {
          const given = lastGiven(MEDICINES_KEY, sayMedicines)?.body;
          return <MedicineList start={given === undefined ? medicines : { state: given.state, list: given.medicines ?? [] }} />;
        }}
      </Answered>
      <Why words={say('medicines.why')} />
    </PartPage>
  );
}
