import { refusalsOf } from '#foundation/refusal.ts';

/** Everything the screening domain can refuse. */
export const refuse = refusalsOf({
  'screening.no-override': { kind: 'rule', sentence: 'This finding cannot be overridden by anyone. Record the evidence that replaces it, then run screening again.' },
  'screening.incomplete': { kind: 'rule', sentence: 'Screening has items that are not known yet; complete them first.' },
  'screening.not-a-prescriber': { kind: 'forbidden', sentence: 'Only a prescriber can decide on a screening.' },
  'screening.reason-missing': { kind: 'invalid', sentence: 'Write a short reason for the decision.' },
  'screening.evidence-needed': { kind: 'rule', sentence: 'The record that stands rests on stronger evidence. A prescriber can replace it with evidence of at least the same kind.' },

  'screening.measured-in-future': { kind: 'invalid', sentence: 'The time of measuring lies in the future. Check the date and time.' },
  'screening.blood-pressure-implausible': { kind: 'invalid', sentence: 'The upper value has to be above the lower one. Check both numbers.' },
  'screening.unknown': { kind: 'not-found', sentence: 'There is no such record in this clinic.' },
  'screening.changed-meanwhile': { kind: 'conflict', sentence: 'Screening was run again since you read it; read the new verdict first.' },
  'screening.new-finding': { kind: 'conflict', sentence: 'Something new has come up since the rules were run; run them again, so that the decision has it in front of it.' },
  'screening.safety-plan-incomplete': { kind: 'rule', sentence: 'A safety plan has six steps; some say nothing yet. Write at least one line in each, also when it is that nobody comes to mind.' },
  'screening.goal-unknown': { kind: 'not-found', sentence: 'There is no such goal.' },
  'screening.follow-up-done': { kind: 'conflict', sentence: 'This follow-up was completed already.' },
  'screening.consent-text-changed': { kind: 'conflict', sentence: 'The text has changed since it was opened. Please read the new one before signing.' },

  'screening.hold-needs-prescriber': { kind: 'forbidden', sentence: 'Only a prescriber can lift this hold.' },
  'screening.hold-needs-note': { kind: 'invalid', sentence: 'Lifting a hold needs a note with the reason.' },
  'screening.hold-needs-evidence': { kind: 'rule', sentence: 'This hold lifts only with a newer result that clears it; record the result and name it.' },
  'screening.hold-not-active': { kind: 'conflict', sentence: 'This hold was already lifted.' },

  'screening.consent-missing': { kind: 'rule', sentence: 'There is no signed consent for this; it is signed before treatment.' },
  'screening.consent-withdrawn': { kind: 'rule', sentence: 'The consent was withdrawn; a new one is needed if the person wishes to go on.' },
  'screening.consent-expired': { kind: 'rule', sentence: 'The consent has run out; a new signature is needed.' },
  'screening.consent-other-label': { kind: 'rule', sentence: 'The signed text speaks of another approval than holds for this use; the text that fits needs a signature.' },
  'screening.after-dose': { kind: 'rule', sentence: 'After a dose nothing is signed until the next day; the time from which it can be stands with this. Taking a consent back is possible at all times.' },
  'screening.sign-in-clinic': { kind: 'rule', sentence: 'This is gone through together and signed in the clinic; nothing is wrong with you.' },
  'screening.capacity-note-missing': { kind: 'rule', sentence: 'A clinician notes the capacity to decide before this is signed.' },
  'screening.consent-too-hard': { kind: 'rule', sentence: 'This text is too hard to read for somebody who is about to decide. Shorten the longest sentences, and use words of every day.' },
  'screening.consent-superseded': { kind: 'rule', sentence: 'The consent text has changed since it was signed; the new text needs a signature.' },
  'weight.implausible': { kind: 'invalid', sentence: 'This weight is outside the range the clinic accepts; check the number and the unit.' },
});
