import { describe, expect, it } from 'vitest';
import { isSourceKey } from '#evidence/sources.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { HOLD_KINDS } from './holds.ts';
import { interactionRules } from './interaction-rules.ts';
import { screeningRules } from './rule-set.ts';
import { screeningSettings } from './settings.ts';

const ruleIds = Object.keys(screeningRules);

describe('the rule set', () => {
  it('holds every eligibility rule', () => {
    const absolute = Array.from({ length: 12 }, (_, place) => `ELIG-A${place + 1}`);
    const relative = Array.from({ length: 13 }, (_, place) => `ELIG-R${place + 1}`);
    expect(ruleIds.filter((ruleId) => ruleId.startsWith('ELIG-'))).toEqual([...absolute, ...relative]);
  });

  it('every rule has a title and sources that we hold', () => {
    for (const [ruleId, { title, sources }] of Object.entries(screeningRules)) {
      expect(title.length, ruleId).toBeGreaterThan(2);
      expect(sources.filter(({ key }) => !isSourceKey(key)), ruleId).toEqual([]);
      expect(sources.length, ruleId).toBeGreaterThan(0);
    }
  });

  it('interaction ids are upper-case and each stands once', () => {
    const interactions = interactionRules.map(({ ruleId }) => ruleId);
    expect(interactions.every((ruleId) => /^INTERACTION(-[A-Z0-9]+)+$/.test(ruleId))).toBe(true);
    expect(new Set(interactions).size).toBe(interactions.length);
  });

  it('every hold is a rule', () => {
    expect(HOLD_KINDS.filter((kind) => !ruleIds.includes(kind))).toEqual([]);
  });
});

describe('settings', () => {
  it('are named by a rule or a record of this domain, with a source we hold and a meaning', () => {
    for (const [name, setting] of Object.entries(screeningSettings)) {
      const owner = name.split('.')[0] ?? '';
      expect([...ruleIds, 'SCREENING', 'CONSENT', 'WEIGHT'], name).toContain(owner);
      expect(isSourceKey(setting.source.key), name).toBe(true);
      expect(setting.meaning.length, name).toBeGreaterThan(10);
      expect(Number.isFinite(setting.value), name).toBe(true);
    }
  });

  it('a clinic’s own number takes the place of the default', () => {
    expect(settingsInForce(screeningSettings, { 'ELIG-R1.systolicMmHg': 135 })['ELIG-R1.systolicMmHg']).toBe(135);
  });
});
