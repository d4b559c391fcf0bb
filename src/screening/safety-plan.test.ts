import { expect, test } from 'vitest';
import type { SafetyPlanSteps } from './safety-plan.ts';
import { refuseIncompletePlan } from './safety-plan.ts';

const steps: SafetyPlanSteps = {
  warningSigns: 'Not sleeping',
  ownCoping: 'A walk',
  peopleAndPlaces: 'The library',
  peopleToAsk: 'My sister',
  professionals: 'Dr. Okafor',
  safeSurroundings: 'Tablets stay with my sister',
};

test('a plan with words in each of its six steps is complete', () => {
  expect(refuseIncompletePlan(steps)).toBeNull();
});

test.each(Object.keys(steps))('a plan without %s is refused, and the step is named', (step) => {
  expect(refuseIncompletePlan({ ...steps, [step]: '' })).toMatchObject({ code: 'screening.safety-plan-incomplete', facts: { steps: [step] } });
});

test('all empty steps are named at once', () => {
  expect(refuseIncompletePlan({ ...steps, ownCoping: '', professionals: '' })).toMatchObject({ facts: { steps: ['ownCoping', 'professionals'] } });
});
