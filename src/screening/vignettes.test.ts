import { describe, expect, it } from 'vitest';
import { toInstant } from '#foundation/instant.ts';
import { exact } from '#foundation/quantity.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { columbiaNo, day, fact, factsAt, failedTrial, healthyPerson, known, listed, prescriber, reading, settings, takes } from '../../tests/support/screening-cases.ts';
import { screenEligibility } from './eligibility.ts';
import type { EligibilityInput } from './eligibility-input.ts';
import { decideScreening, screeningStanding } from './screening-decision.ts';
import { assessSuicideRisk } from './suicide-risk.ts';
import type { ProposedTreatment } from './treatment.ts';

const IV: ProposedTreatment = { product: 'racemic-ketamine', route: 'intravenous', indication: 'treatment-resistant-depression' };

function named(input: EligibilityInput, ruleId: string) {
  const finding = screenEligibility(input).findings.find((each) => each.ruleId === ruleId);
  if (finding === undefined) throw new Error(`no finding ${ruleId}`);
  return finding;
}

describe('O1, six infusions', () => {
  const now = toInstant('2026-02-27T16:00:00Z');
  const input = healthyPerson({
    now,
    birthDate: known(day('1983-06-01'), now),
    facts: factsAt(now, fact('child-bearing-potential', 'present')),
    bloodPressure: [reading(118, 74, '2026-02-27T15:00:00Z'), reading(128, 82, '2026-02-27T15:06:00Z')],
    bodySize: known({ weight: exact('78.0', 'kg'), heightCm: 171.9 }, now),
    pregnancyTest: known('negative', now),
    liverTests: known({ altTimesUpperLimit: 22 / 40, astTimesUpperLimit: 0.5 }, now),
    medicines: known([takes('escitalopram', '20')], now),
    trials: known([failedTrial('sertraline', '200 mg', 10), failedTrial('venlafaxine', '225 mg', 9), failedTrial('bupropion', '300 mg', 8)], now),
    treatment: IV,
  });

  it('is eligible with no finding, off-label, and needs no decision', () => {
    const verdict = screenEligibility(input);
    expect(verdict).toMatchObject({ outcome: 'eligible', findings: [], label: { status: 'off-label' } });
    expect(screeningStanding(verdict, null, now, settings)).toBe('cleared');
  });

  it('item 9 of 1 is owed a follow-up until the screener with all no answers it', () => {
    const record = { signals: [{ measure: 'phq-9', itemId: 'phq-9.9', at: now }], columbias: [], asqs: [], assessmentsSignedAt: [], safetyPlansSignedAt: [], holdsLiftedAt: [] };
    expect(assessSuicideRisk(record)).toMatchObject({ level: 'not-assessed', owed: ['follow-up'], findings: [{ ruleId: 'SAFE-1' }] });
    const answered = assessSuicideRisk({ ...record, columbias: [{ at: toInstant('2026-02-27T16:20:00Z'), answers: columbiaNo }] });
    expect(answered).toEqual({ level: 'none-reported', owed: [], findings: [] });
  });
});

describe('O2, esketamine at 68 with raised blood pressure and lorazepam', () => {
  const now = toInstant('2026-04-06T15:00:00Z');
  const input = healthyPerson({
    now,
    birthDate: known(day('1957-09-20'), now),
    facts: factsAt(now, fact('known-hypertension', 'present', { details: { control: 'treated' } })),
    bloodPressure: [reading(142, 84, '2026-04-06T14:00:00Z'), reading(140, 86, '2026-04-06T14:10:00Z')],
    medicines: known([takes('losartan', '50'), takes('lorazepam', '1'), takes('sertraline', '150')], now),
    treatment: { product: 'esketamine', route: 'nasal', indication: 'treatment-resistant-depression' },
  });

  it('is reviewed for blood pressure and lorazepam, is told of the 28 mg start elsewhere, and is on-label', () => {
    const verdict = screenEligibility(input);
    expect(verdict.outcome).toBe('review');
    expect(listed(verdict.findings)).toEqual(['REVIEW ELIG-R1', 'REVIEW INTERACTION-BENZODIAZEPINE', 'INFO LABEL-AGE']);
    expect(verdict.label.status).toBe('on-label');
  });

  it('lorazepam 1 mg comes to 10 mg of diazepam, above 8', () => {
    const finding = named(input, 'INTERACTION-BENZODIAZEPINE');
    expect(finding.inputs).toContainEqual({ name: 'diazepam equivalent', value: '10', unit: 'mg/d' });
    expect(finding.threshold).toBe('above 8 mg of diazepam a day');
  });

  it('the note on the first dose keeps 56 mg in the United States', () => {
    expect(named(input, 'LABEL-AGE').sentence).toContain('56 mg is kept');
  });
});

