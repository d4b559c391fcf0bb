import type { Questionnaire } from '../../instrument.ts';
import { instruments } from '../../instruments.ts';

/** The form with this name in the address, when it is one that a person fills in here; otherwise `null`. */
export function findQuestionnaire(name: string): Questionnaire | null {
  const instrument = Object.values(instruments).find(({ id }) => id === name);
  return instrument?.kind === 'questionnaire' ? instrument : null;
}
