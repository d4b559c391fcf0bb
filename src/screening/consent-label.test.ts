import { describe, expect, it } from 'vitest';
import { idSchema } from '#foundation/id.ts';
import { failedTrial, healthyPerson, known } from '../../tests/support/screening-cases.ts';
import type { ConsentScope, KnownLabelStatus } from './consent.ts';
import { isOffered, labelOf } from './consent-label.ts';

const siteId = idSchema<'Site'>().parse('00000000-0000-7000-8000-000000000009');
const trial = failedTrial('sertraline', '200 mg', 10);
const spray = { product: 'esketamine', route: 'nasal' } as const;
const text = (labelStatus?: KnownLabelStatus): ConsentScope => ({ kind: 'treatment', ...spray, siteId, ...(labelStatus && { labelStatus }) });
const sought = (change: Partial<Parameters<typeof labelOf>[0]> = {}) =>
  healthyPerson({ treatment: { product: null, route: null, indication: 'treatment-resistant-depression' }, trials: known([trial, trial]), ...change });
const unknown = sought({ trials: { state: 'not-asked' } });

describe('the label status that a consent text has to speak of', () => {
  it('is that of the treatment at hand for what the person seeks help with, not of the one proposed', () => {
    expect(labelOf(sought(), spray)).toBe('on-label');
    expect(labelOf(sought({ trials: known([trial]) }), spray)).toBe('off-label');
    expect(labelOf(sought(), { product: 'racemic-ketamine', route: 'sublingual' })).toBe('not-approved');
    expect(labelOf(unknown, spray)).toBeUndefined();
  });

  it('chooses the text that is put before a person; while it is not known nobody is told that it is approved', () => {
    const offered = (input: ReturnType<typeof sought>) => (['on-label', 'off-label'] as const).filter((label) => isOffered(text(label), input));
    expect([offered(sought()), offered(sought({ trials: known([trial]) })), offered(unknown)]).toEqual([['on-label'], ['off-label'], ['off-label']]);
  });

  it('leaves out no text that speaks of none', () => {
    expect([isOffered(text(), sought()), isOffered(text(), unknown), isOffered({ kind: 'touch' }, unknown)]).toEqual([true, true, true]);
  });
});
