import { expect, it } from 'vitest';
import { errorsIn } from './use-form.ts';

const VALUES = { name: '', weight: '' };
const refused = (facts: Record<string, unknown>) => ({ refused: true, kind: 'invalid', code: 'request.invalid', sentence: '', facts }) as const;

it('puts the server’s faults at the fields they name', () => {
  const faults = [
    { at: 'body.weight', expected: 'expected a plain decimal number' },
    { at: 'name', expected: 'too long' },
  ];
  expect(errorsIn(refused({ faults }), VALUES)).toEqual({ weight: 'expected a plain decimal number', name: 'too long' });
});

it('leaves out faults of things the form does not hold, and facts of another shape', () => {
  expect(errorsIn(refused({ faults: [{ at: 'body.other', expected: 'x' }, null, 7] }), VALUES)).toEqual({});
  expect(errorsIn(refused({}), VALUES)).toEqual({});
});
