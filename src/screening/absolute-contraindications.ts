import type { EligibilityInput } from './eligibility-input.ts';
import type { ScreeningFact } from './fact.ts';
import { factInputs } from './fact-inputs.ts';
import { presentFact } from './fact-sheet.ts';
import type { FactId } from './facts.ts';
import type { ScreeningRuleId } from './rule-set.ts';
import type { ScreeningFinding } from './screening-finding.ts';
import { refuseFinding, reviewFinding, unknownFinding } from './screening-finding.ts';

type Contraindication = {
  readonly ruleId: ScreeningRuleId;
  readonly factId: FactId;
  readonly sentence: string;
  readonly liftedBy: string;
};

/** A contraindication that holds only in one state of the condition; in the other the prescriber reviews. */
type ConditionalContraindication = Contraindication & {
  readonly detail: 'control' | 'activity';
  readonly barsWhen: 'untreated' | 'active';
  readonly otherwise: { readonly ruleId: ScreeningRuleId; readonly sentence: string };
};

const IMAGING = 'An imaging or specialist report that refutes it, recorded by a prescriber; then screening is run again.';
const REPORT = 'A specialist report that refutes it, recorded by a prescriber; then screening is run again.';
const TREATED = 'A record that the pressure is treated and controlled; then screening is run again.';

/** Facts that bar treatment by every route as long as they stand (ELIG-A1 to ELIG-A5, ELIG-A12). */
const CONTRAINDICATIONS: readonly Contraindication[] = [
  { ruleId: 'ELIG-A1', factId: 'aneurysmal-vascular-disease', sentence: 'An aneurysm is on record. A rise in blood pressure could make it bleed, whatever the route.', liftedBy: IMAGING },
  { ruleId: 'ELIG-A1', factId: 'arteriovenous-malformation', sentence: 'An arteriovenous malformation is on record. A rise in blood pressure could make it bleed, whatever the route.', liftedBy: IMAGING },
  { ruleId: 'ELIG-A2', factId: 'intracerebral-haemorrhage', sentence: 'Bleeding in the brain is on record.', liftedBy: IMAGING },
  { ruleId: 'ELIG-A3', factId: 'ketamine-hypersensitivity', sentence: 'Hypersensitivity to ketamine, esketamine or an excipient is on record.', liftedBy: 'An allergy report that refutes it, recorded by a prescriber; then screening is run again.' },
  { ruleId: 'ELIG-A4', factId: 'schizophrenia-spectrum', sentence: 'Schizophrenia or schizoaffective disorder is on record. Clinic policy is not to treat; the labels ask for great care.', liftedBy: REPORT },
  { ruleId: 'ELIG-A4', factId: 'current-psychosis', sentence: 'There are signs of psychosis now. Clinic policy is not to treat while they last.', liftedBy: 'A prescriber’s record that there is no psychosis now; then screening is run again.' },
  { ruleId: 'ELIG-A5', factId: 'current-mania', sentence: 'There are signs of mania, hypomania or a mixed state now. Clinic policy is not to treat while they last.', liftedBy: 'A prescriber’s record that the episode is over; then screening is run again.' },
  { ruleId: 'ELIG-A12', factId: 'decompensated-cirrhosis', sentence: 'Decompensated cirrhosis is on record.', liftedBy: REPORT },
];

/** Facts that bar treatment in one state of the condition only (ELIG-A9, ELIG-A11). */
const CONDITIONAL: readonly ConditionalContraindication[] = [
  { ...untreatedPressure('raised-intracranial-pressure', 'pressure in the skull'), liftedBy: TREATED },
  { ...untreatedPressure('raised-intraocular-pressure', 'pressure in the eye'), liftedBy: TREATED },
  { ...untreatedPressure('acute-angle-glaucoma', 'pressure in the eye from acute-angle glaucoma'), liftedBy: 'An eye specialist’s report that the angle has been treated; then screening is run again.' },
  {
    ruleId: 'ELIG-A11',
    factId: 'ketamine-or-pcp-use-disorder',
    detail: 'activity',
    barsWhen: 'active',
    sentence: 'An active ketamine or PCP use disorder is on record.',
    liftedBy: 'A prescriber’s record that the disorder is no longer active; then screening is run again.',
    otherwise: { ruleId: 'ELIG-R2', sentence: 'A past ketamine or PCP use disorder is on record.' },
  },
];

function untreatedPressure(factId: FactId, name: string): Omit<ConditionalContraindication, 'liftedBy'> {
  return {
    ruleId: 'ELIG-A9',
    factId,
    detail: 'control',
    barsWhen: 'untreated',
    sentence: `Raised ${name}, not treated, is on record. Ketamine can raise it further.`,
    otherwise: { ruleId: 'ELIG-A9', sentence: `Raised ${name} is on record and treated. Ketamine can raise it further.` },
  };
}

/** The facts that bar treatment outright, whatever product or route is asked for (ELIG-A1 to A5, A9, A11, A12). */
export function screenContraindications({ facts }: EligibilityInput): readonly ScreeningFinding[] {
  const outright = CONTRAINDICATIONS.flatMap((rule) => {
    const fact = presentFact(facts, rule.factId);
    return fact === null ? [] : [refuseFinding({ ruleId: rule.ruleId, sentence: rule.sentence, inputs: factInputs(fact), threshold: 'present' }, rule.liftedBy)];
  });
  const conditional = CONDITIONAL.flatMap((rule) => {
    const fact = presentFact(facts, rule.factId);
    return fact === null ? [] : [judgeConditional(rule, fact)];
  });
  return [...outright, ...conditional, ...headInjury({ facts })];
}

function judgeConditional(rule: ConditionalContraindication, fact: ScreeningFact): ScreeningFinding {
  const parts = { ruleId: rule.ruleId, sentence: rule.sentence, inputs: factInputs(fact), threshold: `present and ${rule.barsWhen}` };
  const state = fact.details?.[rule.detail];
  if (state === rule.barsWhen) return refuseFinding(parts, rule.liftedBy);
  if (state === undefined) {
    const question = rule.detail === 'control' ? 'whether it is treated' : 'whether it is active';
    return unknownFinding({ ...parts, sentence: `It is on record, and it is not known ${question}.` }, [question]);
  }
  return reviewFinding({ ...parts, ...rule.otherwise }, ['Ask the treating specialist for a view', 'Go ahead with the reason written down']);
}

function headInjury({ facts }: Pick<EligibilityInput, 'facts'>): readonly ScreeningFinding[] {
  const fact = presentFact(facts, 'serious-head-injury');
  if (fact === null) return [];
  const sentence = 'A serious head injury is on record; the EU leaflet names it among the things to weigh.';
  return [reviewFinding({ ruleId: 'ELIG-A9', sentence, inputs: factInputs(fact) }, ['Ask the treating specialist for a view', 'Go ahead with the reason written down'])];
}
