import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '#foundation/instant.ts';
import { toInstant } from '#foundation/instant.ts';
import { RULE_SET_VERSION } from '#foundation/rule.ts';
import type { ColumbiaAnswers } from '#measures/c-ssrs-level.ts';
import { columbiaNo } from '../../tests/support/screening-cases.ts';
import { screeningRules } from './rule-set.ts';
import type { SuicideRiskRecord } from './suicide-risk.ts';
import { assessSuicideRisk } from './suicide-risk.ts';

const at = (hour: number): Instant => toInstant(Date.UTC(2026, 5, 1, hour));
const nothing: SuicideRiskRecord = { signals: [], columbias: [], asqs: [], assessmentsSignedAt: [], safetyPlansSignedAt: [], holdsLiftedAt: [] };
const signal = { measure: 'phq-9', itemId: 'phq-9.9', at: at(10) };
const moderate: ColumbiaAnswers = { ...columbiaNo, question2: 'yes', question3: 'yes' };
const high: ColumbiaAnswers = { ...columbiaNo, question2: 'yes', question4: 'yes' };

const owed = (record: Partial<SuicideRiskRecord>) => assessSuicideRisk({ ...nothing, ...record }).owed;

describe('SAFE-1', () => {
  it('nothing on record owes nothing, and says that nobody assessed', () => {
    expect(assessSuicideRisk(nothing)).toEqual({ level: 'not-assessed', owed: [], findings: [] });
  });

  it('a signal is answered by a screener at the same moment or later, not before', () => {
    expect(owed({ signals: [signal] })).toEqual(['follow-up']);
    expect(owed({ signals: [signal], columbias: [{ at: at(10), answers: columbiaNo }] })).toEqual([]);
    expect(owed({ signals: [signal], columbias: [{ at: at(9), answers: columbiaNo }] })).toEqual(['follow-up']);
  });

  it('the latest screener gives the level, and of two at one moment the one that stands last on record', () => {
    const levelOf = (...columbias: SuicideRiskRecord['columbias']) => assessSuicideRisk({ ...nothing, columbias }).level;
    expect(levelOf({ at: at(11), answers: high }, { at: at(10), answers: columbiaNo })).toBe('high');
    expect(levelOf({ at: at(10), answers: columbiaNo }, { at: at(10), answers: moderate })).toBe('moderate');
    expect(levelOf({ at: at(10), answers: moderate }, { at: at(10), answers: columbiaNo })).toBe('none-reported');
  });

  it('an open screener answers nothing', () => {
    expect(owed({ signals: [signal], columbias: [{ at: at(11), answers: { ...columbiaNo, question2: 'declined' } }] })).toEqual(['follow-up']);
    expect(owed({ signals: [signal], columbias: [{ at: at(11), answers: { ...columbiaNo, question1: 'yes', question6Lifetime: 'not-asked', question6Recent: 'not-asked' } }] })).toEqual(['follow-up']);
  });

  it('a negative ASQ answers a signal; a positive or incomplete one is a signal itself', () => {
    expect(owed({ signals: [signal], asqs: [{ at: at(11), result: 'negative' }] })).toEqual([]);
    for (const result of ['positive', 'acute-positive', 'incomplete'] as const) expect(owed({ asqs: [{ at: at(11), result }] })).toEqual(['follow-up']);
    expect(owed({ asqs: [{ at: at(11), result: 'positive' }], columbias: [{ at: at(12), answers: columbiaNo }] })).toEqual([]);
  });

  it('a screener with open questions is owed a complete one, even without a signal', () => {
    const open = { at: at(10), answers: { ...columbiaNo, question2: 'not-asked' } } as const;
    expect(owed({ columbias: [open] })).toEqual(['follow-up']);
    expect(owed({ columbias: [open, { at: at(11), answers: columbiaNo }] })).toEqual([]);
  });

  it('every signal needs its own follow-up', () => {
    const evening = { measure: 'mood-thermometer', itemId: 'mood-thermometer.urge', at: at(20) };
    const { findings } = assessSuicideRisk({ ...nothing, signals: [signal, evening], columbias: [{ at: at(12), answers: columbiaNo }] });
    expect(findings.map(({ ruleId, inputs }) => [ruleId, inputs.map(({ name }) => name)])).toEqual([['SAFE-1', ['mood-thermometer.urge']]]);
  });

  it('a negative ASQ answers what came with it, not what came after it', () => {
    expect(owed({ signals: [signal], asqs: [{ at: at(10), result: 'negative' }] })).toEqual([]);
    expect(owed({ signals: [signal], asqs: [{ at: at(9), result: 'negative' }] })).toEqual(['follow-up']);
  });

  it('the finding names all that is open: signs, ASQs and screeners', () => {
    const { findings } = assessSuicideRisk({ ...nothing, signals: [signal], asqs: [{ at: at(11), result: 'positive' }], columbias: [{ at: at(12), answers: { ...columbiaNo, question2: 'declined' } }] });
    expect(findings).toEqual([
      {
        ruleId: 'SAFE-1',
        sentence: expect.stringContaining('the follow-up is open'),
        inputs: [
          { name: 'phq-9.9', value: 'sign of self-harm', at: at(10) },
          { name: 'ASQ', value: 'positive', at: at(11) },
          { name: 'C-SSRS screener', value: 'questions open', at: at(12) },
        ],
        threshold: 'a complete C-SSRS screener or a negative ASQ since then',
        sources: screeningRules['SAFE-1'].sources,
        ruleSetVersion: RULE_SET_VERSION,
        grade: 'REVIEW',
        options: ['Go through the C-SSRS screener together', 'Go through the ASQ together'],
      },
    ]);
  });
});

