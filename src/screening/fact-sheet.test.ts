import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toInstant } from '#foundation/instant.ts';
import { day, fact, person, prescriber } from '../../tests/support/screening-cases.ts';
import type { FactState, ScreeningFact } from './fact.ts';
import { FACT_ORIGINS, FACT_STATES } from './fact.ts';
import { factSheetOf, presentFact, refuseWeakerRecord, stateOf } from './fact-sheet.ts';

const later = toInstant('2026-03-05T15:00:00Z');
const byPerson = { origin: 'own-words', recordedBy: { kind: 'patient', patientId: person } } as const;
const byNurse = { origin: 'staff', recordedBy: { kind: 'staff', staffId: prescriber, roles: ['nurse'] } } as const;
const byPrescriber = { origin: 'staff', recordedBy: { kind: 'staff', staffId: prescriber, roles: ['prescriber'] } } as const;
const byDocument = { origin: 'document', recordedBy: { kind: 'staff', staffId: prescriber, roles: ['prescriber'] } } as const;

const mania = (state: FactState, more: Partial<ScreeningFact>) => fact('current-mania', state, more);
const standing = (...facts: readonly ScreeningFact[]) => stateOf(factSheetOf(facts), 'current-mania');

describe('which record of a fact stands', () => {
  it('a fact nobody recorded is not asked, never absent', () => {
    expect(stateOf(factSheetOf([]), 'current-mania')).toBe('not-asked');
    expect(presentFact(factSheetOf([]), 'current-mania')).toBeNull();
  });

  it('a yes is taken up whoever says it, and whatever a document said before', () => {
    expect(standing(mania('absent', byDocument), mania('present', { ...byPerson, recordedAt: later }))).toBe('present');
  });

  it('a yes that can bar treatment does not go with the person’s own later no, nor a nurse’s', () => {
    expect(standing(mania('present', byPerson), mania('absent', { ...byPerson, recordedAt: later }))).toBe('present');
    expect(standing(mania('present', byPerson), mania('absent', { ...byNurse, recordedAt: later }))).toBe('present');
    expect(standing(mania('present', byNurse), mania('unknown', { ...byNurse, recordedAt: later }))).toBe('present');
  });

  it('such a yes goes with a prescriber’s record of evidence at least as strong', () => {
    expect(standing(mania('present', byPerson), mania('absent', { ...byPrescriber, recordedAt: later }))).toBe('absent');
    expect(standing(mania('present', byDocument), mania('absent', { ...byPrescriber, recordedAt: later }))).toBe('present');
    expect(standing(mania('present', byDocument), mania('absent', { ...byDocument, recordedAt: later }))).toBe('absent');
  });

  it('a prescriber who notes only the person’s own words lifts nothing', () => {
    expect(standing(mania('present', byPerson), mania('absent', { ...byPrescriber, origin: 'own-words', recordedAt: later }))).toBe('present');
  });

  it('a yes that is only reviewed can be corrected by the person', () => {
    const porphyria = (state: FactState, recordedAt = later) => fact('porphyria', state, { ...byPerson, recordedAt });
    expect(stateOf(factSheetOf([porphyria('present', toInstant('2026-03-01T15:00:00Z')), porphyria('absent')]), 'porphyria')).toBe('absent');
  });

  it('a known particular of a barring yes changes only on a prescriber’s record; a missing one may be added', () => {
    const attack = (happenedOn: string | null, more: Partial<ScreeningFact>) => fact('heart-attack', 'present', { ...more, ...(happenedOn === null ? {} : { details: { happenedOn: day(happenedOn) } }) });
    const dateOf = (...facts: readonly ScreeningFact[]) => presentFact(factSheetOf(facts), 'heart-attack')?.details?.happenedOn;
    expect(dateOf(attack('2026-02-01', byPerson), attack('2020-02-01', { ...byPerson, recordedAt: later }))).toBe('2026-02-01');
    expect(dateOf(attack('2026-02-01', byPerson), attack('2020-02-01', { ...byPrescriber, recordedAt: later }))).toBe('2020-02-01');
    expect(dateOf(attack(null, byPerson), attack('2020-02-01', { ...byPerson, recordedAt: later }))).toBe('2020-02-01');
  });

  it('an answer once given is not taken back by a form that did not ask', () => {
    expect(standing(mania('absent', byPerson), mania('not-asked', { ...byDocument, recordedAt: later }))).toBe('absent');
  });

  it('of two records of the same moment the more cautious one stands', () => {
    expect(standing(mania('absent', byDocument), mania('present', byPerson))).toBe('present');
    expect(standing(mania('present', byPerson), mania('absent', byDocument))).toBe('present');
  });

  it('a record that could not take the place of the one that stands is refused, so that nobody believes it lifted', () => {
    const sheet = factSheetOf([mania('present', byDocument)]);
    expect(refuseWeakerRecord(sheet, mania('absent', { ...byPrescriber, recordedAt: later }))).toMatchObject({ code: 'screening.evidence-needed', facts: { fact: 'current-mania', standingOrigin: 'document' } });
    expect(refuseWeakerRecord(sheet, mania('absent', { ...byDocument, recordedAt: later }))).toBeNull();
    expect(refuseWeakerRecord(factSheetOf([]), mania('absent', byPerson))).toBeNull();
  });

  it('the order in which records arrive does not matter', () => {
    const record = fc.record({
      state: fc.constantFrom(...FACT_STATES),
      origin: fc.constantFrom(...FACT_ORIGINS),
      minute: fc.integer({ min: 0, max: 3 }),
      isPrescriber: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(record, { maxLength: 5 }), fc.infiniteStream(fc.nat()), (records, picks) => {
        const facts = records.map(({ state, origin, minute, isPrescriber }) =>
          fact('pregnant', state, { origin, recordedAt: toInstant(`2026-03-02T15:0${minute}:00Z`), recordedBy: { kind: 'staff', staffId: prescriber, roles: isPrescriber ? ['prescriber'] : [] } }),
        );
        const shuffled = facts.map((each) => ({ each, key: picks.next().value })).toSorted((left, right) => left.key - right.key).map(({ each }) => each);
        expect(factSheetOf(shuffled)).toEqual(factSheetOf(facts));
      }),
    );
  });
});
