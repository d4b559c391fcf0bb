import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '#foundation/refusal.ts';
import { exact } from '#foundation/quantity.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { courseBand, expectedCourse } from '#pharmacology/expected-course.ts';
import { ESTIMATE_LABEL } from '#pharmacology/labels.ts';
import type { TreatmentKey } from '#plan/route.ts';
import { doseStart, entryAt, injectionGiven, minute, nurse, orderId, recordWith, sessionHead } from '../../../../../tests/support/session-records.ts';
import type { EntryContent } from '../../../entry-content.ts';
import type { ChartedEntry } from '../../../session-record.ts';
import { sessionSettings } from '../../../settings.ts';
import { wireRecord } from '../../../wire-record.ts';
import { chartedOf } from '../room/charted.ts';
import type { RoomOnScreen } from '../room/room-context.ts';
import { RoomContext } from '../room/room-context.ts';
import words from '../words.en.json' with { type: 'json' };
import { courseAsked } from './course-asked.ts';
import { ExpectedCourse } from './expected-course.tsx';
import { CourseOf, ExpectedCurve } from './expected-curve.tsx';

const settings = settingsInForce(sessionSettings, {});
const weighed = entryAt(-20, { kind: 'weight', value: '80', unit: 'kg', isReweighed: false });
const mg = (value: string) => ({ value, unit: 'mg' as const });

/** A session that was over after an hour and a half, as its room shows it; the order is only what the curve reads of it. */
function roomOf(treatment: TreatmentKey, entries: readonly ChartedEntry[], order: object | null = null): RoomOnScreen {
  const record = wireRecord(recordWith(sessionHead(treatment, { state: 'discharged', since: minute(90) }), entries), new Map([[nurse, 'Nina Reed']]), settings);
  const room = { record, order, now: minute(90), late: [], observations: [] };
  return { room, charted: chartedOf(record), roles: [], isStale: false, open: () => undefined, close: () => undefined } as unknown as RoomOnScreen;
}

const show = (room: RoomOnScreen, part: React.ReactNode): string => renderToStaticMarkup(<RoomContext value={room}>{part}</RoomContext>);

const dose = (part: Extract<EntryContent, { kind: 'dose' }>['part']): ChartedEntry => entryAt(0, { kind: 'dose', doseNumber: 1, orderId, orderVersion: 1, ordered: mg('100'), part });
const whole = { drawn: mg('100'), given: mg('100'), wasted: mg('0'), returned: mg('0'), reason: null, vialId: null, lot: null };
const infusion = dose({ form: 'infusion', drawn: mg('100'), drawnVolume: { value: '2', unit: 'mL' }, concentration: { value: '50', unit: 'mg/mL' }, rate: null, vialId: null, lot: null });

