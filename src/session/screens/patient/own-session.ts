import type { AnswerOf } from '#foundation/contract.ts';
import type { ownSessions } from '../../api-room.ts';

/** One of the person’s own sessions as it travels. */
export type OwnSession = AnswerOf<typeof ownSessions>['sessions'][number];
