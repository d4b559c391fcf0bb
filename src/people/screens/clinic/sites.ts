import type { AnswerOf } from '#foundation/contract.ts';
import type { listRooms } from '../../api.ts';

export type SiteRow = AnswerOf<typeof listRooms>['sites'][number];
