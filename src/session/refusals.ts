import { refusalsOf } from '#foundation/refusal.ts';

/** Everything the session domain can refuse: steps of the session, vital signs, doses given and discharge. */
export const refuse = refusalsOf({
  'session.step-not-possible': { kind: 'conflict', sentence: 'This step is not possible in the session’s present state; the board shows where it stands.' },
  'session.earlier-than-last-step': { kind: 'conflict', sentence: 'This step would come before the one already recorded; check the time.' },
  'session.gate-not-go': { kind: 'rule', sentence: 'The check before the dose is not complete; the listed items say what is open.' },
  'session.gate-out-of-date': { kind: 'conflict', sentence: 'The check before the dose was made too long ago; open it again.' },
  'session.order-not-signed': { kind: 'rule', sentence: 'A signed order must be in force before this step.' },
  'session.order-changed': { kind: 'conflict', sentence: 'The order changed after the check; open the check again for the new version.' },
  'session.reason-missing': { kind: 'invalid', sentence: 'This step needs a short reason.' },
  'session.prescriber-reason-missing': { kind: 'rule', sentence: 'A red prompt is open; the prescriber’s reason is needed before the dose goes on.' },

  'vital-signs.empty': { kind: 'invalid', sentence: 'Enter at least one value.' },
  'vital-signs.half-a-blood-pressure': { kind: 'invalid', sentence: 'A blood pressure has two numbers; enter both or leave both empty.' },
  'vital-signs.systolic-not-above-diastolic': { kind: 'invalid', sentence: 'The upper blood pressure must be above the lower one; check the two numbers.' },
  'vital-signs.implausible': { kind: 'invalid', sentence: 'A value is outside what can be measured; check the number and its unit.' },
  'vital-signs.not-confirmed': { kind: 'invalid', sentence: 'A value is unusual; confirm it or correct it.' },

  'felt-state.not-on-the-scale': { kind: 'invalid', sentence: 'A felt state is rated in whole numbers from 0 to 10.' },

  'dose-given.other-session': { kind: 'conflict', sentence: 'This dose belongs to another patient or session; open the right room and enter it there.' },
  'dose-given.order-not-signed': { kind: 'rule', sentence: 'A dose is given only on a signed order that is in force.' },
  'dose-given.order-changed': { kind: 'conflict', sentence: 'The order changed since it was opened; read the new version first.' },
  'dose-given.other-product': { kind: 'rule', sentence: 'The product drawn is not the one ordered; choose the vial or device that the order names.' },
  'dose-given.other-concentration': { kind: 'rule', sentence: 'The vial’s concentration is not the one ordered; choose another vial or have the order changed.' },
  'dose-given.more-than-ordered': { kind: 'rule', sentence: 'More was given than ordered; check the amount, and call the prescriber if it is right.' },
  'dose-given.amounts-do-not-add-up': { kind: 'rule', sentence: 'What was drawn must equal what was given, wasted and returned together.' },
  'dose-given.volume-disagrees': { kind: 'rule', sentence: 'The volume does not hold this dose at this concentration; check both.' },
  'dose-given.reason-missing': { kind: 'rule', sentence: 'Less was given than ordered; a short reason is needed.' },
  'dose-given.already-recorded': { kind: 'conflict', sentence: 'This dose is already recorded; the record shows when and by whom.' },
  'dose-given.not-whole-devices': { kind: 'rule', sentence: 'Esketamine is given in whole devices of 28 mg, each with its lot.' },
  'dose-given.device-too-soon': { kind: 'rule', sentence: 'The rest between two devices is not over yet.' },

  'discharge.criteria-not-met': { kind: 'rule', sentence: 'Some discharge criteria are not met yet; the listed rules say what is missing.' },
  'discharge.out-of-date': { kind: 'conflict', sentence: 'The discharge criteria were judged too long ago; open them again.' },
  'discharge.against-advice-incomplete': { kind: 'rule', sentence: 'Leaving before the criteria are met needs the prescriber’s note, word to the escort and an event record.' },
});
