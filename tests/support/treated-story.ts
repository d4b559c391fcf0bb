import { newId } from '#foundation/id.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { judgeCourse } from '#outcomes/course.ts';
import type { CourseFacts, OutcomeMeasure } from '#outcomes/course-facts.ts';
import { limitsOf } from '#outcomes/measure-limits.ts';
import { outcomeSettings } from '#outcomes/settings.ts';
import type { TreatedPerson } from '#outcomes/treated-person.ts';
import { judgedPerson } from '#outcomes/treated-person.ts';
import { testRandom } from './test-clinic.ts';

const settings = settingsInForce(outcomeSettings, {});

/** Somebody of a clinic as the figures count them: an infusion first, three integration sessions, no planned series. */
export function treatedPerson(facts: CourseFacts, measure: OutcomeMeasure): TreatedPerson {
  const [first] = facts.doses;
  if (first === undefined) throw new Error('somebody treated has a dose');
  const judged = judgedPerson(newId<'Patient'>(first.startedAt, testRandom), judgeCourse(facts, measure, settings), facts, limitsOf(measure, settings).remissionAtMost?.value ?? null);
  if (judged === null) throw new Error('somebody treated has a dose that ended');
  return { ...judged, treatment: 'racemic-intravenous', indication: 'major-depression', integration: 'many', series: null, events: [] };
}
