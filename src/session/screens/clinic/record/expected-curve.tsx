import { useMemo, useState } from 'react';
import type { Instant } from '#foundation/instant.ts';
import { between, hours, minutes } from '#foundation/instant.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { Dose } from '#pharmacology/dose.ts';
import type { CourseBand, CourseQuestion, ExpectedCourse } from '#pharmacology/expected-course.ts';
import { expectedCourse } from '#pharmacology/expected-course.ts';
import { PEOPLE } from '#pharmacology/exploring.ts';
import { ESTIMATE_LABEL } from '#pharmacology/labels.ts';
import { modelsFor } from '#pharmacology/models.ts';
import { useWords as usePharmacologyWords } from '#pharmacology/screens/clinic/words.ts';
import type { CourseBandState } from '#pharmacology/screens/course/use-course-band.ts';
import { useCourseBand } from '#pharmacology/screens/course/use-course-band.ts';
import { evenTicks, roundAbove } from '#pharmacology/screens/explorer/chart-layout.ts';
import { levelText, plainText } from '#pharmacology/screens/explorer/numbers.ts';
import type { Substance } from '#pharmacology/substance.ts';
import { minutesIntoText, numberText } from '#interface/format/format.ts';
import { treatments } from '#plan/route.ts';
import type { DrugGiven } from '../../../drug-given.ts';
import { useRoom } from '../room/room-context.ts';
import { useWords } from '../words.ts';
import type { CourseAsked, CourseWeight } from './course-asked.ts';
import { courseAsked } from './course-asked.ts';
import { CourseFigure } from './course-figure.tsx';
import { useStripTime } from './strip-frame.tsx';
import styles from './course.module.css';

/**
 * The level that published populations would have after what was charted as given: an estimate to look at, which no check,
 * order or discharge may ask (H22). The only file of this domain that may import pharmacology.
 */
export function ExpectedCurve() {
  const { room } = useRoom();
  const time = useStripTime();
  const end = time?.end ?? room.now;
  const { record, order } = room;
  const asked = useMemo(() => courseAsked({ record, order }, end), [record, order, end]);
  const latest = questionOf(asked, substanceOf(record.session.treatment));
  const [question, setQuestion] = useState(latest);
  // A room is heard anew every few seconds; what asks for the same stays the same question.
  if (JSON.stringify(question) !== JSON.stringify(latest)) setQuestion(latest);
  const course = useMemo(() => (typeof question === 'string' ? null : expectedCourse(question)), [question]);
  const band = useCourseBand(typeof question === 'string' || isRefusal(course) ? null : question);
  const [first] = asked.given;
  if (typeof question === 'string') return <Without why={question} />;
  if (course === null || isRefusal(course) || first === undefined) return <Without why="failed" />;
  return <CourseOf course={course} band={band} from={first.at} weight={asked.weight} />;
}

type Why = 'nothing' | 'no-model' | 'failed' | NonNullable<CourseAsked['unsaid']>;

/** One sentence instead of a picture. */
function Without({ why }: { readonly why: Why }) {
  const say = useWords();
  return (
    <p className={styles['quiet']} role="status">
      {say(`course.without.${why}`)}
    </p>
  );
}

type CourseProps = { readonly course: ExpectedCourse; readonly band: CourseBandState; readonly from: Instant; readonly weight: CourseWeight };

/** A course with its label, band, model and table. */
export function CourseOf({ course: { model, timesH, curve }, band: { state, band }, from, weight }: CourseProps) {
  const say = useWords();
  const name = usePharmacologyWords();
  const { analyte, site } = curve.observable;
  const { paper, limits, estimate } = model;
  const [population = '', ...further] = limits;
  const top = roundAbove(Math.max(highest(curve.ngPerMl), highest(band?.high)));
  return (
    <CourseFigure
      label={ESTIMATE_LABEL.en}
      axis={say('course.axis', { analyte: name(`analyte.${analyte}`), site: name(`site.${site}`) })}
      person={say(`course.person.${weight.from}`, { weight: numberText(weight.kg.toFixed()) })}
      model={{ title: model.title, paper: `${paper.authors} ${paper.year}`, address: paper.doi === null ? null : `doi.org/${paper.doi}`, population, limits: [...(estimate === null ? [] : [estimate]), ...further, ...(curve.defect === null ? [] : [curve.defect])] }}
      from={from}
      top={top}
      named={evenTicks(top).map((at) => ({ at, words: plainText(at) }))}
      // The height is known with the band, so neither is drawn before it.
      line={state === 'working' ? [] : Array.from(timesH, (hour, index) => ({ hour, level: curve.ngPerMl[index] ?? 0 }))}
      band={band === null ? [] : edgesOf(band)}
      bandState={state}
      people={numberText(PEOPLE)}
      rows={rowsOf(timesH, curve.ngPerMl, band)}
    />
  );
}

