import { expect, test } from 'vitest';
import { gad7 } from '../../gad-7.ts';
import { moodThermometer } from '../../mood-thermometer.ts';
import { phq9 } from '../../phq-9.ts';
import { tellsOfSelfHarm } from './crisis-nearness.ts';

test('the lowest answer above no brings the crisis line near, a no does not', () => {
  expect(tellsOfSelfHarm(phq9, { 'phq-9.9': 0 })).toBe(false);
  expect(tellsOfSelfHarm(phq9, { 'phq-9.9': 1 })).toBe(true);
  expect(tellsOfSelfHarm(moodThermometer, { 'mood-thermometer.urge': 1 })).toBe(true);
});

test('a refusal to answer brings it near, a question not put does not', () => {
  expect(tellsOfSelfHarm(phq9, { 'phq-9.9': 'declined' })).toBe(true);
  expect(tellsOfSelfHarm(phq9, { 'phq-9.9': 'not-asked' })).toBe(false);
  expect(tellsOfSelfHarm(phq9, {})).toBe(false);
});

test('answers to other questions, however heavy, do not', () => {
  expect(tellsOfSelfHarm(phq9, { 'phq-9.2': 3 })).toBe(false);
  expect(tellsOfSelfHarm(gad7, { 'gad-7.1': 3 })).toBe(false);
});
