import { expect, it, test } from 'vitest';
import type { CareRules } from '../../tests/support/care-walk.ts';
import { careRules, walkCare } from '../../tests/support/care-walk.ts';
import { logRuns } from '../../tests/support/deep-log.ts';
import { runs } from '../../tests/support/runs.ts';

test('no sequence of acts reaches a dose without a valid consent, a passing screening and an order inside its limits', () => {
  const count = runs(2_000, 50_000);
  const { doses, aboveSoft, aboveTwo, fault, seed } = walkCare(careRules, count);
  logRuns({ runs: count, seed, failed: fault !== null });
  expect(fault).toBeNull();
  expect(doses, 'walks that come to a dose').toBeGreaterThan(count / 8);
  expect(aboveSoft, 'doses above the soft line, with their reason').toBeGreaterThan(count / 100);
  expect(aboveTwo, 'doses above the line for two, signed by two').toBeGreaterThan(0);
});

it.each<[string, string, Partial<CareRules>]>([
  ['a check that takes every consent for one in force', 'without a valid consent', { assessGate: (input, settings) => careRules.assessGate({ ...input, consent: 'in-force' }, settings) }],
  ['a check that takes every screening for cleared', 'a dose was given', { assessGate: (input, settings) => careRules.assessGate({ ...input, screening: 'cleared' }, settings) }],
  ['a check that leaves out holds', 'under a hold', { assessGate: (input, settings) => careRules.assessGate({ ...input, concerns: [] }, settings) }],
  ['limits that are not looked at', 'above the', { checkDose: () => [] }],
  ['limits that ask for nothing but a reason', 'above the line', { checkDose: (...given) => careRules.checkDose(...given).map((finding) => ({ ...finding, level: 'soft' })) }],
  ['a signature without the read-back', 'not read back', { signOrder: (order, signing) => careRules.signOrder(order, { ...signing, readBack: order.dose.dose }), signOrderSecond: (order, signing) => careRules.signOrderSecond(order, { ...signing, readBack: order.dose.dose }) }],
  ['a nurse who decides a review', 'nobody decided', { decideScreening: (verdict, proposed) => careRules.decideScreening(verdict, { ...proposed, roles: ['prescriber'] }) }],
  ['a withdrawal that does not count', 'without a valid consent', { consentInForce: (consents, need, now) => careRules.consentInForce(consents.map((consent) => ({ ...consent, withdrawnAt: null })), need, now) }],
])('the walk notices %s', (_what, fault, planted) => {
  expect(walkCare({ ...careRules, ...planted }, 2_000).fault).toContain(fault);
});
