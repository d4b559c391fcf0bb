import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '#foundation/refusal.ts';
import { settingsInForce } from '#foundation/setting.ts';
import type { AnswerSet } from './answer-set.ts';
import { valuesOf } from './answer-set.ts';
import { askedItems, refuseUnasked } from './asked-items.ts';
import { ownMeasureIdOf, translateQuestionnaire } from './fhir-questionnaire.ts';
import type { Questionnaire } from './instrument.ts';
import { scoreAnswers } from './scoring.ts';
import { measureSettings } from './settings.ts';
import { runs } from '../../tests/support/runs.ts';

const settings = settingsInForce(measureSettings, {});
const ORDINAL = 'http://hl7.org/fhir/StructureDefinition/ordinalValue';
const option = (code: string, display: string, points?: number) => ({ valueCoding: { system: 'urn:x', code, display, ...(points !== undefined && { extension: [{ url: ORDINAL, valueDecimal: points }] }) } });
const HOW_MUCH = [option('n', 'Not at all', 0), option('s', 'Somewhat', 2), option('v', 'Very much', 5)];

/** A questionnaire with everything that can be shown. */
const sleepDiary = {
  resourceType: 'Questionnaire',
  status: 'active',
  title: 'Sleep diary',
  language: 'en-US',
  publisher: 'Oak Clinic',
  copyright: 'Written by Oak Clinic.',
  description: 'About last night.',
  item: [
    {
      linkId: 'night',
      text: 'Last night',
      type: 'group',
      item: [
        { linkId: 'hint', type: 'display', text: 'A guess is fine.' },
        { linkId: 'slept', prefix: '1.', text: 'Did you sleep at all?', type: 'boolean', required: true },
        { linkId: 'hours', text: 'How many hours?', type: 'integer', enableWhen: [{ question: 'slept', operator: '=', answerBoolean: true }], extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/maxValue', valueInteger: 24 }] },
        { linkId: 'woke', text: 'Did you wake up early?', type: 'choice', answerOption: HOW_MUCH, enableWhen: [{ question: 'slept', operator: '=', answerBoolean: true }] },
      ],
    },
    { linkId: 'tired', text: 'Are you tired now?', type: 'choice', answerOption: HOW_MUCH },
    {
      linkId: 'why', text: 'What kept you awake?', type: 'text', maxLength: 200, enableBehavior: 'any',
      enableWhen: [{ question: 'slept', operator: '=', answerBoolean: false }, { question: 'hours', operator: '<', answerInteger: 5 }],
    },
  ],
};

type Json = Record<string, unknown>;

function accepted(found: object = sleepDiary): Questionnaire {
  const translated = translateQuestionnaire(JSON.stringify(found), { version: '1' });
  if (translated.state === 'refused') throw new Error(JSON.stringify(translated.faults));
  return translated.form;
}

function faultsOf(found: object): string[] {
  const translated = translateQuestionnaire(JSON.stringify(found), { version: '1' });
  return translated.state === 'refused' ? translated.faults.map(({ name, where, found: value }) => `${name} at ${where}${value === '' ? '' : `: ${value}`}`) : [];
}

const withItem = (item: Json, more: Json = {}) => ({ resourceType: 'Questionnaire', status: 'draft', title: 'X', ...more, item: [{ linkId: 'a', text: 'A?', type: 'boolean' }, { linkId: 'b', text: 'B?', type: 'boolean', ...item }] });

describe('a questionnaire that can be shown', () => {
  test('becomes a form with its questions, headings, conditions and scores', () => {
    const form = accepted();
    expect(form).toMatchObject({ id: 'own-sleep-diary', version: '1', name: 'Sleep diary', languages: ['en'], instruction: 'About last night.', licence: { owner: 'Oak Clinic', notice: 'Written by Oak Clinic.' }, scoring: 'sum', range: { minimum: 0, maximum: 10 } });
    expect(form.items.map(({ id, kind, isScored, lead }) => [id, kind, isScored, lead])).toEqual([
      ['slept', 'choice', false, ['Last night', 'A guess is fine.']],
      ['hours', 'number', false, undefined],
      ['woke', 'choice', true, undefined],
      ['tired', 'choice', true, undefined],
      ['why', 'text', false, undefined],
    ]);
    expect(form.items[0]?.text).toBe('1. Did you sleep at all?');
  });

  test('says what is not done here: required questions, own words', () => {
    expect(translateQuestionnaire(JSON.stringify(sleepDiary), { version: '1' })).toMatchObject({ remarks: ['required-not-enforced', 'own-words-not-watched'] });
    expect(translateQuestionnaire(JSON.stringify(withItem({ type: 'integer' })), { version: '1' })).toMatchObject({ remarks: ['number-without-maximum', 'no-total'] });
  });

  test('asks a question when its conditions hold, and not on an answer that is itself no longer asked', () => {
    const form = accepted();
    const asked = (answers: AnswerSet) => askedItems(form, answers).map(({ id }) => id);
    expect(asked({})).toEqual(['slept', 'tired']);
    expect(asked({ slept: 1 })).toEqual(['slept', 'hours', 'woke', 'tired']);
    expect(asked({ slept: 1, hours: 4 })).toContain('why');
    expect(asked({ slept: 1, hours: 5 })).not.toContain('why');
    expect(asked({ slept: 'declined', hours: 4 })).toEqual(['slept', 'tired']);
    expect(asked({ slept: 0 })).toEqual(['slept', 'tired', 'why']);
  });

  test('adds up the ordinal scores, not the places in the list; what is left out adds nothing', () => {
    const form = accepted();
    expect(scoreAnswers(form, { slept: 1, woke: 1, tired: 2 }, settings)).toMatchObject({ total: 7, method: 'summed' });
    expect(scoreAnswers(form, { slept: 0, tired: 2 }, settings)).toMatchObject({ total: 5 });
    expect(scoreAnswers(form, { slept: 1, tired: 2 }, settings)).toMatchObject({ state: 'not-scored', reason: 'too-many-open' });
  });

  test('refuses an answer to a question that was left out', () => {
    expect(refuseUnasked(accepted(), { slept: 0, woke: 1 })).toMatchObject({ code: 'measures.question-not-asked', facts: { item: 'woke' } });
    expect(refuseUnasked(accepted(), { slept: 1, woke: 1 })).toBeNull();
  });

  test('takes its answers from a contained value set, in Spanish too', () => {
    const contained = [{ resourceType: 'ValueSet', id: 'how', compose: { include: [{ system: 'urn:x', concept: [{ code: 'no', display: 'Nada' }, { code: 'si', display: 'Mucho' }] }] } }];
    const form = accepted({ ...withItem({ type: 'choice', answerValueSet: '#how' }), language: 'es', contained });
    expect(form.languages).toEqual(['es']);
    expect(form.items[1]).toMatchObject({ answers: [{ value: 0, label: 'Nada' }, { value: 1, label: 'Mucho' }], isScored: false });
  });

  test('keeps the same name as the same measure', () => {
    expect([ownMeasureIdOf('Sleep  diary'), ownMeasureIdOf('¿Cómo dormí?'), ownMeasureIdOf('***')]).toEqual(['own-sleep-diary', 'own-como-dormi', 'own-form']);
  });
});

describe('what cannot be shown as it was meant is refused by its name and place', () => {
  const ordinal = (points: unknown) => ({ valueString: 'x', extension: [{ url: ORDINAL, valueDecimal: points }] });
  test.each<[object, string]>([
    [{ resourceType: 'Patient' }, 'not-a-questionnaire at resourceType: Patient'],
    [withItem({}, { title: '' }), 'title-missing at title'],
    [withItem({}, { status: 'retired' }), 'status at status: retired'],
    [withItem({}, { language: 'fr' }), 'language at language: fr'],
    [withItem({}, { subjectType: ['Device'] }), 'subject at subjectType: ["Device"]'],
    [withItem({}, { modifierExtension: [{ url: 'urn:m' }] }), 'modifier-extension at Questionnaire'],
    [withItem({}, { extension: [{ url: 'urn:variable' }] }), 'extension at Questionnaire: urn:variable'],
    [withItem({}, { implicitRules: 'urn:r' }), 'element at Questionnaire: implicitRules'],
    [{ resourceType: 'Questionnaire', status: 'draft', title: 'X' }, 'no-questions at item'],
    [withItem({ linkId: 'a' }), 'link-id at item[1] “a”: a'],
    [withItem({ type: 'decimal' }), 'item-type at item[1] “b”: decimal'],
    [withItem({ type: 'open-choice' }), 'item-type at item[1] “b”: open-choice'],
    [withItem({ type: 'date' }), 'item-type at item[1] “b”: date'],
    [withItem({ type: 'attachment' }), 'item-type at item[1] “b”: attachment'],
    [withItem({ text: '' }), 'text-missing at item[1] “b”'],
    [withItem({ repeats: true }), 'repeats at item[1] “b”'],
    [withItem({ readOnly: true }), 'read-only at item[1] “b”'],
    [withItem({ initial: [{ valueBoolean: true }] }), 'initial at item[1] “b”'],
    [withItem({ _text: { extension: [] } }), 'element at item[1] “b”: _text'],
    [withItem({ modifierExtension: [] }), 'modifier-extension at item[1] “b”'],
    [withItem({ extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-hidden', valueBoolean: true }] }), 'extension at item[1] “b”: http://hl7.org/fhir/StructureDefinition/questionnaire-hidden'],
    [withItem({ extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl', valueCodeableConcept: { coding: [{ code: 'slider' }] } }] }), 'extension at item[1] “b”: itemControl slider'],
    [withItem({ item: [{ linkId: 'c', text: 'C?', type: 'boolean' }] }), 'nested-under-question at item[1] “b”'],
    [withItem({ type: 'display', text: 'The end.' }), 'display-last at item[1] “b”: The end.'],
    [withItem({ type: 'display', text: 'T', enableWhen: [{ question: 'a', operator: 'exists', answerBoolean: true }] }), 'display-condition at item[1] “b”'],
    [withItem({ type: 'group', text: 'G', item: [{ linkId: 'c', text: 'C?', type: 'boolean', enableWhen: [{ question: 'a', operator: '=', answerBoolean: true }] }] }), 'display-before-conditional at item[1] “b”: G'],
    [withItem({ type: 'choice', answerOption: [{ valueString: 'only' }] }), 'options-missing at item[1] “b”'],
    [withItem({ type: 'choice', answerOption: [{ valueDate: '2026-01-01' }, { valueString: 'x' }, { valueString: 'y' }] }), 'option-type at item[1] “b”: valueDate'],
    [withItem({ type: 'choice', answerOption: [{ valueString: 'x', initialSelected: true }, { valueString: 'y' }] }), 'initial at item[1] “b”: initialSelected'],
    [withItem({ type: 'choice', answerValueSet: 'http://example.org/vs' }), 'value-set at item[1] “b”: http://example.org/vs'],
    [withItem({ type: 'choice', answerOption: [ordinal(1), { valueString: 'y' }] }), 'ordinal-partial at item[1] “b”: y'],
    [withItem({ type: 'choice', answerOption: [ordinal(1), ordinal(0.5)] }), 'ordinal-not-whole at item[1] “b”: 0.5'],
    [withItem({ type: 'choice', answerOption: [ordinal(1), ordinal(-1)] }), 'ordinal-not-whole at item[1] “b”: -1'],
    [withItem({ type: 'integer', extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/minValue', valueInteger: -5 }] }), 'number-range at item[1] “b”: [-5,99999]'],
    [withItem({ enableWhen: [{ question: 'z', operator: '=', answerBoolean: true }] }), 'condition-unknown at item[1] “b”: z'],
    [withItem({ enableWhen: [{ question: 'b', operator: '=', answerBoolean: true }] }), 'condition-unknown at item[1] “b”: b'],
    [withItem({ enableWhen: [{ question: 'a', operator: '=', answerInteger: 1 }] }), 'condition-answer at item[1] “b”: a'],
    [withItem({ enableWhen: [{ question: 'a', operator: '>', answerBoolean: true }] }), 'condition-operator at item[1] “b”: >'],
    [withItem({ enableWhen: [{ question: 'a', operator: '=', answerDate: '2026-01-01' }] }), 'element at item[1] “b”: answerDate'],
    [withItem({ enableWhen: [{ question: 'a', operator: 'exists', answerBoolean: true }, { question: 'a', operator: '=', answerBoolean: true }] }), 'enable-behavior at item[1] “b”'],
    [withItem({ code: [{ system: 'http://loinc.org', code: '44260-9' }] }), 'loinc at item[1] “b”: 44260-9'],
  ])('%# %j', (found, fault) => {
    expect(faultsOf(found)).toContain(fault);
  });

  test('a text that is not JSON, and JSON that is no object', () => {
    expect(translateQuestionnaire('{', { version: '1' })).toMatchObject({ faults: [{ name: 'not-json' }] });
    expect(translateQuestionnaire('[]', { version: '1' })).toMatchObject({ faults: [{ name: 'not-a-questionnaire' }] });
  });

  test('everything that stands in the way is told at once', () => {
    expect(faultsOf(withItem({ repeats: true, readOnly: true, type: 'url' }, { status: 'retired' }))).toHaveLength(4);
  });

  test('any element that is not known, wherever it stands, keeps the whole form out', () => {
    const places = [(extra: Json) => ({ ...sleepDiary, ...extra }), (extra: Json) => ({ ...sleepDiary, item: [{ ...sleepDiary.item[1], ...extra }] }), (extra: Json) => ({ ...sleepDiary, item: [{ ...sleepDiary.item[1], answerOption: [{ ...HOW_MUCH[0], ...extra }, HOW_MUCH[1]] }] })];
    const name = fc.stringMatching(/^[a-z][A-Za-z]{2,12}x$/).filter((each) => each !== 'prefix');
    fc.assert(fc.property(fc.constantFrom(...places), name, fc.jsonValue(), (place, key, value) => {
      expect(faultsOf(place({ [key]: value }))).toContainEqual(expect.stringMatching(`^element .*: ${key}$`));
    }), { numRuns: runs(100, 5000) });
  });
});

describe('any form that is accepted', () => {
  /** Forms of scored choices, each perhaps asked only after one answer to the one before it. */
  const forms = fc.array(fc.record({ points: fc.array(fc.nat(9), { minLength: 2, maxLength: 5 }), after: fc.option(fc.nat(4)) }), { minLength: 1, maxLength: 8 }).map((drawn) => ({
    resourceType: 'Questionnaire', status: 'active', title: 'Any',
    item: drawn.map(({ points, after }, index) => ({
      linkId: `q${index}`, type: 'choice', text: `Q${index}`, answerOption: points.map((each, place) => option(String(place), `A${place}`, each)),
      ...(after !== null && index > 0 && { enableWhen: [{ question: `q${index - 1}`, operator: '=', answerCoding: { system: 'urn:x', code: String(after % (drawn[index - 1]?.points.length ?? 1)) } }] }),
    })),
  }));

  test('has a total that is the sum of the scores of what was asked, within its range, and none when one is open', () => {
    fc.assert(
      fc.property(forms, fc.array(fc.nat(4), { minLength: 8, maxLength: 8 }), (found, choices) => {
        const form = accepted(found);
        const answers: Record<string, number> = {};
        let expected = 0;
        for (const [index, item] of found.item.entries()) {
          const needed = item.enableWhen?.[0]?.answerCoding.code;
          const before = answers[`q${index - 1}`];
          if (needed !== undefined && String(before) !== needed) continue;
          const chosen = (choices[index] ?? 0) % item.answerOption.length;
          answers[item.linkId] = chosen;
          expected += item.answerOption[chosen]?.valueCoding.extension?.[0]?.valueDecimal ?? Number.NaN;
        }
        const score = scoreAnswers(form, answers, settings);
        expect(score).toMatchObject({ state: 'scored', total: expected });
        expect(expected).toBeGreaterThanOrEqual(form.range?.minimum ?? Number.NaN);
        expect(expected).toBeLessThanOrEqual(form.range?.maximum ?? Number.NaN);
        expect(refuseUnasked(form, answers)).toBeNull();
        const { q0: _, ...others } = answers;
        const open = scoreAnswers(form, others, settings);
        expect(isRefusal(open) || open.state).toBe('not-scored');
      }),
      { numRuns: runs(200, 5000) },
    );
  });

  test('offers each of its answers by its place', () => {
    fc.assert(fc.property(forms, (found) => {
      expect(accepted(found).items.map(valuesOf)).toEqual(found.item.map(({ answerOption }) => answerOption.map((_, place) => place)));
    }), { numRuns: runs(50, 1000) });
  });
});
