import { useState } from 'react';

/** The two ways to fill a form in, as the person likes it. */
export const WAYS = ['one-at-a-time', 'all-on-one-page'] as const;

export type Way = (typeof WAYS)[number];

const KEPT_AS = 'fenestra.way-to-answer';

/** How this person likes to fill forms in; kept on this device. */
export function useWayToAnswer(): readonly [Way, (way: Way) => void] {
  const [way, setWay] = useState<Way>(() => WAYS.find((each) => each === localStorage.getItem(KEPT_AS)) ?? 'one-at-a-time');
  return [way, (next) => {
    localStorage.setItem(KEPT_AS, next);
    setWay(next);
  }];
}
