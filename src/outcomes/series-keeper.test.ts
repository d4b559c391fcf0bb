import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { after, days, hours, toInstant } from '#foundation/instant.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { runs } from '../../tests/support/runs.ts';
import type { SeriesOnRecord } from './series-keeper.ts';
import { KEEP_STEPS, keepSeries } from './series-keeper.ts';
import { outcomeSettings } from './settings.ts';

const settings = settingsInForce(outcomeSettings, {});
const now = toInstant('2026-03-16T15:00:00Z');
const well: SeriesOnRecord = { planned: 6, given: 3, lastDoseAt: after(now, days(-3)), nextSessionAt: after(now, days(1)), madeAt: after(now, days(-20)), cancelled: 0, missed: 0, hasIntegration: true, unanswered: 0 };
const why = (more: Partial<SeriesOnRecord>) => keepSeries({ ...well, ...more }, now, settings)?.reasons.map((reason) => reason.why) ?? null;

describe('a series', () => {
  it('that goes on as planned, or is whole, gives no reason', () => {
    expect(why({})).toBeNull();
    expect(why({ given: 6, nextSessionAt: null, missed: 2, unanswered: 9 })).toBeNull();
  });

  it('may end early where a visit was missed, nothing is booked or a session was cancelled', () => {
    expect(keepSeries({ ...well, missed: 1 }, now, settings)).toEqual({ reasons: [{ why: 'missed-visit', count: 1 }], step: 'call' });
    expect(keepSeries({ ...well, nextSessionAt: null }, now, settings)).toEqual({ reasons: [{ why: 'nothing-booked', left: 3 }], step: 'book-sessions' });
    expect(why({ cancelled: 1 })).toEqual(['cancelled']);
  });

  it('may end early after a gap longer than the clinic’s number of days, to the next session or until now', () => {
    expect(why({ lastDoseAt: after(now, days(-9)), nextSessionAt: after(now, days(1)) }), 'ten days').toBeNull();
    expect(keepSeries({ ...well, lastDoseAt: after(now, days(-10)) }, now, settings)?.reasons).toEqual([{ why: 'long-gap', days: 11 }]);
    expect(why({ given: 0, lastDoseAt: null, nextSessionAt: null, madeAt: after(now, days(-11)) })).toEqual(['nothing-booked', 'long-gap']);
    expect(why({ given: 0, lastDoseAt: null, madeAt: after(now, days(-60)) }), 'the first session is booked').toBeNull();
  });

  it('may end early without integration once the suggested time is over, and not before', () => {
    expect(why({ hasIntegration: false, lastDoseAt: after(now, hours(-72)) })).toBeNull();
    expect(why({ hasIntegration: false, lastDoseAt: after(now, hours(-73)) })).toEqual(['no-integration']);
    expect(why({ hasIntegration: false, given: 0, lastDoseAt: null })).toBeNull();
  });

  it('may end early where two forms closed without an answer', () => {
    expect(why({ unanswered: 1 })).toBeNull();
    expect(keepSeries({ ...well, unanswered: 2 }, now, settings)).toEqual({ reasons: [{ why: 'unanswered-forms', count: 2 }], step: 'ask-about-forms' });
  });

  it('has one next step, that of its gravest reason, and no number says how likely it is', () => {
    const records = fc.record({
      planned: fc.integer({ min: 1, max: 8 }), given: fc.integer({ min: 0, max: 8 }), lastDoseAt: fc.constantFrom(null, after(now, days(-1)), after(now, days(-30))), nextSessionAt: fc.constantFrom(null, after(now, days(2))),
      madeAt: fc.constant(after(now, days(-40))), cancelled: fc.nat(3), missed: fc.nat(3), hasIntegration: fc.boolean(), unanswered: fc.nat(5),
    });
    fc.assert(
      fc.property(records, (record) => {
        const kept = keepSeries(record, now, settings);
        if (kept === null) return;
        expect(kept.step).toBe(KEEP_STEPS[kept.reasons[0].why]);
        expect(Object.keys(kept).toSorted()).toEqual(['reasons', 'step']);
        expect(new Set(kept.reasons.map((reason) => reason.why)).size).toBe(kept.reasons.length);
      }),
      { numRuns: runs(100, 5_000) },
    );
  });
});
