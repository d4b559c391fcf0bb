import { expect, test } from 'vitest';
import { isSourceKey } from '#evidence/sources.ts';
import { consultationRules } from './rules.ts';
import { consultationSettings } from './settings.ts';

test('every setting belongs to a known rule and names a source that the clinic can open', () => {
  for (const [id, setting] of Object.entries(consultationSettings)) {
    expect(Object.hasOwn(consultationRules, id.split('.')[0] ?? '')).toBe(true);
    expect(isSourceKey(setting.source.key)).toBe(true);
  }
});