describe('the expected course of a session', () => {
  it('is closed until somebody opens it, and nothing of it is there before', () => {
    const markup = show(roomOf('racemic-intramuscular', [weighed, injectionGiven()]), <ExpectedCourse />);
    expect(markup).toMatch(/^<details class="[^"]*">/);
    expect(markup).toContain(words['course.title']);
    expect(markup).not.toContain('<figure');
    expect(words['course.title']).toContain('estimate');
  });

  it('says in its words, its picture and its table that it is an estimate, and shows its band, model and population', () => {
    const question = { substance: 'racemic ketamine', weightKg: 80, doses: [{ route: 'intramuscular', atH: 0, mg: 60 }], untilH: 1.5 } as const;
    const [course, band] = [expectedCourse(question), courseBand(question)];
    if (isRefusal(course) || isRefusal(band)) throw new Error('an injection has a course and a band');
    const markup = show(roomOf('racemic-intramuscular', [weighed, injectionGiven()]), <CourseOf course={course} band={{ state: 'drawn', band }} from={doseStart} weight={{ kg: exact('80', 'kg'), from: 'session' }} />);
    expect(markup.split(ESTIMATE_LABEL.en)).toHaveLength(4);
    expect(markup).toMatch(new RegExp(`aria-label="[^"]*${ESTIMATE_LABEL.en}`));
    expect(markup).toContain(`${ESTIMATE_LABEL.en}.</caption>`);
    expect(markup).toContain('data-part="line"');
    expect(markup).toContain('data-part="band"');
    expect(markup).toContain('Fitted to S-ketamine in 48 young healthy volunteers');
    expect(markup).not.toContain('<circle');
  });

  it('draws no line before it knows its band, so that the height does not jump', () => {
    const markup = show(roomOf('racemic-intramuscular', [weighed, injectionGiven()]), <ExpectedCurve />);
    expect(markup).toContain('data-course="working"');
    expect(markup).toContain('data-part="line" points=""');
    expect(markup).not.toContain('data-part="band"');
    expect(markup).toContain(ESTIMATE_LABEL.en);
  });

  it.each([
    ['the spray of racemic ketamine, which no model describes', 'racemic-nasal', [weighed, dose({ form: 'nasal-spray', ...whole })], 'course.without.no-model'],
    ['nothing given', 'racemic-intramuscular', [weighed], 'course.without.nothing'],
    ['an infusion without a rate', 'racemic-intravenous', [weighed, infusion], 'course.without.infused-amount'],
    ['a lozenge whose end is not charted', 'racemic-sublingual', [weighed, dose({ form: 'lozenge', ...whole })], 'course.without.lozenge-end'],
    ['a device that was not empty', 'esketamine-nasal', [weighed, dose({ form: 'device', lot: 'S1', expiresOn: null, isEmpty: false, vialId: null })], 'course.without.device-rest'],
    ['a weight that no adult has', 'racemic-intramuscular', [entryAt(-20, { kind: 'weight', value: '19.9', unit: 'kg', isReweighed: false }), injectionGiven()], 'course.without.failed'],
  ] as const)('is one sentence and no picture for %s', (_, treatment, entries, key) => {
    const markup = show(roomOf(treatment, entries), <ExpectedCurve />);
    expect(markup).toContain(words[key]);
    expect(markup).not.toContain('<svg');
  });
});

describe('what is asked for it', () => {
  const order = { dosingWeight: { value: '78', unit: 'kg' }, infusionConcentration: null };
  const asked = (entries: readonly ChartedEntry[], ordered: object | null = order, end = minute(30)) => courseAsked(roomOf('racemic-intramuscular', entries, ordered).room, end);

  it('is the weight taken in the session, else the one the order was written for, else that of a typical adult, which it says', () => {
    expect(asked([weighed, injectionGiven()]).weight).toMatchObject({ from: 'session' });
    expect(asked([weighed]).weight?.kg.toNumber()).toBe(80);
    expect(asked([injectionGiven()]).weight).toMatchObject({ from: 'order' });
    expect(asked([injectionGiven()]).weight?.kg.toNumber()).toBe(78);
    for (const without of [{ ...order, dosingWeight: null }, null]) expect(asked([injectionGiven()], without).weight).toMatchObject({ from: 'typical' });
    expect(asked([injectionGiven()], null).weight.kg.toNumber()).toBe(70);
    expect(show(roomOf('racemic-intramuscular', [injectionGiven()]), <ExpectedCurve />)).toContain(words['course.person.typical']);
  });

  it('ends now, or with what was charted about the dose in this minute', () => {
    const pause = entryAt(30.5, { kind: 'step', step: 'pause-dosing', reason: null });
    expect(asked([injectionGiven()]).until).toBe(minute(30));
    expect(asked([injectionGiven(), pause]).until).toBe(minute(30.5));
    expect(asked([injectionGiven(), pause], order, minute(31)).until).toBe(minute(31));
    expect(asked([injectionGiven(), entryAt(31, { kind: 'distress', rating: 3 })]).until).toBe(minute(30));
  });
});
