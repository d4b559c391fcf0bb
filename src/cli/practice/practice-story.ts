import type { LocalDate } from '#foundation/zoned-time.ts';
import { addDays } from '#foundation/zoned-time.ts';

/** Names for the people of the shipped cases, in the order of the files; nobody is called like this. */
export const PRACTICE_NAMES = ['Olivia Larkspur', 'Ottilie Marchbank', 'Oscar Fennimore', 'Odile Ravenhill', 'Oskar Lindfield', 'Otto Brambleby'] as const;

const FORMAT = 'fenestra-case/1';

/** Somebody whose second dosing session is booked for today, so that the board of the day has somebody on it. */
export function sessionToday(today: LocalDate, zone: string, time: string): unknown {
  const day = (before: number) => addDays(today, -before);
  return {
    format: FORMAT,
    id: 'practice-session-today',
    title: 'A dosing session today',
    zone,
    person: { name: 'Orla Winterbourne', sex: 'female', age: 37, weightKg: 66, heightCm: 168, childBearingPotential: 'yes', diagnoses: ['major-depression-recurrent'] },
    timeline: [
      { event: 'consultation-request', at: `${day(12)}T19:20`, asksFor: 'intravenous', message: 'A friend told me about you. I would like to hear what could help.' },
      { event: 'medicines', at: `${day(9)}T10:00`, list: [{ name: 'sertraline', amount: 100 }] },
      { event: 'questionnaire', at: `${day(9)}T10:10`, measure: 'phq-9', total: 17, items: { 9: 0 } },
      { event: 'goal', at: `${day(9)}T10:20`, text: 'Paint again on Sundays.' },
      { event: 'ready-for-dosing', at: `${day(8)}T11:00`, route: 'intravenous' },
      { event: 'plan', at: `${day(8)}T11:30`, route: 'intravenous', dates: [day(7), today, addDays(today, 7)], time },
      { event: 'session', at: `${day(7)}T${time}`, route: 'intravenous', doseMgPerKg: 0.5 },
      { event: 'integration-visit', at: `${day(6)}T15:00`, cameUp: 'The smell of turpentine, and being eight years old.', insight: 'Making things was never about being good at it.', bringIntoLife: 'Buy one brush.' },
      { event: 'order', at: `${day(1)}T16:00`, route: 'intravenous', doseMgPerKg: 0.5, for: today },
    ],
  };
}

/** Somebody who has just asked for a consultation, so that the inbox has something to answer. */
export function newRequest(today: LocalDate, zone: string): unknown {
  return {
    format: FORMAT,
    id: 'practice-new-request',
    title: 'A new request for a consultation',
    zone,
    person: { name: 'Orrin Applegarth', sex: 'male', age: 29, diagnoses: ['generalised-anxiety'] },
    timeline: [{ event: 'consultation-request', at: `${addDays(today, -1)}T18:40`, message: 'I worry all day and sleep badly. I do not know whether this is the right place to ask.' }],
  };
}
