import { describe, expect, it } from 'vitest';
import { idSchema } from '#foundation/id.ts';
import { after, milliseconds, toInstant } from '#foundation/instant.ts';
import { settingsInForce } from '#foundation/setting.ts';
import type { Prompt } from './prompt.ts';
import { makePrompt } from './prompt.ts';
import type { RaisedPrompt } from './prompt-escalation.ts';
import { audienceOf, isNewPrompt, isWaiting, nextEscalationAt } from './prompt-escalation.ts';
import { sessionSettings } from './settings.ts';

const settings = settingsInForce(sessionSettings, {});
const raisedAt = toInstant('2026-09-10T17:20:00Z');
const seconds = (count: number) => after(raisedAt, milliseconds(1000 * count));
const nurse = idSchema<'Staff'>().parse('00000000-0000-7000-8000-000000000001');
const seen = { by: nurse, at: seconds(10), action: 'seen' as const };

const amber: RaisedPrompt = { subject: 'blood-pressure', priority: 'amber', path: 'none', raisedAt, overSince: null, answers: [] };

function found(change: Partial<Prompt>): Prompt {
  const prompt = makePrompt({ ruleId: 'BP-3', subject: 'blood-pressure', priority: 'amber', sentence: '', inputs: [], threshold: '', source: { key: 'product-default', mark: 'P' }, since: raisedAt, options: [] });
  return { ...prompt, ...change };
}

describe('the ladder of a prompt that nobody has seen', () => {
  it.each([
    [0, ['nurse']],
    [29, ['nurse']],
    [30, ['nurse', 'corridor']],
    [59, ['nurse', 'corridor']],
    [60, ['nurse', 'corridor', 'second-person']],
    [119, ['nurse', 'corridor', 'second-person']],
    [120, ['nurse', 'corridor', 'second-person', 'prescriber']],
  ])('after %i seconds reaches %j', (elapsed, audience) => {
    expect(audienceOf(amber, seconds(elapsed), settings)).toEqual(audience);
  });

  it('tells when its next step comes', () => {
    expect(nextEscalationAt(amber, raisedAt, settings)).toBe(seconds(30));
    expect(nextEscalationAt(amber, seconds(30), settings)).toBe(seconds(60));
    expect(nextEscalationAt(amber, seconds(120), settings)).toBeNull();
  });

  it('stops when somebody has answered', () => {
    expect(audienceOf({ ...amber, answers: [seen] }, seconds(300), settings)).toEqual(['nurse']);
    expect(nextEscalationAt({ ...amber, answers: [seen] }, seconds(20), settings)).toBeNull();
  });
});

describe('a raised prompt', () => {
  it('that was red waits for an answer even after the readings came back', () => {
    expect(isWaiting({ ...amber, priority: 'red', overSince: seconds(60) })).toBe(true);
    expect(isWaiting({ ...amber, overSince: seconds(60) })).toBe(false);
    expect(isWaiting({ ...amber, priority: 'information' })).toBe(false);
  });

  it('is not raised twice while it stands, and is raised anew when it gets worse', () => {
    const standing = [{ ...amber, answers: [seen] }];
    expect(isNewPrompt(found({}), standing)).toBe(false);
    expect(isNewPrompt(found({ priority: 'information' }), standing)).toBe(false);
    expect(isNewPrompt(found({ priority: 'red' }), standing)).toBe(true);
    expect(isNewPrompt(found({ priority: 'red', path: 'prescriber' }), [{ ...amber, priority: 'red' }])).toBe(true);
    expect(isNewPrompt(found({ priority: 'red', path: 'none' }), [{ ...amber, priority: 'red', path: 'prescriber' }])).toBe(false);
  });

  it('does not hide another subject, nor a return after it was over', () => {
    expect(isNewPrompt(found({ subject: 'heart-rate' }), [amber])).toBe(true);
    expect(isNewPrompt(found({}), [{ ...amber, overSince: seconds(30) }])).toBe(true);
  });
});
