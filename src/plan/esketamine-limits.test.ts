import { describe, expect, it } from 'vitest';
import { exact } from '#foundation/quantity.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { instantOf, localDateTimeSchema, zoneSchema } from '#foundation/zoned-time.ts';
import type { EsketamineInput } from './esketamine-limits.ts';
import { checkEsketamine } from './esketamine-limits.ts';
import { planSettings } from './settings.ts';

const settings = settingsInForce(planSettings, {});
const zone = zoneSchema.parse('America/New_York');
const at = (reading: string) => instantOf(localDateTimeSchema.parse(reading), zone);
const earlier = (...days: readonly string[]) => days.map((day) => ({ givenAt: at(`${day}T10:00`), treatment: 'esketamine-nasal' as const }));

const firstSession: EsketamineInput = {
  dose: exact('56', 'mg'),
  plannedAt: at('2026-04-07T10:00'),
  zone,
  indication: 'treatment-resistant-depression',
  isUnitedStates: true,
  ageYears: 40,
  earlierDoses: [],
};

function levels(change: Partial<EsketamineInput>) {
  return checkEsketamine({ ...firstSession, ...change }, settings).map((finding) => finding.level);
}

describe('esketamine doses', () => {
  it.each(['27', '29', '42', '70', '85', '112'])('of %s mg are never given', (dose) => {
    expect(levels({ dose: exact(dose, 'mg') })).toEqual(['never']);
  });

  it('of 84 mg on day 1 ask for a reason in treatment-resistant depression and where the indication is unknown', () => {
    expect(levels({ dose: exact('84', 'mg') })).toEqual(['soft']);
    expect(levels({ dose: exact('84', 'mg'), indication: null })).toEqual(['soft']);
    expect(levels({ dose: exact('84', 'mg'), indication: 'depression-with-acute-suicidality' })).toEqual([]);
    expect(levels({ dose: exact('84', 'mg'), earlierDoses: earlier('2026-04-03') })).toEqual([]);
  });

  it('of 28 mg ask for a reason under the United States label only', () => {
    expect(levels({ dose: exact('28', 'mg') })).toEqual(['soft']);
    expect(levels({ dose: exact('28', 'mg'), isUnitedStates: false })).toEqual([]);
  });

  it('tell of the start at 28 mg elsewhere from 65 years, not at 64 and not when age is unknown', () => {
    expect(levels({ ageYears: 65 })).toEqual(['information']);
    expect(levels({ ageYears: 64 })).toEqual([]);
    expect(levels({ ageYears: null })).toEqual([]);
  });
});

describe('esketamine sessions in a week', () => {
  it('are at most two in 7 calendar days', () => {
    expect(levels({ plannedAt: at('2026-04-13T10:00'), earlierDoses: earlier('2026-04-07', '2026-04-10') })).toEqual(['never']);
    expect(levels({ plannedAt: at('2026-04-14T09:00'), earlierDoses: earlier('2026-04-07', '2026-04-10') })).toEqual([]);
  });

  it('accept the eight induction sessions of O2', () => {
    const days = ['2026-04-07', '2026-04-10', '2026-04-14', '2026-04-17', '2026-04-21', '2026-04-24', '2026-04-28', '2026-05-01'];
    days.forEach((day, index) => {
      expect(levels({ plannedAt: at(`${day}T10:00`), earlierDoses: earlier(...days.slice(0, index)) })).toEqual([]);
    });
  });

  it('count esketamine alone', () => {
    const ketamine = ['2026-04-03', '2026-04-05'].map((day) => ({ givenAt: at(`${day}T10:00`), treatment: 'racemic-oral' as const }));
    expect(levels({ earlierDoses: ketamine })).toEqual([]);
  });
});
