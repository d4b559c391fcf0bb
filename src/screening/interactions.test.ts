import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exact } from '#foundation/quantity.ts';
import { healthyPerson, known, listed, takes } from '../../tests/support/screening-cases.ts';
import { benzodiazepineLoad, diazepamEquivalent } from './diazepam-equivalent.ts';
import { interactionRules } from './interaction-rules.ts';
import { screenInteractions } from './interactions.ts';
import type { ListedMedicine } from './listed-medicine.ts';
import { findMedicineByName, medicines } from './medicine-dictionary.ts';
import type { ProposedTreatment } from './treatment.ts';

const IV: ProposedTreatment = { product: 'racemic-ketamine', route: 'intravenous', indication: null };
const ORAL: ProposedTreatment = { ...IV, route: 'oral' };
const LOZENGE: ProposedTreatment = { ...IV, route: 'sublingual' };
const NOT_CHOSEN: ProposedTreatment = { product: null, route: null, indication: null };
const SPRAY: ProposedTreatment = { product: 'esketamine', route: 'nasal', indication: null };

function findings(list: readonly ListedMedicine[], treatment: ProposedTreatment = IV) {
  return screenInteractions({ ...healthyPerson(), medicines: known(list), treatment });
}

const found = (names: readonly string[], treatment: ProposedTreatment = IV) => listed(findings(names.map((name) => takes(name, null)), treatment));

describe('each class of section 3b', () => {
  it.each([
    ['zolpidem', 'REVIEW INTERACTION-SEDATIVE'],
    ['hydroxyzine', 'REVIEW INTERACTION-SEDATIVE'],
    ['pregabalin', 'REVIEW INTERACTION-SEDATIVE'],
    ['lamotrigine', 'INFO INTERACTION-LAMOTRIGINE'],
    ['Vivitrol', 'REVIEW INTERACTION-OPIOID-ANTAGONIST'],
    ['nalmefene', 'REVIEW INTERACTION-OPIOID-ANTAGONIST'],
    ['buprenorphine', 'REVIEW INTERACTION-OPIOID'],
    ['tranylcypromine', 'REVIEW INTERACTION-MAOI'],
    ['phenelzine', 'REVIEW INTERACTION-MAOI'],
    ['selegiline', 'REVIEW INTERACTION-MAOI'],
    ['methylphenidate', 'INFO INTERACTION-STIMULANT'],
    ['modafinil', 'INFO INTERACTION-STIMULANT'],
    ['atomoxetine', 'INFO INTERACTION-STIMULANT'],
    ['levothyroxine', 'INFO INTERACTION-PRESSOR'],
    ['bupropion', 'INFO INTERACTION-CYP2B6-WEAK-INHIBITOR'],
    ['rifampicin', 'INFO INTERACTION-ENZYME-INDUCER'],
    ['carbamazepine', 'INFO INTERACTION-ENZYME-INDUCER'],
    ['clonidine', 'INFO INTERACTION-SYMPATHOLYTIC'],
    ['propranolol', 'INFO INTERACTION-SYMPATHOLYTIC'],
    ['risperidone', 'INFO INTERACTION-ANTIPSYCHOTIC'],
    ['lithium', 'INFO INTERACTION-LITHIUM'],
    ['memantine', 'REVIEW INTERACTION-NMDA-ANTAGONIST'],
    ['dextromethorphan', 'REVIEW INTERACTION-NMDA-ANTAGONIST'],
    ['amantadine', 'REVIEW INTERACTION-NMDA-ANTAGONIST'],
    ['pseudoephedrine', 'INFO INTERACTION-DECONGESTANT'],
    ['alcohol', 'INFO INTERACTION-ALCOHOL-CANNABIS'],
    ['cannabis', 'INFO INTERACTION-ALCOHOL-CANNABIS'],
  ])('%s gives %s', (name, expected) => {
    expect(found([name])).toEqual([expected]);
  });

  it.each(['sertraline', 'losartan', 'escitalopram', 'paroxetine', 'ibuprofen'])('%s gives nothing', (name) => {
    expect(found([name])).toEqual([]);
  });

  it('a combined medicine counts in each of its classes', () => {
    expect(found(['Contrave'])).toEqual(['REVIEW INTERACTION-OPIOID-ANTAGONIST', 'INFO INTERACTION-CYP2B6-WEAK-INHIBITOR']);
  });

  it('several medicines of one class make one finding that names them all', () => {
    const [finding, ...rest] = findings([takes('gabapentin', '900'), takes('Ambien', '10')]);
    expect(rest).toEqual([]);
    expect(finding?.sentence).toMatch(/^Gabapentin, zolpidem: /);
    expect(finding?.inputs).toMatchObject([{ name: 'gabapentin', value: '900' }, { name: 'Ambien (zolpidem)', value: '10' }]);
  });

  it('the MAOI option is readings every 5 minutes', () => {
    expect(findings([takes('Nardil', null)])[0]).toMatchObject({ options: expect.arrayContaining(['Plan blood pressure readings every 5 minutes']) });
  });

  it('every rule is about some medicine of the dictionary', () => {
    const idle = interactionRules.filter((rule) => !medicines.some(({ classes, cypRoles }) => classes.some((each) => rule.classes.includes(each)) || cypRoles.some((role) => rule.cypRoles.includes(role))));
    expect(idle).toEqual([]);
  });
});

