import { refusalsOf } from '#foundation/refusal.ts';

/** Why the command line does not do what was asked. */
export const refuse = refusalsOf({
  'start.build-failed': { kind: 'unavailable', sentence: 'The web apps could not be built; the reason stands above.' },
  'start.build-folder-closed': { kind: 'unavailable', sentence: 'The web apps must be built, but this user may not write to the folder dist of the project; let its owner run "npm run build" or start Fenestra once.' },
  'start.port-taken': { kind: 'conflict', sentence: 'Another program already uses this port; choose another one with --port or FENESTRA_PORT.' },
  'start.host-unknown': { kind: 'invalid', sentence: 'Nothing can be served at the address given with --host; it is none of this machine’s.' },
});