describe('SAFE-2', () => {
  const columbias = [{ at: at(10), answers: moderate }];

  it.each([
    [{ ...columbiaNo, question1: 'yes' }, []],
    [{ ...columbiaNo, question2: 'yes' }, []],
    [moderate, ['safety-assessment', 'safety-plan']],
    [{ ...columbiaNo, question6Lifetime: 'yes' }, ['safety-assessment', 'safety-plan']],
  ] as const)('%o owes %j', (answers, expected) => {
    expect(owed({ columbias: [{ at: at(10), answers }] })).toEqual(expected);
  });

  it('both signed since clear it; one signed before does not', () => {
    expect(owed({ columbias, assessmentsSignedAt: [at(11)], safetyPlansSignedAt: [at(11)] })).toEqual([]);
    expect(owed({ columbias, assessmentsSignedAt: [at(11)], safetyPlansSignedAt: [at(9)] })).toEqual(['safety-plan']);
    expect(owed({ columbias, assessmentsSignedAt: [at(9)], safetyPlansSignedAt: [at(11)] })).toEqual(['safety-assessment']);
  });

  it('signed in the same moment as the screener, they were made with it; then nothing is left to say', () => {
    expect(assessSuicideRisk({ ...nothing, columbias, assessmentsSignedAt: [at(10)], safetyPlansSignedAt: [at(10)] })).toEqual({ level: 'moderate', owed: [], findings: [] });
  });

  it('the finding names the level and its moment, and offers both ways', () => {
    expect(assessSuicideRisk({ ...nothing, columbias }).findings).toEqual([
      {
        ruleId: 'SAFE-2',
        sentence: expect.stringContaining('moderate level'),
        inputs: [{ name: 'C-SSRS screener', value: 'moderate', at: at(10) }],
        threshold: 'moderate or high',
        sources: screeningRules['SAFE-2'].sources,
        ruleSetVersion: RULE_SET_VERSION,
        grade: 'REVIEW',
        options: ['Sign the safety assessment', 'Write and sign the safety plan together'],
      },
    ]);
  });

  it('a milder screener later does not cancel what is owed', () => {
    expect(owed({ columbias: [...columbias, { at: at(12), answers: columbiaNo }] })).toEqual(['safety-assessment', 'safety-plan']);
  });
});

describe('SAFE-3', () => {
  const signed = { assessmentsSignedAt: [at(12)], safetyPlansSignedAt: [at(12)] };

  it.each([
    { ...columbiaNo, question4: 'yes' },
    { ...columbiaNo, question5: 'yes' },
    { ...columbiaNo, question6Lifetime: 'yes', question6Recent: 'yes' },
  ] as const)('%o holds dosing until a prescriber lifts it', (answers) => {
    expect(owed({ columbias: [{ at: at(10), answers }], ...signed })).toEqual(['hold']);
    expect(owed({ columbias: [{ at: at(10), answers }], ...signed, holdsLiftedAt: [at(9)] })).toEqual(['hold']);
    expect(owed({ columbias: [{ at: at(10), answers }], ...signed, holdsLiftedAt: [at(13)] })).toEqual([]);
  });

  it('lifted in the moment of the screener, it is lifted; the finding stands until then', () => {
    const columbias = [{ at: at(10), answers: high }];
    expect(owed({ columbias, ...signed, holdsLiftedAt: [at(10)] })).toEqual([]);
    expect(assessSuicideRisk({ ...nothing, columbias, ...signed }).findings).toEqual([
      {
        ruleId: 'SAFE-3',
        sentence: expect.stringContaining('dosing is on hold'),
        inputs: [{ name: 'C-SSRS screener', value: 'high', at: at(10) }],
        threshold: 'high',
        sources: screeningRules['SAFE-3'].sources,
        ruleSetVersion: RULE_SET_VERSION,
        grade: 'REVIEW',
        options: ['Evaluate the same day', 'Bring in crisis care'],
      },
    ]);
  });

  it('a milder screener later does not lift the hold', () => {
    expect(owed({ columbias: [{ at: at(10), answers: high }, { at: at(11), answers: columbiaNo }], ...signed })).toEqual(['hold']);
  });
});

it('the order of the record does not matter', () => {
  const columbias = fc.array(fc.record({ at: fc.integer({ min: 0, max: 20 }).map(at), answers: fc.constantFrom(columbiaNo, moderate, high) }), { maxLength: 5 });
  fc.assert(
    fc.property(columbias, (list) => {
      const distinct = list.filter((each, place) => list.findIndex((other) => other.at === each.at) === place);
      expect(assessSuicideRisk({ ...nothing, columbias: distinct.toReversed() })).toEqual(assessSuicideRisk({ ...nothing, columbias: distinct }));
    }),
  );
});
