import { describe, expect, it } from 'vitest';
import type { Instant } from '#foundation/instant.ts';
import { toInstant } from '#foundation/instant.ts';
import { exact } from '#foundation/quantity.ts';
import { columbiaNo, fact, factsWith, healthyPerson, known, listed } from '../../tests/support/screening-cases.ts';
import type { EligibilityInput } from './eligibility-input.ts';
import { screenEligibility } from './eligibility.ts';
import { outOfDateAnswers } from './out-of-date-answers.ts';

const fresh = toInstant('2025-12-02T15:00:00Z');
const old = toInstant('2025-12-02T14:59:59Z');

const found = (change: Partial<EligibilityInput>) => listed(outOfDateAnswers(healthyPerson(change)));

describe('answers that have become too old', () => {
  it.each<[string, string, (at: Instant) => Partial<EligibilityInput>]>([
    ['a fact answered with a no', 'UNKNOWN ELIG-A5', (recordedAt) => ({ facts: factsWith(fact('current-mania', 'absent', { recordedAt })) })],
    ['the medicine list', 'UNKNOWN INTERACTION-MEDICINE-LIST', (at) => ({ medicines: known([], at) })],
    ['AUDIT-C', 'UNKNOWN ELIG-R2', (at) => ({ auditC: known(2, at) })],
    ['the drug question', 'UNKNOWN ELIG-R2', (at) => ({ drugUseTimes: known(0, at) })],
    ['the weight', 'UNKNOWN ELIG-R6', (at) => ({ bodySize: known({ weight: exact('78', 'kg'), heightCm: 172 }, at) })],
    ['both suicide screeners', 'UNKNOWN ELIG-R8', (at) => ({ columbia: known(columbiaNo, at), asq: known('negative', at) })],
  ])('%s counts for 90 days and not longer', (_, expected, change) => {
    expect(found(change(fresh))).toEqual([]);
    expect(found(change(old))).toEqual([expected]);
  });

  it('one fresh screener is enough', () => {
    expect(found({ columbia: known(columbiaNo, old) })).toEqual([]);
  });

  it('a yes does not grow old', () => {
    const input = healthyPerson({ facts: factsWith(fact('aneurysmal-vascular-disease', 'present', { recordedAt: toInstant('2020-01-01T15:00:00Z') })) });
    expect(listed(screenEligibility(input).findings)).toEqual(['REFUSE ELIG-A1']);
  });

  it('running the rules again over an old intake does not make it new', () => {
    expect(screenEligibility({ ...healthyPerson(), now: toInstant('2026-07-02T15:00:00Z') }).outcome).toBe('incomplete');
  });

  it('what was never answered is not out of date but open', () => {
    expect(found({ medicines: { state: 'not-asked' }, auditC: { state: 'declined' } })).toEqual([]);
  });
});
