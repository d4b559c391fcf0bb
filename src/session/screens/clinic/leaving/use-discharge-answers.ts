import { answerDischarge } from '../../../api-leaving.ts';
import type { DischargeAnswers } from '../../../entry-content.ts';
import { entriesOf, foldedAnswers } from '../room/charted.ts';
import { useInRoom, useRoom } from '../room/room-context.ts';
import { useSend } from '../room/use-send.ts';

/** The answers before leaving as last given, and the way to give another. */
export function useDischargeAnswers() {
  const { charted } = useRoom();
  const { params, at } = useInRoom();
  const sending = useSend(answerDischarge);
  const answers: Partial<DischargeAnswers> = foldedAnswers(entriesOf(charted, 'discharge-answers'));
  return { answers, sending, answer: (part: DischargeAnswers) => void sending.send({ params, body: { ...at(), answers: part } }) };
}
