import type { TextCheck } from './shapes.ts';
import { copyIdOf, faultKey } from './fault-key.ts';
import { useWords } from './words.ts';
import styles from './guide.module.css';

type Fault = TextCheck['faults'][number];

/** Everything that keeps a text from being approved, in words, each with the places it stands in. */
export function FaultList({ faults }: { readonly faults: readonly Fault[] }) {
  const say = useWords();
  return (
    <section className={styles['faults']}>
      <h3>{say('check.faults', { count: faults.length })}</h3>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.kind} ${fault.detail}`}>
            <FaultWords fault={fault} />
            {fault.places.length > 0 && (
              <ul>
                {fault.places.map(({ part, number, text }) => (
                  <li key={`${part} ${number} ${text}`}>{say(`place.${part}`, { number: number ?? '', text: shortened(text) })}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function FaultWords({ fault }: { readonly fault: Fault }) {
  const say = useWords();
  const copyId = copyIdOf(fault);
  return (
    <p>
      {say(faultKey(fault.kind), { detail: fault.detail })}
      {copyId !== null && ` ${say(`copy.${copyId}`)}`}
    </p>
  );
}

const LONGEST_PLACE = 160;

function shortened(text: string): string {
  const line = text.replaceAll('\n', ' ');
  return line.length <= LONGEST_PLACE ? line : `${line.slice(0, LONGEST_PLACE).trimEnd()} …`;
}
