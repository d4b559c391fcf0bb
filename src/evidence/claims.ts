import { brainClaims } from './brain-claims.ts';
import { careClaims } from './care-claims.ts';
import type { Claim } from './claim.ts';
import { courseClaims } from './course-claims.ts';
import { reliefClaims } from './relief-claims.ts';
import { safetyClaims } from './safety-claims.ts';
import { sessionClaims } from './session-claims.ts';
import { therapyClaims } from './therapy-claims.ts';

/** Every claim of the guide, by subject. The words of a claim stand in `claim-words/`, one file a language. */
export const claims: readonly Claim[] = [
  ...reliefClaims,
  ...courseClaims,
  ...sessionClaims,
  ...therapyClaims,
  ...brainClaims,
  ...safetyClaims,
  ...careClaims,
];
