import type { RuleFinding } from '#foundation/rule.ts';
import { RULE_SET_VERSION } from '#foundation/rule.ts';
import type { MeasureSettings } from './settings.ts';
import { measureSettings } from './settings.ts';

/** What an AUDIT-C total says. */
export type AuditCReading = { readonly result: 'negative' | 'positive' | 'high'; readonly finding: RuleFinding };

/**
 * Reads an AUDIT-C total of 0 to 12. The cut-off is lower for women; where sex is not recorded the lower one holds,
 * so that nobody is missed (VAaud).
 */
export function readAuditC(total: number, sex: 'female' | 'male' | 'not-recorded', settings: MeasureSettings): AuditCReading {
  const cutOff = sex === 'male' ? 'AUDIT-C.positiveMen' : 'AUDIT-C.positiveWomen';
  const from = settings[cutOff];
  const high = settings['AUDIT-C.high'];
  const result = total >= high ? 'high' : total >= from ? 'positive' : 'negative';
  const finding: RuleFinding = {
    ruleId: 'AUDIT-C',
    sentence: SENTENCES[result],
    inputs: [{ name: 'AUDIT-C', value: total, unit: 'points' }, { name: 'sex', value: sex }],
    threshold: `positive from ${from}, high from ${high}`,
    sources: [measureSettings[cutOff].source],
    ruleSetVersion: RULE_SET_VERSION,
  };
  return { result, finding };
}

const SENTENCES = {
  negative: 'The AUDIT-C is below the cut-off.',
  positive: 'The AUDIT-C is positive: drinking may carry a risk and is worth a conversation.',
  high: 'The AUDIT-C is high: it points to drinking that harms.',
} as const;
