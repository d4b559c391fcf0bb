import { useAnswer } from '#interface/client/use-answer.ts';
import { amountText } from '#interface/format/format.ts';
import { useFormat } from '#interface/format/use-format.ts';
import type { DosingWeights } from '../../../api-dosing.ts';
import { dosingWeights } from '../../../api-dosing.ts';
import type { TreatmentKey } from '../../../route.ts';
import { treatments } from '../../../route.ts';
import { useWords } from '../words.ts';
import type { DoseValues } from './dose-values.ts';
import { reckonDose } from './reckoned-dose.ts';
import styles from './orders.module.css';

type Props = { readonly patientId: string; readonly treatment: TreatmentKey; readonly values: DoseValues };

/** What is typed in every unit at once, under the weight it is reckoned from with its age, and above what was given so far. */
export function Reckoned({ patientId, treatment, values }: Props) {
  const asked = useAnswer(dosingWeights, { params: { patientId } }, { about: [`intake/${patientId}`, 'session'] });
  if (asked.state !== 'answered') return null;
  return (
    <div className={styles['reckoned']}>
      <WeightLine weights={asked.answer} />
      <InEveryUnit treatment={treatment} values={values} weights={asked.answer} />
      <GivenSoFar exposure={asked.answer.exposure} />
    </div>
  );
}

function WeightLine({ weights: { weight, previous, offer } }: { readonly weights: DosingWeights }) {
  const say = useWords();
  const format = useFormat();
  if (weight === null) return <p>{say('reckoned.noWeight')}</p>;
  const shown = (each: NonNullable<DosingWeights['weight']>) => say('reckoned.weight', { kilograms: amountText(each.kilograms), pounds: each.pounds, unit: each.enteredUnit, date: format.date(each.measuredAt) });
  return (
    <p className={styles['quiet']}>
      {say('reckoned.weighed', { weight: shown(weight) })}
      {previous !== null && ` ${say('reckoned.before', { weight: shown(previous) })}`}
      {offer !== null && ` ${say('reckoned.offer', { index: offer.bodyMassIndex, ideal: offer.ideal === null ? '–' : amountText(offer.ideal), adjusted: offer.adjusted === null ? '–' : amountText(offer.adjusted) })}`}
    </p>
  );
}

/** Doses so far across routes; milligrams of different routes are never added to each other. */
function GivenSoFar({ exposure: { doses, inSevenDays, inThirtyDays, inNinetyDays, last, byTreatment } }: Pick<DosingWeights, 'exposure'>) {
  const say = useWords();
  const format = useFormat();
  if (last === null) return <p className={styles['quiet']}>{say('exposure.none')}</p>;
  return (
    <p className={styles['quiet']}>
      {say('exposure.counts', { doses, seven: inSevenDays, thirty: inThirtyDays, ninety: inNinetyDays })} {byTreatment.map((each) => say('exposure.treatment', { treatment: treatments[each.treatment].name, doses: each.doses, total: amountText(each.total) })).join(' ')}{' '}
      {say('exposure.last', { dose: amountText(last.dose), moment: format.moment(last.givenAt) })}
    </p>
  );
}

/** The cells are there from the start, so that nothing moves while somebody types. */
function InEveryUnit({ treatment, values, weights }: { readonly treatment: TreatmentKey; readonly values: DoseValues; readonly weights: DosingWeights }) {
  const say = useWords();
  const reckoned = reckonDose(treatment, values, weights);
  const cells = [
    { name: say('reckoned.dose'), amount: reckoned?.dose ?? null },
    { name: say('reckoned.perWeight'), amount: reckoned?.perWeight ?? null },
    ...(treatments[treatment].form === 'solution' ? [{ name: say('reckoned.strength'), amount: reckoned?.concentration ?? null }, { name: say('reckoned.volume'), amount: reckoned?.volume ?? null }] : []),
  ];
  return (
    <dl className={styles['units']} aria-live="polite">
      {cells.map(({ name, amount }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{amount === null ? '–' : amountText(amount)}</dd>
        </div>
      ))}
    </dl>
  );
}
