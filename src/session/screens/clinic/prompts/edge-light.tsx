import { between, milliseconds } from '#foundation/instant.ts';
import { useNow } from '#interface/client/clock.ts';
import { useRoom } from '../room/room-context.ts';
import { openPrompts } from './open-prompts.ts';
import { markerOf } from './priority.ts';
import styles from './prompts.module.css';

const WIDER_AFTER = milliseconds(30_000);

/** A light along the edge of the screen while a prompt waits; a red one left alone for half a minute goes all the way round. */
export function EdgeLight() {
  const { room } = useRoom();
  const now = useNow();
  const first = openPrompts(room).find(({ isWaiting }) => isWaiting);
  if (first === undefined) return null;
  const isLong = first.prompt.priority === 'red' && between(first.raisedAt, now) > WIDER_AFTER;
  return <div className={styles['edge']} data-priority={markerOf(first.prompt.priority)} data-long={isLong || undefined} aria-hidden="true" />;
}
