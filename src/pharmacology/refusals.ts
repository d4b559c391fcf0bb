import { spokenRefusalsOf } from '#foundation/refusal.ts';

/** What the engine refuses, with the field that is wrong and what is allowed there. */
export const refusePharmacology = spokenRefusalsOf({
  'pharmacology.not-a-number': { kind: 'invalid', sentence: 'The field {field} must be a number; {given} is none.' },
  'pharmacology.out-of-range': { kind: 'invalid', sentence: 'The field {field} must lie between {least} and {most}; {given} does not.' },
  'pharmacology.not-whole': { kind: 'invalid', sentence: 'The field {field} must be a whole number; {given} is none.' },
  'pharmacology.wrong-unit': { kind: 'invalid', sentence: 'The unit of {field} must be {allowed}; {given} is not one of them.' },
  'pharmacology.not-understood': { kind: 'invalid', sentence: 'The field {field} was not understood: {reason}.' },
  'pharmacology.no-doses': { kind: 'invalid', sentence: 'The field {field} must hold at least one dose.' },
  'pharmacology.overlapping-infusions': { kind: 'invalid', sentence: 'The field {field} begins before the infusion of {other} has ended; one vein takes one infusion at a time, so a change of rate belongs into its steps.' },
  'pharmacology.no-model': { kind: 'not-found', sentence: 'There is no model named {given}; there are {allowed}.' },
  'pharmacology.no-model-fits': { kind: 'not-found', sentence: 'No model knows {substance} by the route {route}; there are models of {allowed}.' },
  'pharmacology.no-route': { kind: 'invalid', sentence: 'The model {model} does not know the route {given} of {field}; it knows {allowed}.' },
  'pharmacology.no-substance': { kind: 'invalid', sentence: 'The model {model} does not know the substance {given}; it knows {allowed}.' },
  'pharmacology.no-analyte': { kind: 'invalid', sentence: 'The model {model} gives no curve of {given}; it gives {allowed}.' },
  'pharmacology.no-site': { kind: 'invalid', sentence: 'The model {model} describes {allowed} blood, not {given}.' },
  'pharmacology.wrong-curve': { kind: 'invalid', sentence: 'The field {field} must be a curve of {allowed}; {given} is another.' },
  'pharmacology.not-rising': { kind: 'invalid', sentence: 'The field {field} must hold numbers that rise.' },
  'pharmacology.no-spread': { kind: 'invalid', sentence: 'How people differ in the model {model} is not known, so it has no band.' },
  'pharmacology.no-interaction': { kind: 'not-found', sentence: 'No source quantifies {given} with {substance} by the route {route}; there are {allowed}.' },
  'pharmacology.interaction-out-of-reach': { kind: 'invalid', sentence: 'In the model {model} no clearance gives {ratio} times the area for this person; blood flow through the liver bounds it.' },
});
