import type { WireRoom } from '../../../api-room.ts';

/** One item of the check as it travels. */
export type WireGateItem = NonNullable<WireRoom['gate']>['items'][number];
