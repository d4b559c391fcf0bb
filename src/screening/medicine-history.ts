import type { RuleInput } from '#foundation/rule.ts';
import type { EligibilityInput } from './eligibility-input.ts';
import { factInputs } from './fact-inputs.ts';
import { presentFact } from './fact-sheet.ts';
import { medicineOf } from './listed-medicine.ts';
import type { MedicineClass } from './medicine.ts';
import type { ScreeningFinding } from './screening-finding.ts';
import { infoFinding, reviewFinding } from './screening-finding.ts';

type MedicineList = Pick<EligibilityInput, 'medicines'>;

/** The lines of the medicine list that belong to a class; null when no list has been taken. */
export function medicinesOfClass({ medicines }: MedicineList, wanted: MedicineClass): readonly RuleInput[] | null {
  if (medicines.state !== 'known') return null;
  return medicines.value.flatMap((listed) => {
    const medicine = medicineOf(listed);
    if (medicine === null || !medicine.classes.includes(wanted)) return [];
    return [{ name: listed.typedName, value: listed.dailyDose?.toFixed() ?? null, unit: 'mg/d', at: medicines.at }];
  });
}

/** What the medicine list adds to the history: bipolar disorder without a mood stabiliser (R3), opioids (R6), GLP-1 agonists (R13). */
export function screenMedicineHistory(input: EligibilityInput): readonly ScreeningFinding[] {
  return [...bipolarDisorder(input), ...opioids(input), ...slowStomach(input)];
}

function bipolarDisorder(input: EligibilityInput): readonly ScreeningFinding[] {
  const fact = presentFact(input.facts, 'bipolar-disorder');
  if (fact === null) return [];
  const stabilisers = medicinesOfClass(input, 'mood-stabiliser');
  const mayBeBipolarOne = fact.details?.bipolarType !== 'II';
  const lacks = mayBeBipolarOne && (stabilisers === null || stabilisers.length === 0);
  const sentence = `Bipolar disorder is on record.${lacks ? ' No mood stabiliser is on the medicine list; clinic policy asks for one in bipolar I.' : ''}`;
  const inputs = [...factInputs(fact), ...(stabilisers ?? [{ name: 'medicine list', value: null }])];
  return [reviewFinding({ ruleId: 'ELIG-R3', sentence, inputs, threshold: 'present; mood stabiliser in bipolar I' }, ['Ask the treating psychiatrist for a view', 'Begin once a mood stabiliser is in place', 'Plan mania checks before and after each session'])];
}

function opioids(input: EligibilityInput): readonly ScreeningFinding[] {
  const found = medicinesOfClass(input, 'opioid');
  if (found === null || found.length === 0 || presentFact(input.facts, 'opioid-use') !== null) return [];
  return [reviewFinding({ ruleId: 'ELIG-R6', sentence: 'An opioid is on the medicine list.', inputs: found, threshold: 'any opioid' }, ['Record oxygen saturation continuously during sessions'])];
}

function slowStomach(input: EligibilityInput): readonly ScreeningFinding[] {
  const found = medicinesOfClass(input, 'glp-1-agonist');
  if (found === null || found.length === 0) return [];
  const sentence = 'A GLP-1 agonist is on the medicine list. The stomach may empty slowly: nausea and aspiration are more of a concern.';
  return [infoFinding({ ruleId: 'ELIG-R13', sentence, inputs: found, threshold: 'any GLP-1 agonist' }, ['Talk through fasting and nausea before the day'])];
}
