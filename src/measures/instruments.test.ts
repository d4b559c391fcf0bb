import { describe, expect, test } from 'vitest';
import type { Instrument } from './instrument.ts';
import { MEASURE_IDS } from './instrument.ts';
import { instruments } from './instruments.ts';

const all: readonly Instrument[] = Object.values(instruments);

describe('instruments', () => {
  test('every id names its own instrument', () => {
    for (const id of MEASURE_IDS) expect(instruments[id].id).toBe(id);
  });

  test.each(all.filter((instrument) => instrument.bands.length > 0))('the bands of $name cover its range without gap or overlap', ({ bands, range }) => {
    expect(bands[0]?.from).toBe(range?.minimum);
    expect(bands.at(-1)?.to).toBe(range?.maximum);
    bands.slice(1).forEach((band, index) => expect(band.from).toBe((bands[index]?.to ?? Number.NaN) + 1));
  });

  test('an instrument without permission carries no wording', () => {
    for (const instrument of all) {
      if (instrument.licence.wording === 'not-bundled') expect(instrument.kind).not.toBe('questionnaire');
      expect(instrument.licence.notice.length).toBeGreaterThan(20);
    }
  });

  test('what the project wrote itself says plainly that it is not validated', () => {
    const own = all.filter((instrument) => instrument.licence.wording === 'own-wording');
    expect(own.map((instrument) => instrument.id)).toEqual(['mood-thermometer', 'mania-check', 'urinary-check', 'liking-check', 'after-dose-check', 'lifestyle-log']);
    for (const instrument of own) {
      expect(instrument.isValidated).toBe(false);
      expect(instrument.licence.notice).toContain('Not validated');
    }
  });

  test('in PHQ-9 and GAD-7 the value of an answer is its place in the list LL358-3', () => {
    for (const questionnaire of [instruments['phq-9'], instruments['gad-7']]) {
      for (const item of questionnaire.items.filter((candidate) => candidate.isScored)) {
        const answers = item.kind === 'choice' ? item.answers : [];
        expect(answers.map((answer) => answer.value)).toEqual([0, 1, 2, 3]);
        expect(answers.map((answer) => answer.code)).toEqual(['LA6568-5', 'LA6569-3', 'LA6570-1', 'LA6571-9']);
      }
    }
  });

  test('PHQ-9 has nine scored items and a difficulty question that is not scored', () => {
    const { items } = instruments['phq-9'];
    expect(items.filter((item) => item.isScored).map((item) => item.code)).toEqual([
      '44250-9', '44255-8', '44259-0', '44254-1', '44251-7', '44258-2', '44252-5', '44253-3', '44260-8',
    ]);
    expect(items.find((item) => !item.isScored)?.code).toBe('69722-7');
  });

  test('PCL-5 has twenty items of 0 to 4, in its four clusters by number', () => {
    const { items } = instruments['pcl-5'];
    expect(items.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, index) => `pcl-5.${index + 1}`));
    for (const item of items) expect(item.kind === 'choice' && item.answers.map(({ value, label }) => `${value} ${label}`)).toEqual(['0 Not at all', '1 A little bit', '2 Moderately', '3 Quite a bit', '4 Extremely']);
  });

  test('AUDIT-C carries the codes of the federal rule, answer by answer', () => {
    const codes = instruments['audit-c'].items.map((item) => [item.code, item.kind === 'choice' ? item.answers.map(({ code }) => code) : []]);
    expect(codes).toEqual([
      ['68518-0', ['LA6270-8', 'LA18926-8', 'LA18927-6', 'LA18928-4', 'LA18929-2']],
      ['68519-8', ['LA15694-5', 'LA15695-2', 'LA18930-0', 'LA18931-8', 'LA18932-6']],
      ['68520-6', ['LA6270-8', 'LA18933-4', 'LA18876-5', 'LA18891-4', 'LA18934-2']],
    ]);
  });

  test('the check after a dose asks for mood, rumination, openness, calm, sleep and the urge to hurt oneself', () => {
    expect(instruments['after-dose-check'].items.map(({ id, selfHarm }) => `${id.split('.')[1]} ${selfHarm}`)).toEqual(['mood null', 'rumination null', 'openness null', 'calm null', 'sleep null', 'urge yes']);
  });

  test('what is held in English alone is PCL-5 and the drug question', () => {
    expect(all.flatMap((instrument) => (instrument.kind === 'questionnaire' && !instrument.languages.includes('es') ? [instrument.id] : []))).toEqual(['pcl-5', 'drug-question']);
  });

  test('item ids are unique within and across questionnaires', () => {
    const ids = all.flatMap((instrument) => (instrument.kind === 'questionnaire' ? instrument.items.map((item) => item.id) : []));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('the range of a summed questionnaire is what its items can add up to', () => {
    for (const instrument of all) {
      if (instrument.kind !== 'questionnaire' || instrument.scoring === 'none') continue;
      const highest = instrument.items.filter((item) => item.isScored).map((item) => (item.kind === 'choice' ? item.answers.length - 1 : item.kind === 'text' ? 0 : item.maximum));
      expect(instrument.range).toEqual({ minimum: 0, maximum: highest.reduce((sum, value) => sum + value, 0) });
    }
  });
});