function highest(values: Float64Array | undefined): number {
  return values?.reduce((most, value) => Math.max(most, value), 0) ?? 0;
}

function edgesOf({ timesH, low, high }: CourseBand) {
  const edge = (levels: Float64Array) => Array.from(timesH, (hour, index) => ({ hour, level: levels[index] ?? 0 }));
  return [...edge(high), ...edge(low).toReversed()];
}

/** Minutes between two rows of the table, so that there are about a dozen. */
const ROW_MINUTES = [5, 10, 15, 30, 60, 120];
const MOST_ROWS = 13;

function rowsOf(timesH: Float64Array, levels: Float64Array, band: CourseBand | null) {
  const lastH = timesH.at(-1) ?? 0;
  const every = ROW_MINUTES.find((each) => (lastH * 60) / each < MOST_ROWS) ?? 240;
  const shown = Array.from(timesH, (hour, index) => ({ hour, index })).filter(({ hour, index }) => index === timesH.length - 1 || (isMultiple(hour * 60, every) && (lastH - hour) * 60 >= 1));
  return shown.map(({ hour, index }) => {
    const place = band?.timesH.findIndex((each) => Math.abs(each - hour) < 1e-6) ?? -1;
    const edge = (of: Float64Array | undefined): string => (of === undefined || place < 0 ? '–' : levelText(of[place] ?? 0));
    return { key: String(index), cells: [minutesIntoText(minutes(Math.round(hour * 60))), levelText(levels[index] ?? 0), edge(band?.low), edge(band?.high)] };
  });
}


function isMultiple(minute: number, of: number): boolean {
  return Math.abs(minute - Math.round(minute / of) * of) < 1e-4;
}

function substanceOf(treatment: keyof typeof treatments): Substance {
  return treatments[treatment].product === 'esketamine' ? 'S-ketamine' : 'racemic ketamine';
}

/** What the engine is asked, or why it is not. */
function questionOf({ given, unsaid, weight, until }: CourseAsked, substance: Substance): CourseQuestion | Why {
  const [first] = given;
  if (first === undefined) return 'nothing';
  if (modelsFor(substance, first.route).length === 0) return 'no-model';
  if (unsaid !== null) return unsaid;
  const doses = given.map((each) => doseOf(each, first.at));
  if (doses.every((dose) => dose.route === 'intravenous' && dose.steps.every(({ mg }) => mg === 0))) return 'nothing';
  return { substance, weightKg: weight.kg.toNumber(), doses, untilH: hoursFrom(first.at, until) };
}

/** As the engine takes it; what the record does not say is no number there, which the engine refuses. */
function doseOf(given: DrugGiven, from: Instant): Dose {
  const atH = hoursFrom(from, given.at);
  switch (given.route) {
    case 'intravenous':
      return { route: given.route, atH, steps: given.steps.map(({ mg, hours: length }) => ({ mg: mg ?? Number.NaN, hours: length })) };
    case 'intramuscular':
    case 'oral':
      return { route: given.route, atH, mg: given.mg };
    case 'sublingual':
      return { route: given.route, atH, mg: given.mg, holdH: given.keptHours ?? Number.NaN, afterwards: given.afterwards ?? 'swallow' };
    case 'nasal':
      return { route: given.route, atH, devices: given.devices.map(({ mg, afterHours }) => ({ mg: mg ?? Number.NaN, afterH: afterHours })) };
  }
}

function hoursFrom(from: Instant, to: Instant): number {
  return between(from, to) / hours(1);
}
