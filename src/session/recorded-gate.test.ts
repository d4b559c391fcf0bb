import { describe, expect, it } from 'vitest';
import { doseStart, entryAt, minute, nurse, orderId, recordWith, sessionHead, uuid } from '../../tests/support/session-records.ts';
import { idSchema } from '#foundation/id.ts';
import { exact } from '#foundation/quantity.ts';
import type { Order } from '#plan/order.ts';
import { orderInMilligrams } from '#plan/ordered-dose.ts';
import type { EntryContent } from './entry-content.ts';
import type { GateFacts, PregnancyFacts } from './recorded-gate.ts';
import { gateInputOf } from './recorded-gate.ts';
import type { ChartedEntry } from './session-record.ts';

const session = sessionHead('racemic-sublingual', { state: 'gate', dosingStartedAt: null });
const order: Order = {
  id: orderId,
  version: 1,
  state: 'signed',
  dose: orderInMilligrams({ treatment: 'racemic-sublingual', dose: exact('100', 'mg'), concentration: null, infusionConcentration: null, infusionTime: null }),
  signature: null,
  cancelReason: null,
};
const facts: GateFacts = {
  identity: { initials: 'AO', birthYear: 1984 },
  consent: 'in-force', screening: 'cleared', screeningFindings: [], order, doseFindings: [], concerns: [], nonResponse: 'not-flagged', pregnancy: { isPossible: false, test: null }, medicineFindings: [],
};
const input = (entries: readonly ChartedEntry[], change: Partial<GateFacts> = {}) => gateInputOf(recordWith(session, entries), { ...facts, ...change }, doseStart);
const reopened = (at: number) => entryAt(at, { kind: 'step', step: 'reopen-gate', reason: 'New order.' });
const identity: EntryContent = { kind: 'identity', initials: 'AO', birthYear: 1984 };
const reason: EntryContent = { kind: 'gate-reason', item: 'fasting', words: 'A biscuit.', orderId, orderVersion: 1 };

describe('what was charted for the check', () => {
  it('is unanswered until somebody answers, and then the last answer to each question', () => {
    expect(input([])).toMatchObject({ identityEntered: null, medicines: { asked: null, entered: [], review: null }, escort: null, lastFood: null, isPrescriberOnSite: null, programme: { hasOximeter: null } });
    const answers = [entryAt(-20, { kind: 'gate-answers', medicines: 'something-new', escort: 'none' }), entryAt(-10, { kind: 'gate-answers', medicines: 'nothing-new' })];
    expect(input(answers)).toMatchObject({ medicines: { asked: 'nothing-new' }, escort: 'none' });
  });

  it('takes a record from before what is new was entered for something new, whoever called it reviewed', () => {
    for (const medicines of ['new-and-reviewed', 'new-not-reviewed'] as const) expect(input([entryAt(-10, { kind: 'gate-answers', medicines })])).toMatchObject({ medicines: { asked: 'something-new' } });
  });

  it('loses identity and reasons when the check is opened again', () => {
    expect(input([entryAt(-20, identity), entryAt(-19, reason)])).toMatchObject({ identityEntered: { initials: 'AO' }, reasons: { fasting: { text: 'A biscuit.', by: nurse } } });
    expect(input([entryAt(-20, identity), entryAt(-19, reason), reopened(-10)])).toMatchObject({ identityEntered: null, reasons: {} });
    expect(input([reopened(-25), entryAt(-20, identity)]).identityEntered).not.toBeNull();
  });

  it('keeps a reason to the order it was written for', () => {
    expect(input([entryAt(-19, reason)], { order: { ...order, version: 2 } }).reasons).toEqual({});
    expect(input([entryAt(-19, reason)], { order: { ...order, id: idSchema<'Order'>().parse(uuid(77)) } }).reasons).toEqual({});
  });
});

describe('what was entered as new among the medicines', () => {
  const lines = (typedName: string): EntryContent => ({ kind: 'new-medicines', medicines: [{ typedName, medicineId: null, dailyDose: null, asTaken: '' }] });
  const first = entryAt(-20, lines('lorazepam'));
  const second = entryAt(-15, lines('nettle tea'));
  const review = (reviewed: readonly ChartedEntry[], orderVersion = 1): EntryContent => ({ kind: 'medicines-review', reviewed: reviewed.map(({ entryId }) => entryId), decision: 'go-on', reason: 'Half the usual dose, long known.', orderId, orderVersion });

  it('is reviewed by one act that covers all of it, and by none that was signed before the last of it', () => {
    expect(input([first]).medicines).toMatchObject({ entered: ['lorazepam'], review: null });
    expect(input([first, entryAt(-10, review([first]))]).medicines).toMatchObject({ review: { decision: 'go-on', by: nurse } });
    expect(input([first, second, entryAt(-10, review([first]))]).medicines).toMatchObject({ entered: ['lorazepam', 'nettle tea'], review: null });
  });

  it('is reviewed for one version of the order and until the check is opened again', () => {
    expect(input([first, entryAt(-10, review([first], 2))]).medicines).toMatchObject({ review: null });
    expect(input([first, entryAt(-10, review([first])), reopened(-5)]).medicines).toMatchObject({ entered: ['lorazepam'], review: null });
  });
});

describe('the pregnancy question', () => {
  const test = (result: 'negative' | 'positive', at: number): PregnancyFacts => ({ isPossible: true, test: { result, testedAt: minute(at) } });
  const answered = (content: Extract<EntryContent, { kind: 'gate-answers' }>['pregnancy'], at = -10) => [entryAt(at, { kind: 'gate-answers', ...(content !== undefined && { pregnancy: content }) })];

  it.each([
    ['not possible by screening', { isPossible: false, test: null }, [], 'not-applicable'],
    ['not known and said not to apply', { isPossible: null, test: null }, answered('not-applicable'), 'not-applicable'],
    ['not known and not asked', { isPossible: null, test: null }, [], null],
    ['possible by screening, though said not to apply today', { isPossible: true, test: null }, answered('not-applicable'), null],
    ['declined', { isPossible: true, test: null }, answered('declined'), 'declined'],
  ] as const)('%s', (_, pregnancy, entries, expected) => {
    expect(input(entries, { pregnancy }).pregnancy).toBe(expected);
  });

  it('asks about a missed period since a test of an earlier day, and not after one of today', () => {
    expect(input([], { pregnancy: test('negative', -3000) }).pregnancy).toMatchObject({ hasMissedPeriodSince: null });
    expect(input(answered({ hasMissedPeriodSinceTest: false }), { pregnancy: test('negative', -3000) }).pregnancy).toMatchObject({ hasMissedPeriodSince: false });
    expect(input(answered({ hasMissedPeriodSinceTest: true }), { pregnancy: test('negative', -3000) }).pregnancy).toMatchObject({ hasMissedPeriodSince: true });
    expect(input(answered({ hasMissedPeriodSinceTest: true }), { pregnancy: test('negative', -5) }).pregnancy).toMatchObject({ hasMissedPeriodSince: false });
  });

  it('is not covered by a refusal to test when a test was positive', () => {
    expect(input(answered('declined'), { pregnancy: test('positive', -3000) }).pregnancy).toMatchObject({ result: 'positive' });
  });
});
