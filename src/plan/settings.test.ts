import { describe, expect, it } from 'vitest';
import { isSourceKey } from '#evidence/sources.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { planRules } from './rules.ts';
import { planSettings } from './settings.ts';

describe('the settings of the plan', () => {
  it.each(Object.entries(planSettings))('%s names a source that the clinic can open', (_, setting) => {
    expect(isSourceKey(setting.source.key)).toBe(true);
  });

  it('names a known rule wherever an id begins with DOSE', () => {
    const ruleIds = Object.keys(planSettings).filter((id) => id.startsWith('DOSE-')).map((id) => id.split('.')[0]);
    expect(Object.keys(planRules)).toEqual(expect.arrayContaining(ruleIds));
  });

  it('lets a clinic change a number and leaves the others', () => {
    const values = settingsInForce(planSettings, { 'DOSE-1.firstDose': 0.4 });
    expect(values['DOSE-1.firstDose']).toBe(0.4);
    expect(values['DOSE-1.anyDose']).toBe(0.75);
  });
});
