import type { AnswerOf } from '#foundation/contract.ts';
import { useAnswer } from '#interface/client/use-answer.ts';
import { patientGoals } from '../../api-goals.ts';

type Goals = AnswerOf<typeof patientGoals>;

const NONE_YET: Goals = { goals: [], doseDays: [] };

/** A person's goals over time; none until the server has answered. */
export function useGoals(patientId: string): Goals {
  const asked = useAnswer(patientGoals, { params: { patientId } }, { about: [`integration/${patientId}`, `intake/${patientId}`] });
  return asked.state === 'answered' ? asked.answer : NONE_YET;
}