describe('O3, an aneurysm and high blood pressure', () => {
  const now = toInstant('2026-05-12T15:00:00Z');
  const recordedAt = toInstant('2026-05-11T15:00:00Z');
  const aneurysm = fact('aneurysmal-vascular-disease', 'present', { origin: 'document', recordedAt, details: { words: 'unruptured 6 mm middle cerebral artery aneurysm, MRA 2024' } });
  const input = healthyPerson({
    now,
    sex: 'male',
    birthDate: known(day('1974-02-02'), now),
    facts: factsAt(now, aneurysm),
    bloodPressure: [reading(178, 106, '2026-05-11T14:00:00Z'), reading(174, 102, '2026-05-12T14:00:00Z')],
    treatment: IV,
  });

  it.each<ProposedTreatment>([
    IV,
    { ...IV, route: 'intramuscular' },
    { ...IV, route: 'sublingual' },
    { ...IV, route: 'oral' },
    { ...IV, route: 'nasal' },
    { product: 'esketamine', route: 'nasal', indication: 'treatment-resistant-depression' },
  ])('is refused by ELIG-A1 and then ELIG-A7, whatever the route: $product $route', (treatment) => {
    const verdict = screenEligibility({ ...input, treatment });
    expect(verdict.outcome).toBe('refuse');
    expect(listed(verdict.findings)).toEqual(['REFUSE ELIG-A1', 'REFUSE ELIG-A7']);
  });

  it('shows both reasons with source and dates: the mean is 176/104 of both readings', () => {
    const pressure = named(input, 'ELIG-A7');
    expect(pressure.inputs).toEqual([
      { name: 'average blood pressure', value: '176/104', unit: 'mmHg' },
      { name: 'blood pressure', value: '178/106', unit: 'mmHg', at: '2026-05-11T14:00:00.000Z' },
      { name: 'blood pressure', value: '174/102', unit: 'mmHg', at: '2026-05-12T14:00:00.000Z' },
      { name: 'treatment of high blood pressure', value: 'untreated' },
    ]);
    expect(pressure.sources).toEqual([{ key: 'KetLabel', mark: 'C' }]);
    const vessel = named(input, 'ELIG-A1');
    expect(vessel.inputs[0]).toEqual({ name: 'aneurysm', value: 'present', at: recordedAt });
    expect(vessel.sources).toEqual([{ key: 'SprLabel', mark: 'C' }]);
  });

  it('no prescriber can override it, and the finding says what would lift it', () => {
    const verdict = screenEligibility(input);
    const decision = decideScreening(verdict, { outcome: 'accepted', reason: 'He asks for Friday.', decidedBy: prescriber, decidedAt: now, roles: ['prescriber'] });
    expect(decision).toMatchObject({ code: 'screening.no-override', facts: { rules: ['ELIG-A1', 'ELIG-A7'] } });
    expect(screeningStanding(verdict, null, now, settings)).toBe('refused');
    expect(named(input, 'ELIG-A1')).toMatchObject({ grade: 'REFUSE', liftedBy: expect.stringContaining('imaging') });
  });

  it('lifts ELIG-A1 only through evidence by a prescriber and a new screening', () => {
    const later = { state: 'absent', recordedAt: now } as const;
    const outcomeWith = (change: Parameters<typeof fact>[2]) => listed(screenEligibility({ ...input, facts: factsAt(now, aneurysm, fact('aneurysmal-vascular-disease', 'absent', { ...later, ...change })) }).findings);
    expect(outcomeWith({ origin: 'own-words' })).toContain('REFUSE ELIG-A1');
    expect(outcomeWith({ origin: 'staff' })).toContain('REFUSE ELIG-A1');
    expect(outcomeWith({ origin: 'document', recordedBy: { kind: 'staff', staffId: prescriber, roles: ['nurse'] } })).toContain('REFUSE ELIG-A1');
    expect(outcomeWith({ origin: 'document' })).toEqual(['REFUSE ELIG-A7']);
  });
});

