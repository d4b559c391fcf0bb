import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { CourseBand, CourseQuestion } from '../../expected-course.ts';
import type { Told as ToldTo } from '../worker-line.ts';
import { workedOutBy } from '../worker-line.ts';

/** What is known of the band of a course. `behind`: the band of what was asked before, until the next one is there. */
export type CourseBandState = { readonly state: 'working' | 'behind' | 'drawn' | 'failed'; readonly band: CourseBand | null };

type Told = ToldTo<CourseQuestion, CourseBand | Refusal>;

const useWorkedOut = workedOutBy<CourseQuestion, CourseBand | Refusal>(() => new Worker(new URL('./worker/course-worker.ts', import.meta.url), { type: 'module' }));

/** The band of a course, worked out beside the page. Asked again only for another question, so hand the same one while it is the same. */
export function useCourseBand(question: CourseQuestion | null): CourseBandState {
  const { told, hasFailed } = useWorkedOut(question);
  return bandFor(question, told, hasFailed);
}

/** Of what was told last, what may stand beside the course of a question: never the band of another way of giving it. */
export function bandFor(question: CourseQuestion | null, told: Told | null, hasFailed: boolean): CourseBandState {
  if (question === null || told === null) return { state: hasFailed ? 'failed' : 'working', band: null };
  if (isRefusal(told.answer)) return { state: told.question === question ? 'failed' : 'working', band: null };
  if (told.question === question) return { state: 'drawn', band: told.answer };
  if (hasFailed) return { state: 'failed', band: null };
  return isOneCourse(told.question, question) ? { state: 'behind', band: told.answer } : { state: 'working', band: null };
}

/** Whether two questions are about the same person and a dose that began alike: the earlier one then only ends sooner. */
function isOneCourse(earlier: CourseQuestion, later: CourseQuestion): boolean {
  const start = ({ substance, weightKg, doses }: CourseQuestion): string => JSON.stringify([substance, weightKg, doses.map(({ route, atH }) => [route, atH])]);
  return start(earlier) === start(later);
}
