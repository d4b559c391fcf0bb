import { refusalsOf } from '#foundation/refusal.ts';

/** What the HTTP kit itself can refuse, before any domain is asked. */
export const refuse = refusalsOf({
  'request.invalid': { kind: 'invalid', sentence: 'Something in the request is missing or not of the expected form.' },
  'request.operation-id-missing': { kind: 'invalid', sentence: 'A change needs an operation id made by the client.' },
  'request.operation-id-reused': { kind: 'conflict', sentence: 'This operation id was already used for another request; send a new one.' },
  'request.told-once': { kind: 'conflict', sentence: 'This was done already, and its answer held a secret that is told only once; begin again to get a new one.' },
  'request.other-origin': { kind: 'forbidden', sentence: 'Changes are accepted only from this clinic’s own pages. If this is one of them, the proxy in front does not pass on its address.' },
  'request.too-many': { kind: 'too-many', sentence: 'Too many requests in a short time; please wait a minute and try again.' },
  'request.too-large': { kind: 'invalid', sentence: 'The request is larger than this address accepts.' },
  'request.unknown-address': { kind: 'not-found', sentence: 'There is nothing at this address.' },
  'request.unknown-record': { kind: 'not-found', sentence: 'Something this refers to is not there in this clinic.' },
  'request.already-there': { kind: 'conflict', sentence: 'This is there already; look again before adding it.' },
  'request.unknown-clinic': { kind: 'not-found', sentence: 'There is no clinic at this address.' },
  'sign-in.needed': { kind: 'not-signed-in', sentence: 'Please sign in first.' },
  'sign-in.factor-needed': { kind: 'forbidden', sentence: 'A password alone does not open the clinic; first add a passkey or an authenticator app, or show the one you have.' },
  'sign-in.role-missing': { kind: 'forbidden', sentence: 'Your role in this clinic does not include this.' },
  'sign-in.step-up-needed': { kind: 'forbidden', sentence: 'Please confirm that it is you before signing this.' },
  'server.busy': { kind: 'unavailable', sentence: 'The clinic’s server cannot save just now; nothing was lost. Please try again in a moment.' },
  'server.fault': { kind: 'fault', sentence: 'Something went wrong on the clinic’s server; the change was not made.' },
});