describe('benzodiazepines by their diazepam equivalent', () => {
  const graded = (...list: readonly ListedMedicine[]) => listed(findings(list));

  it.each([
    ['clonazepam', '2', '40'],
    ['lorazepam', '1', '10'],
    ['alprazolam', '0.5', '10'],
    ['diazepam', '8', '8'],
    ['temazepam', '15', '10'],
  ])('%s %s mg is %s mg of diazepam, by the higher table', (name, dose, expected) => {
    const medicine = findMedicineByName(name);
    expect(medicine === null ? null : diazepamEquivalent(medicine, exact(dose, 'mg'))?.toFixed()).toBe(expected);
  });

  it('8 mg is information, anything above is reviewed', () => {
    expect(graded(takes('diazepam', '8'))).toEqual(['INFO INTERACTION-BENZODIAZEPINE']);
    expect(graded(takes('diazepam', '8.01'))).toEqual(['REVIEW INTERACTION-BENZODIAZEPINE']);
    expect(graded(takes('temazepam', '12'))).toEqual(['INFO INTERACTION-BENZODIAZEPINE']);
    expect(graded(takes('lorazepam', '0.8'))).toEqual(['INFO INTERACTION-BENZODIAZEPINE']);
  });

  it('several add up exactly', () => {
    expect(benzodiazepineLoad([takes('diazepam', '0.1'), takes('lorazepam', '0.02')]).known.toFixed()).toBe('0.3');
    expect(graded(takes('diazepam', '4'), takes('lorazepam', '0.4'))).toEqual(['INFO INTERACTION-BENZODIAZEPINE']);
    expect(graded(takes('diazepam', '4'), takes('lorazepam', '0.41'))).toEqual(['REVIEW INTERACTION-BENZODIAZEPINE']);
  });

  it('a dose or an equivalent that is not known is reviewed, never counted as nothing', () => {
    expect(graded(takes('lorazepam', null))).toEqual(['REVIEW INTERACTION-BENZODIAZEPINE']);
    expect(graded(takes('oxazepam', '10'))).toEqual(['REVIEW INTERACTION-BENZODIAZEPINE']);
    expect(findings([takes('diazepam', '2'), takes('oxazepam', '10')])[0]?.sentence).toContain('at least 2 mg');
  });

  it('another medicine more never lowers the load', () => {
    const dose = fc.integer({ min: 0, max: 400 }).map((tenths) => (tenths / 10).toFixed(1));
    const line = fc.tuple(fc.constantFrom('alprazolam', 'clonazepam', 'diazepam', 'lorazepam', 'temazepam'), dose).map(([name, mg]) => takes(name, mg));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), line, (list, more) => {
        expect(benzodiazepineLoad([...list, more]).known.greaterThanOrEqualTo(benzodiazepineLoad(list).known)).toBe(true);
      }),
    );
  });
});

