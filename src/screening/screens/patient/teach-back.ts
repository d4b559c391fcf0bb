import type { ConsentScope } from '../../consent.ts';

/** The questions after a consent text. A treatment has its own three, every other consent three plainer ones. */
export type TeachBackQuestion = 'session' | 'hard' | 'stop' | 'agree' | 'against' | 'mind';

export function teachBackQuestions(kind: ConsentScope['kind']): readonly TeachBackQuestion[] {
  return kind === 'treatment' ? ['session', 'hard', 'stop'] : ['agree', 'against', 'mind'];
}
