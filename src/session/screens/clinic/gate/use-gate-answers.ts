import { answerGate } from '../../../api-gate.ts';
import type { GateAnswers } from '../../../entry-content.ts';
import { entriesOf, foldedAnswers } from '../room/charted.ts';
import { useInRoom, useRoom } from '../room/room-context.ts';
import { useSend } from '../room/use-send.ts';

/** The answers of the day as last given, and the way to give another. */
export function useGateAnswers() {
  const { charted } = useRoom();
  const { params, at } = useInRoom();
  const sending = useSend(answerGate);
  const answers = foldedAnswers(entriesOf(charted, 'gate-answers'));
  return { answers, sending, answer: (part: GateAnswers) => void sending.send({ params, body: { ...at(), answers: part } }) };
}