describe('O4, trauma and suicidal ideation', () => {
  const now = toInstant('2026-05-29T15:00:00Z');
  const answers = { ...columbiaNo, question1: 'yes', question2: 'yes', question3: 'yes', question6Lifetime: 'yes' } as const;
  const input = healthyPerson({
    now,
    birthDate: known(day('1992-03-03'), now),
    bloodPressure: [reading(116, 72, '2026-05-29T14:00:00Z'), reading(118, 74, '2026-05-29T14:08:00Z')],
    auditC: known(3, now),
    columbia: known(answers, now),
    medicines: known([takes('paroxetine', '20')], now),
    treatment: { ...IV, indication: 'post-traumatic-stress' },
  });
  const record = { signals: [{ measure: 'phq-9', itemId: 'phq-9.9', at: now }], columbias: [{ at: now, answers }], asqs: [], assessmentsSignedAt: [], safetyPlansSignedAt: [], holdsLiftedAt: [] };

  it('is reviewed for a moderate level, not refused, and AUDIT-C 3 in a woman is information', () => {
    const verdict = screenEligibility(input);
    expect(verdict.outcome).toBe('review');
    expect(listed(verdict.findings)).toEqual(['REVIEW ELIG-R8', 'INFO ELIG-R2']);
    expect(named(input, 'ELIG-R8').sentence).toContain('moderate');
    expect(named(input, 'ELIG-R2').sentence).toContain('AUDIT-C is 3');
  });

  it('dose 1 waits for the safety assessment and the safety plan, and may go ahead once both are signed', () => {
    expect(assessSuicideRisk(record)).toMatchObject({ level: 'moderate', owed: ['safety-assessment', 'safety-plan'], findings: [{ ruleId: 'SAFE-2' }] });
    const signed = toInstant('2026-05-29T17:00:00Z');
    expect(assessSuicideRisk({ ...record, assessmentsSignedAt: [signed] }).owed).toEqual(['safety-plan']);
    expect(assessSuicideRisk({ ...record, assessmentsSignedAt: [signed], safetyPlansSignedAt: [signed] }).owed).toEqual([]);
  });

  it('an urge on the evening of 10 June is followed up; the high level holds dosing until a prescriber lifts it', () => {
    const urge = toInstant('2026-06-11T00:40:00Z');
    const high = { at: toInstant('2026-06-11T01:05:00Z'), answers: { ...columbiaNo, question2: 'yes', question5: 'yes' } as const };
    const signed = toInstant('2026-05-29T17:00:00Z');
    const evening = { ...record, assessmentsSignedAt: [signed], safetyPlansSignedAt: [signed], signals: [...record.signals, { measure: 'mood-thermometer', itemId: 'mood-thermometer.urge', at: urge }] };
    expect(assessSuicideRisk(evening).owed).toEqual(['follow-up']);
    expect(assessSuicideRisk({ ...evening, columbias: [...record.columbias, high] })).toMatchObject({ level: 'high', owed: ['safety-assessment', 'safety-plan', 'hold'] });
  });
});

describe('O5, interacting medicines', () => {
  const now = toInstant('2026-07-05T15:00:00Z');
  const input = healthyPerson({
    now,
    sex: 'male',
    birthDate: known(day('1981-01-01'), now),
    bodySize: known({ weight: exact('84', 'kg'), heightCm: 180 }, now),
    facts: factsAt(now, fact('alcohol-use-disorder', 'present', { details: { activity: 'past', words: 'sober 14 months' } })),
    bloodPressure: [reading(122, 78, '2026-07-05T14:00:00Z'), reading(124, 80, '2026-07-05T14:06:00Z')],
    medicines: known([takes('clonazepam', '2'), takes('lamotrigine', '200'), takes('naltrexone', '50')], now),
    treatment: IV,
  });

  it('is reviewed for the benzodiazepine, naltrexone and the past disorder, with lamotrigine as information', () => {
    const verdict = screenEligibility(input);
    expect(listed(verdict.findings)).toEqual(['REVIEW ELIG-R2', 'REVIEW INTERACTION-BENZODIAZEPINE', 'REVIEW INTERACTION-OPIOID-ANTAGONIST', 'INFO INTERACTION-LAMOTRIGINE']);
    expect(named(input, 'INTERACTION-BENZODIAZEPINE').sentence).toContain('40 mg of diazepam');
  });

  it('never says to stop or taper, and gives each finding sources', () => {
    const { findings } = screenEligibility(input);
    expect(JSON.stringify(findings)).not.toMatch(/\b(stop|stopp|taper|discontinue|withdraw)/i);
    expect(findings.every(({ sources }) => sources.length > 0)).toBe(true);
  });

  it('is cleared when the prescriber accepts with a reason', () => {
    const verdict = screenEligibility(input);
    expect(screeningStanding(verdict, null, now, settings)).toBe('undecided');
    const decision = decideScreening(verdict, { outcome: 'accepted', reason: 'Talked through; doses known to the clinic.', decidedBy: prescriber, decidedAt: now, roles: ['prescriber'] });
    expect(isRefusal(decision)).toBe(false);
    expect(isRefusal(decision) || screeningStanding(verdict, decision, now, settings)).toBe('cleared');
  });
});
