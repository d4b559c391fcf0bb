import type { EligibilityInput } from './eligibility-input.ts';
import { bodyMassIndex } from './eligibility-input.ts';
import type { ScreeningFinding } from './screening-finding.ts';
import { gapFinding, reviewFinding } from './screening-finding.ts';

/** A high body mass index as a matter of breathing (ELIG-R6). */
export function screenBodySize({ bodySize, settings }: EligibilityInput): readonly ScreeningFinding[] {
  if (bodySize.state !== 'known') return [gapFinding('ELIG-R6', 'weight and height', bodySize.state, 'prescriber-decides')];
  const index = bodyMassIndex(bodySize.value);
  const limit = settings['ELIG-R6.bodyMassIndex'];
  if (index < limit) return [];
  const inputs = [
    { name: 'body mass index', value: Math.floor(index * 10) / 10, unit: 'kg/m2', at: bodySize.at },
    { name: 'weight', value: bodySize.value.weight.toFixed(), unit: 'kg', at: bodySize.at },
    { name: 'height', value: bodySize.value.heightCm, unit: 'cm', at: bodySize.at },
  ];
  return [reviewFinding({ ruleId: 'ELIG-R6', sentence: 'The body mass index is at or above the line for review of breathing.', inputs, threshold: `${limit} kg/m2 or more` }, ['Record oxygen saturation continuously during sessions', 'Ask about sleep apnoea'])];
}
