import type { Instant } from '#foundation/instant.ts';
import { exact, isMore } from '#foundation/quantity.ts';
import type { RuleInput } from '#foundation/rule.ts';
import { benzodiazepineLoad } from './diazepam-equivalent.ts';
import type { EligibilityInput } from './eligibility-input.ts';
import type { InteractionRule } from './interaction-rules.ts';
import { interactionRules } from './interaction-rules.ts';
import type { ListedMedicine } from './listed-medicine.ts';
import { medicineOf } from './listed-medicine.ts';
import type { Medicine } from './medicine.ts';
import { searchMedicines } from './medicine-dictionary.ts';
import type { FindingParts, ScreeningFinding } from './screening-finding.ts';
import { gapFinding, infoFinding, refuseFinding, reviewFinding, unknownFinding } from './screening-finding.ts';
import type { ScreeningSettings } from './settings.ts';
import type { ProposedTreatment } from './treatment.ts';

/** What the interaction rules look at. */
export type InteractionInput = Pick<EligibilityInput, 'medicines' | 'treatment' | 'settings'>;

type Match = { readonly listed: ListedMedicine; readonly medicine: Medicine };
type Judged = { readonly rule: InteractionRule; readonly matches: readonly Match[]; readonly inputs: readonly RuleInput[] };

/**
 * The interaction rules (section 3b): one finding for each group of medicines on the list, one for each name the
 * dictionary does not know, and one when no list has been taken. Nothing here takes a medicine away from anyone.
 */
export function screenInteractions(input: InteractionInput): readonly ScreeningFinding[] {
  const { medicines } = input;
  if (medicines.state !== 'known') return [gapFinding('INTERACTION-MEDICINE-LIST', 'the list of medicines', medicines.state, 'blocks')];
  const known = medicines.value.flatMap((listed) => {
    const medicine = medicineOf(listed);
    return medicine === null ? [] : [{ listed, medicine }];
  });
  const interactions = interactionRules.flatMap((rule) => {
    const matches = known.filter(({ medicine }) => isAbout(rule, medicine));
    return matches.length === 0 ? [] : [judge({ rule, matches, inputs: matches.map((match) => medicineInput(match, medicines.at)) }, input)];
  });
  const unknownMedicines = medicines.value.filter((listed) => medicineOf(listed) === null).map((listed) => unknownMedicine(listed, medicines.at));
  return [...interactions, ...unknownMedicines];
}

function isAbout(rule: InteractionRule, medicine: Medicine): boolean {
  return medicine.classes.some((each) => rule.classes.includes(each)) || medicine.cypRoles.some((role) => rule.cypRoles.includes(role));
}

function judge(judged: Judged, { treatment, settings }: InteractionInput): ScreeningFinding {
  const { rule, inputs } = judged;
  const parts: FindingParts = { ruleId: rule.ruleId, sentence: sentenceOf(judged), inputs };
  switch (rule.grading) {
    case 'REVIEW':
      return reviewFinding(parts, rule.options);
    case 'INFO':
      return infoFinding(parts, rule.options);
    case 'by-dose':
      return judgeBenzodiazepines(judged, settings);
    case 'by-route':
      return judgeByRoute(parts, rule, treatment);
    case 'by-product':
      return judgeByProduct(parts, rule, treatment);
  }
}

function sentenceOf({ rule, matches }: Judged): string {
  return `${namesOf(matches)}: ${rule.effect}.`;
}

function namesOf(matches: readonly Match[]): string {
  const names = Array.from(new Set(matches.map(({ medicine }) => medicine.genericName))).join(', ');
  return names.charAt(0).toUpperCase() + names.slice(1);
}

/** Swallowed ketamine meets the liver first, so enzymes matter most there; a route not chosen yet may be that one. */
function judgeByRoute(parts: FindingParts, rule: InteractionRule, { route }: ProposedTreatment): ScreeningFinding {
  const threshold = 'review by mouth or under the tongue';
  const inputs = [...parts.inputs, { name: 'route', value: route }];
  const isReviewed = route === null || route === 'oral' || route === 'sublingual';
  if (isReviewed) return reviewFinding({ ...parts, inputs, threshold }, rule.options);
  return infoFinding({ ...parts, sentence: `${parts.sentence} Little change is expected by the route chosen.`, inputs, threshold });
}

function judgeByProduct(parts: FindingParts, rule: InteractionRule, { product }: ProposedTreatment): ScreeningFinding {
  const asked = { ...parts, inputs: [...parts.inputs, { name: 'product', value: product }], threshold: 'racemic ketamine by any route' };
  switch (product) {
    case 'racemic-ketamine':
      return refuseFinding(asked, 'A medicine list without it, because its own prescriber has ended it; then screening is run again.');
    case 'esketamine':
      return reviewFinding(asked, rule.options);
    case null:
      return unknownFinding(asked, ['the product: racemic ketamine or esketamine']);
  }
}

function judgeBenzodiazepines({ rule, matches, inputs }: Judged, settings: ScreeningSettings): ScreeningFinding {
  const load = benzodiazepineLoad(matches.map(({ listed }) => listed));
  const limit = exact(String(settings['INTERACTION-BENZODIAZEPINE.diazepamMg']), 'mg');
  const total = load.known.toDecimalPlaces(2).toFixed();
  const isOpen = load.notKnown.length > 0;
  const amount = isOpen ? `at least ${total} mg of diazepam a day; a dose or equivalent is not known` : `about ${total} mg of diazepam a day`;
  const parts: FindingParts = {
    ruleId: rule.ruleId,
    sentence: `${namesOf(matches)}: ${rule.effect}. It comes to ${amount}.`,
    inputs: [...inputs, { name: 'diazepam equivalent', value: isOpen ? null : total, unit: 'mg/d' }],
    threshold: `above ${limit.toFixed()} mg of diazepam a day`,
  };
  return isOpen || isMore(load.known, limit) ? reviewFinding(parts, rule.options) : infoFinding(parts, rule.options);
}

function medicineInput({ listed, medicine }: Match, at: Instant): RuleInput {
  const name = listed.typedName === medicine.genericName ? medicine.genericName : `${listed.typedName} (${medicine.genericName})`;
  return { name, value: listed.dailyDose?.toFixed() ?? null, unit: 'mg/d', at };
}

function unknownMedicine(listed: ListedMedicine, at: Instant): ScreeningFinding {
  const near = searchMedicines(listed.typedName, 3).map((medicine) => `It may be ${medicine.genericName}: choose it in the list if so`);
  const parts: FindingParts = {
    ruleId: 'INTERACTION-UNKNOWN-MEDICINE',
    sentence: `“${listed.typedName}” is not in our dictionary: please review it.`,
    inputs: [{ name: listed.typedName, value: listed.dailyDose?.toFixed() ?? null, unit: 'mg/d', at }],
  };
  return reviewFinding(parts, [...near, 'Look it up in a drug reference and note the result']);
}
