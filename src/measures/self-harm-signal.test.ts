import { describe, expect, test } from 'vitest';
import { RULE_SET_VERSION } from '#foundation/rule.ts';
import { settingsInForce } from '#foundation/setting.ts';
import type { ItemAnswer } from './answer-set.ts';
import { asq } from './asq.ts';
import { gad7 } from './gad-7.ts';
import { moodThermometer, URGE_ITEM } from './mood-thermometer.ts';
import { phq9 } from './phq-9.ts';
import { selfHarmSignalOf, selfHarmSignalsIn } from './self-harm-signal.ts';
import { measureSettings } from './settings.ts';

const settings = settingsInForce(measureSettings, {});

describe('the signal of self-harm', () => {
  test.each<[ItemAnswer, boolean]>([[0, false], [1, true], [2, true], [3, true], ['declined', false], ['not-asked', false]])('PHQ-9 item 9 answered %s: %s', (answer, isSignal) => {
    expect(selfHarmSignalOf(phq9, 'phq-9.9', answer, settings) !== null).toBe(isSignal);
  });

  test('other PHQ-9 items are no signal at any answer', () => {
    for (let number = 1; number <= 8; number += 1) expect(selfHarmSignalOf(phq9, `phq-9.${number}`, 3, settings)).toBeNull();
  });

  test.each<[ItemAnswer, boolean]>([[0, false], [1, true], ['declined', true], ['not-asked', false]])('ASQ item 4 answered %s: %s', (answer, isSignal) => {
    expect(selfHarmSignalOf(asq, 'asq.4', answer, settings) !== null).toBe(isSignal);
  });

  test('a yes to the acuity question is a signal for now; a refusal of it is followed up', () => {
    expect(selfHarmSignalOf(asq, 'asq.5', 1, settings)?.urgency).toBe('now');
    expect(selfHarmSignalOf(asq, 'asq.5', 'declined', settings)?.urgency).toBe('follow-up');
    expect(selfHarmSignalOf(asq, 'asq.1', 1, settings)?.urgency).toBe('follow-up');
  });

  test.each<[ItemAnswer, boolean]>([[0, false], [1, true], ['declined', false]])('the urge question answered %s: %s', (answer, isSignal) => {
    expect(selfHarmSignalOf(moodThermometer, URGE_ITEM, answer, settings) !== null).toBe(isSignal);
  });

  test('a set with two answers is enough for a signal', () => {
    const signals = selfHarmSignalsIn(phq9, { 'phq-9.1': 3, 'phq-9.9': 1 }, settings);
    expect(signals.map((signal) => [signal.itemId, signal.answer])).toEqual([['phq-9.9', 1]]);
  });

  test.each([
    [phq9, 'phq-9.9', 2, 'answer of 1 or more', { key: 'Simon13', mark: 'C' }],
    [asq, 'asq.1', 'declined', 'answer yes, or declined to answer', { key: 'NIMH', mark: 'C' }],
    [moodThermometer, URGE_ITEM, 1, 'answer yes', { key: 'product-default', mark: 'P' }],
  ] as const)('$0.name says what was answered, from where on it counts and by which source', (instrument, itemId, answer, threshold, source) => {
    expect(selfHarmSignalOf(instrument, itemId, answer, settings)).toEqual({
      measure: instrument.id,
      version: instrument.version,
      itemId,
      answer,
      urgency: 'follow-up',
      finding: { ruleId: 'SAFE-1', sentence: expect.stringContaining('asks for a follow-up'), inputs: [{ name: itemId, value: answer }], threshold, sources: [source], ruleSetVersion: RULE_SET_VERSION },
    });
  });

  test('several yes answers are several signals, in the order of the form', () => {
    const signals = selfHarmSignalsIn(asq, { 'asq.4': 1, 'asq.1': 1, 'asq.2': 0 }, settings);
    expect(signals.map((signal) => signal.itemId)).toEqual(['asq.1', 'asq.4']);
  });

  test('no answers, and a form without such a question, give no signal', () => {
    expect(selfHarmSignalsIn(phq9, {}, settings)).toEqual([]);
    expect(selfHarmSignalsIn(gad7, { 'gad-7.1': 3 }, settings)).toEqual([]);
    expect(selfHarmSignalOf(phq9, 'phq-9.77', 3, settings)).toBeNull();
  });
});
