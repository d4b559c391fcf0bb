import type { Id } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';

export type GoalId = Id<'Goal'>;

/** How near the person says they are to a goal of theirs, 0 not at all to 10 there; asked again in an integration session. */
export type GoalRating = { readonly goalId: GoalId; readonly rating: number };

/** A goal in the person's words, with the ratings they gave by themselves. */
export type OwnGoal = { readonly goalId: GoalId; readonly words: string; readonly ratings: readonly { readonly rating: number; readonly ratedAt: Instant }[] };

/** The goals that were rated in one signed session; `at` is when it began. */
export type SessionRatings = { readonly at: Instant; readonly goals: readonly GoalRating[] };

/** A goal with every rating in the order of time, each with where it was given. */
export type GoalCourse = { readonly goalId: GoalId; readonly words: string; readonly ratings: readonly { readonly at: Instant; readonly rating: number; readonly from: 'own' | 'session' }[] };

/** Joins what somebody rated by themselves, at preparation and later, with what they said in their sessions. It compares and concludes nothing. */
export function goalCourses(goals: readonly OwnGoal[], sessions: readonly SessionRatings[]): readonly GoalCourse[] {
  return goals.map(({ goalId, words, ratings }) => {
    const own = ratings.map(({ rating, ratedAt }) => ({ at: ratedAt, rating, from: 'own' }) as const);
    const inSessions = sessions.flatMap(({ at, goals: rated }) => rated.filter((each) => each.goalId === goalId).map(({ rating }) => ({ at, rating, from: 'session' }) as const));
    return { goalId, words, ratings: [...own, ...inSessions].toSorted((left, right) => (left.at < right.at ? -1 : left.at > right.at ? 1 : 0)) };
  });
}