describe('grades that depend on the treatment', () => {
  it.each(['clarithromycin', 'itraconazole', 'ritonavir', 'grapefruit juice'])('%s is reviewed by mouth, under the tongue and while no route is chosen', (name) => {
    const expected = 'INTERACTION-CYP3A4-INHIBITOR';
    expect([ORAL, LOZENGE, NOT_CHOSEN, IV, SPRAY].map((treatment) => found([name], treatment)[0])).toEqual([`REVIEW ${expected}`, `REVIEW ${expected}`, `REVIEW ${expected}`, `INFO ${expected}`, `INFO ${expected}`]);
  });

  it.each(['ticlopidine', 'clopidogrel'])('%s is reviewed by mouth only', (name) => {
    expect(found([name], ORAL)).toEqual(['REVIEW INTERACTION-CYP2B6-INHIBITOR']);
    expect(found([name], IV)).toEqual(['INFO INTERACTION-CYP2B6-INHIBITOR']);
  });

  it.each(['theophylline', 'aminophylline'])('%s refuses the racemate by any route, is reviewed for esketamine, and blocks while no product is chosen', (name) => {
    const expected = 'INTERACTION-THEOPHYLLINE';
    for (const route of ['intravenous', 'intramuscular', 'sublingual', 'oral', 'nasal', null] as const) expect(found([name], { ...IV, route })).toEqual([`REFUSE ${expected}`]);
    expect(found([name], SPRAY)).toEqual([`REVIEW ${expected}`]);
    expect(found([name], NOT_CHOSEN)).toEqual([`UNKNOWN ${expected}`]);
  });
});

describe('what the dictionary does not know', () => {
  it('stays as typed and is reviewed, with near names to choose from', () => {
    const [finding] = findings([takes('Klonapin', '1')]);
    expect(finding).toMatchObject({
      grade: 'REVIEW',
      ruleId: 'INTERACTION-UNKNOWN-MEDICINE',
      sentence: '“Klonapin” is not in our dictionary: please review it.',
      options: expect.arrayContaining(['It may be clonazepam: choose it in the list if so']),
    });
  });

  it('is taken for what a person chose, whatever was typed', () => {
    expect(listed(findings([{ ...takes('my sleep pill', null), medicineId: 'zolpidem' }]))).toEqual(['REVIEW INTERACTION-SEDATIVE']);
  });

  it('a choice that is no entry leaves the name to speak', () => {
    expect(listed(findings([{ ...takes('zolpidem', null), medicineId: 'gone' }]))).toEqual(['REVIEW INTERACTION-SEDATIVE']);
  });

  it('no line of a list is ever dropped', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 20 }), (typedName) => {
        const isKnown = findMedicineByName(typedName) !== null;
        expect(isKnown || findings([takes(typedName, null)]).some(({ ruleId }) => ruleId === 'INTERACTION-UNKNOWN-MEDICINE')).toBe(true);
      }),
    );
  });

  it.each(['unknown', 'declined', 'not-asked'] as const)('a medicine list that is %s blocks', (state) => {
    expect(listed(screenInteractions({ ...healthyPerson(), medicines: { state } }))).toEqual(['UNKNOWN INTERACTION-MEDICINE-LIST']);
  });

  it('an empty list is a list', () => {
    expect(findings([])).toEqual([]);
  });
});

it('no sentence or option of the table tells anyone to stop, start or change a medicine', () => {
  const texts = interactionRules.flatMap(({ effect, options }) => [effect, ...options]).join(' ');
  expect(texts).not.toMatch(/\b(stop|taper|discontinue|must|never|do not|hold the)\b/i);
});
