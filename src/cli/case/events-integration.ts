import { z } from 'zod';
import { event } from './entry.ts';
import { choice, day, nameOf, number, text, texts, yesNo } from './values.ts';

/** What follows a dose: integration visits, journal, practice. */
export const integrationEvents = {
  'integration-visit': event('integration-visit', {
    by: 'therapist',
    summary: 'An integration session; `at` is its start. The note has four sections.',
    example: { event: 'integration-visit', at: '2026-03-03T12:40', minutes: 50, cameUp: 'A path by the sea.', insight: 'I can ask for help.', emotionalShift: 'Lighter.', bringIntoLife: 'Call my sister.', actions: [{ text: 'Call my sister', dueOn: '2026-03-06' }] },
  }, {
    session: nameOf('The dosing session it belongs to. Left out: the latest').optional(),
    minutes: number('Length').default(50),
    mode: choice(['in-person', 'video', 'telephone'], 'Mode').default('in-person'),
    cameUp: text('What came up').optional(),
    insight: text('Insight').optional(),
    emotionalShift: text('How the emotional state shifted').optional(),
    bringIntoLife: text('How to bring it into life').optional(),
    actions: z.array(z.strictObject({ text: z.string(), dueOn: day('Due day').optional() })).describe('Actions: `text`, `dueOn`').default([]),
    goals: z.array(z.string()).describe('Goals spoken of, by the id of their entries').default([]),
    distress: number('Distress, 0 to 10').optional(),
    grounding: texts('Grounding used').optional(),
    referral: text('Referral').optional(),
    privateNote: text('The therapist’s private psychotherapy note').optional(),
  }),
  'journal-entry': event('journal-entry', {
    by: 'patient',
    summary: 'The person writes in the journal.',
    example: { event: 'journal-entry', at: '2026-03-04T21:00', text: 'Slept well.', isShared: true },
  }, { text: text('The entry'), isShared: yesNo('Shared with the care team').default(false) }),
  'practice-log': event('practice-log', {
    by: 'patient',
    summary: 'The person keeps a practice that they did, and tells in the daily log how the day went.',
    example: { event: 'practice-log', at: '2026-03-04T21:05', practice: 'slow-breath', minutes: 10, sleepHours: 7 },
  }, {
    practice: choice(['five-senses', 'slow-breath', 'body-scan', 'walk', 'letter-unsent', 'value-step', 'contact-person', 'sleep-plan', 'no-big-decisions'], 'Which practice').optional(),
    minutes: number('How long the practice was, 1 to 180').optional(),
    sleepHours: number('Hours slept').optional(),
    movementMinutes: number('Minutes of movement').optional(),
    drinks: number('Alcoholic drinks').optional(),
    hadSocialContact: yesNo('Met or spoke with somebody').optional(),
  }),
} as const;
