import type { WireOrder } from '#plan/api-order.ts';
import { amountText, doseText } from '#interface/format/format.ts';
import { useFormat } from '#interface/format/use-format.ts';
import { FactList } from '#interface/layout/fact-list.tsx';
import { useRoom } from '../room/room-context.ts';
import { useWords } from '../words.ts';
import styles from './dose.module.css';

/** What one esketamine device holds. */
const DEVICE_MG = 28;

/** The order in full words, to be read aloud: drug and route, milligrams and milligrams per kilogram, strength and volume. */
export function OrderReadBack({ order }: { readonly order: WireOrder }) {
  const say = useWords();
  const format = useFormat();
  const { room } = useRoom();
  const facts = [
    order.treatment === 'esketamine-nasal' && { name: say('order.devices'), value: say('order.devices.count', { count: Number(order.dose.value) / DEVICE_MG }) },
    order.concentration !== null && { name: say('order.strength'), value: amountText(order.concentration) },
    order.volume !== null && { name: say('order.volume'), value: amountText(order.volume) },
    order.infusionConcentration !== null && { name: say('order.diluted'), value: amountText(order.infusionConcentration) },
    order.infusionMinutes !== null && { name: say('order.time'), value: order.infusionMinutes === 'push' ? say('order.push') : say('order.minutes', { count: order.infusionMinutes }) },
    order.dosingWeight !== null && { name: say('order.weight'), value: amountText(order.dosingWeight) },
    { name: say('order.signed'), value: say('order.signed.by', { name: order.signedByName ?? '–', at: order.signedAt === null ? '–' : format.moment(order.signedAt), version: order.version }) },
    order.secondSignedAt !== null && { name: say('order.second'), value: say('order.second.by', { name: order.secondPrescriberName ?? '–', at: format.moment(order.secondSignedAt) }) },
  ];
  return (
    <section className={styles['order']} aria-label={say('order.title')}>
      <p className={styles['over']}>{say('order.title')}</p>
      <h2 className={styles['treatment']}>{room.treatmentName}</h2>
      <p className={styles['dose']}>{doseText(order.dose, order.perWeight)}</p>
      <FactList items={facts.filter((fact) => fact !== false)} />
    </section>
  );
}
