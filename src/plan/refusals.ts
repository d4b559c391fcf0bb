import { refusalsOf } from '#foundation/refusal.ts';

/** Everything the plan domain can refuse: treatments, weights, series, integration visits, bookings and orders. */
export const refuse = refusalsOf({
  'treatment.not-offered': { kind: 'invalid', sentence: 'This product is not offered by this route; choose one of the listed treatments.' },
  'treatment.unit-not-offered': { kind: 'invalid', sentence: 'This treatment is not ordered in that unit; choose one of the units listed for it.' },
  'treatment.not-whole-devices': { kind: 'rule', sentence: 'Esketamine is given in whole devices of 28 mg: choose 28, 56 or 84 mg.' },
  'weight.implausible': { kind: 'invalid', sentence: 'This weight is outside the range the clinic accepts; check the number and the unit.' },

  'series.does-not-fit': { kind: 'rule', sentence: 'The sessions do not fit into the window with these days; add a weekday, open a day or choose another first day.' },
  'integration-visit.no-open-time': { kind: 'rule', sentence: 'No open time lies inside the integration window; choose a time by hand or open a day.' },
  'booking.clash': { kind: 'conflict', sentence: 'A room, a person or the patient is already booked at this time; choose another time or another room.' },

  'booking.room-unknown': { kind: 'not-found', sentence: 'There is no such room in this clinic; choose one of the listed rooms.' },
  'booking.room-closed': { kind: 'conflict', sentence: 'This room is closed; choose another one, or let an owner open it again.' },
  'booking.room-in-use': { kind: 'conflict', sentence: 'Visits are booked in this room; move them to another room or cancel them, then close it.' },
  'booking.person-unknown': { kind: 'not-found', sentence: 'There is no such member of staff in this clinic; choose one of the listed people.' },
  'booking.ends-before-start': { kind: 'invalid', sentence: 'The visit ends before it begins; check both times.' },

  'plan.unknown': { kind: 'not-found', sentence: 'This person has no such plan.' },
  'plan.template-unknown': { kind: 'invalid', sentence: 'There is no such series; choose one of the listed ones.' },
  'plan.session-needs-plan': { kind: 'rule', sentence: 'A dosing session belongs to a plan; make the plan first.' },
  'visit.unknown': { kind: 'not-found', sentence: 'There is no such visit in this clinic.' },
  'visit.dose-begun': { kind: 'conflict', sentence: 'A dose was begun at this visit; it stays where it is.' },
  'visit.not-booked': { kind: 'conflict', sentence: 'This visit was held or cancelled already and stays as it is.' },

  'order.unknown': { kind: 'not-found', sentence: 'There is no such order in this clinic.' },
  'order.changed-meanwhile': { kind: 'conflict', sentence: 'The order was changed since you read it; read the new version first.' },
  'order.not-for-a-session': { kind: 'invalid', sentence: 'A dose is ordered for a dosing session of this plan; choose one of its sessions, or none for all of them.' },
  'order.other-treatment': { kind: 'rule', sentence: 'The plan is for another treatment; make a plan for this one first.' },
  'order.weight-missing': { kind: 'rule', sentence: 'The weight this dose would be reckoned from is not known; weigh the person or choose another weight.' },
  'order.screening-refused': { kind: 'rule', sentence: 'Screening found a reason not to treat; it lifts only when the finding itself is replaced and screening is run again.' },
  'order.screening-incomplete': { kind: 'rule', sentence: 'Screening has unanswered items; answer them before an order is signed.' },
  'order.screening-out-of-date': { kind: 'rule', sentence: 'Screening is too old; run it again before an order is signed.' },
  'order.screening-new-finding': { kind: 'rule', sentence: 'Something new has come up since screening was cleared; run it again, and the prescriber decides.' },
  'order.screening-undecided': { kind: 'rule', sentence: 'Screening is waiting for the prescriber’s decision; decide and give the reason first.' },
  'order.screening-declined': { kind: 'rule', sentence: 'The prescriber decided not to offer treatment; a new decision is needed before an order is signed.' },
  'order.consent-not-in-force': { kind: 'rule', sentence: 'A signed consent for this treatment must be in force before an order is signed.' },
  'order.preparation-missing': { kind: 'rule', sentence: 'A preparation meeting must be on record before the first order is signed.' },
  'order.dose-over-limit': { kind: 'rule', sentence: 'The dose cannot be ordered like this; change what the listed rules name.' },
  'order.reason-missing': { kind: 'rule', sentence: 'The listed rules ask for a written reason before this order is signed.' },
  'order.second-prescriber-missing': { kind: 'rule', sentence: 'The listed rules ask for a second prescriber’s signature; name another person than the one who signs.' },
  'order.second-prescriber-same': { kind: 'rule', sentence: 'The second signature is another prescriber’s, not the one who signed first.' },
  'order.no-signature-awaited': { kind: 'conflict', sentence: 'This order does not wait for a second signature; read it again.' },
  'order.not-a-prescriber': { kind: 'forbidden', sentence: 'Only a prescriber can sign an order.' },
  'order.not-a-draft': { kind: 'conflict', sentence: 'Only a draft can be signed; this order has moved on.' },
  'order.closed': { kind: 'conflict', sentence: 'This order was superseded or cancelled; write a new one.' },
  'order.cancel-reason-missing': { kind: 'invalid', sentence: 'Cancelling an order needs a short reason.' },
});
