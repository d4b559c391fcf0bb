import { describe, expect, it } from 'vitest';
import { isSourceKey } from '#evidence/sources.ts';
import { sessionRules } from './rules.ts';
import { sessionSettings } from './settings.ts';

describe('the settings of the session', () => {
  it.each(Object.entries(sessionSettings))('%s names a source that the clinic can open', (_, setting) => {
    expect(isSourceKey(setting.source.key)).toBe(true);
  });

  it('name a known rule wherever an id begins with a rule', () => {
    const ruleIds = Object.keys(sessionSettings).map((id) => id.split('.')[0] ?? '').filter((id) => /-\d+$/.test(id));
    expect(Object.keys(sessionRules)).toEqual(expect.arrayContaining(ruleIds));
  });
});
