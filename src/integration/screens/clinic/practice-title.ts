import type { PracticeKey } from '../../practices.ts';
import { practices } from '../../practices.ts';

/** The title of a practice in the library. */
export function practiceTitle(key: PracticeKey): string {
  return practices.find((practice) => practice.key === key)?.title ?? key;
}
