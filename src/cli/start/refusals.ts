import { refusalsOf } from '#foundation/refusal.ts';

/** Why the command line does not do what was asked. */
export const refuse = refusalsOf({
  'start.build-failed': { kind: 'unavailable', sentence: 'The web apps could not be built; the reason stands above.' },
  'start.build-folder-closed': { kind: 'unavailable', sentence: 'The web apps must be built, but this user may not write to the folder dist of the project; let its owner run "npm run build" or start Fenestra once.' },
});
