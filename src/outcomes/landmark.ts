import type { TimeToEvent } from './time-to-event.ts';
import type { TreatedPerson } from './treated-person.ts';

/**
 * Whether somebody can be compared by what they got in the days before a landmark: they were followed to that day.
 * Who was not could not have got as much, whatever it did for them, so counting them would favour much of it (TTE-3).
 */
export function reachesLandmark(person: TreatedPerson, landmarkDay: number): boolean {
  return person.followedDays >= landmarkDay;
}

/**
 * The same person from the landmark on: what came by then is not counted, and time begins there (TTE-3). Time to
 * response is of those without one by that day; durability of those with one and without a relapse by that day.
 * Sources: Anderson, Cain and Gelber 1983.
 */
export function fromLandmark(person: TreatedPerson, landmarkDay: number): TreatedPerson {
  const { timeToResponse, durability } = person;
  const respondedOn = timeToResponse?.isEvent === true ? timeToResponse.days : null;
  const hasResponded = respondedOn !== null && respondedOn <= landmarkDay;
  return {
    ...person,
    scores: person.scores.filter(({ day }) => day > landmarkDay),
    timeToResponse: timeToResponse === null ? null : since(timeToResponse, landmarkDay),
    durability: durability === null || !hasResponded ? null : since(durability, landmarkDay - respondedOn),
  };
}

/** A time with its beginning moved on; null where it was over by then. */
function since(time: TimeToEvent, days: number): TimeToEvent | null {
  const left = time.days - days;
  return left < 0 || (left === 0 && time.isEvent) ? null : { ...time, days: left };
}
