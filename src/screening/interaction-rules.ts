import type { CypRole, MedicineClass } from './medicine.ts';
import type { ScreeningRuleId } from './rule-set.ts';

/**
 * How an interaction is graded. `by-dose`: benzodiazepines, by their diazepam equivalent. `by-route`: review when the
 * drug is swallowed or may be, information otherwise. `by-product`: differs between the racemate and esketamine.
 */
export type InteractionGrading = 'REVIEW' | 'INFO' | 'by-dose' | 'by-route' | 'by-product';

/** One row of the interaction table: which medicines it is about, what may happen, and what a prescriber may consider. */
export type InteractionRule = {
  readonly ruleId: ScreeningRuleId;
  readonly classes: readonly MedicineClass[];
  readonly cypRoles: readonly CypRole[];
  readonly grading: InteractionGrading;
  readonly effect: string;
  /** Possibilities for the prescriber; none of them changes a medicine by itself. */
  readonly options: readonly string[];
};

type Row = Omit<InteractionRule, 'classes' | 'cypRoles'>;

function forClasses(classes: readonly MedicineClass[], row: Row): InteractionRule {
  return { ...row, classes, cypRoles: [] };
}

function forCyp(cypRole: CypRole, row: Row): InteractionRule {
  return { ...row, classes: [], cypRoles: [cypRole] };
}

const SAME_DAY = 'Ask on the day what was taken and when';
const OXYGEN = 'Record oxygen saturation continuously during the session';
const PRESCRIBER_OF_IT = 'Talk with the clinician who prescribes it';
const ACCEPT = 'Accept the combination with the reason written down';
const CLOSE_PRESSURE = 'Plan closer blood pressure readings';

/** The interaction table of section 3b; the sources stand with the rule ids. No row takes a medicine away. */
export const interactionRules: readonly InteractionRule[] = [
  forClasses(['theophylline'], { ruleId: 'INTERACTION-THEOPHYLLINE', grading: 'by-product', effect: 'may lower the seizure threshold together with racemic ketamine, and may add to the rise in blood pressure', options: [PRESCRIBER_OF_IT, CLOSE_PRESSURE] }),
  forClasses(['benzodiazepine'], { ruleId: 'INTERACTION-BENZODIAZEPINE', grading: 'by-dose', effect: 'may shorten or blunt the effect', options: [PRESCRIBER_OF_IT, 'The prescriber may consider leaving out the morning dose on the day only', ACCEPT] }),
  forClasses(['sedative', 'gabapentinoid'], { ruleId: 'INTERACTION-SEDATIVE', grading: 'REVIEW', effect: 'may add to sedation and slow breathing when taken the same day', options: [SAME_DAY, OXYGEN, ACCEPT] }),
  forClasses(['opioid'], { ruleId: 'INTERACTION-OPIOID', grading: 'REVIEW', effect: 'may add to sedation and slow breathing', options: [OXYGEN, PRESCRIBER_OF_IT, ACCEPT] }),
  forClasses(['opioid-antagonist'], { ruleId: 'INTERACTION-OPIOID-ANTAGONIST', grading: 'REVIEW', effect: 'blocked the effect in one small crossover trial; a case series and a randomised trial found no loss of effect', options: [PRESCRIBER_OF_IT, ACCEPT] }),
  forClasses(['maoi'], { ruleId: 'INTERACTION-MAOI', grading: 'REVIEW', effect: 'may raise blood pressure by the label; case reports show no signal', options: ['Plan blood pressure readings every 5 minutes', PRESCRIBER_OF_IT, ACCEPT] }),
  forClasses(['nmda-antagonist'], { ruleId: 'INTERACTION-NMDA-ANTAGONIST', grading: 'REVIEW', effect: 'acts at the same receptor; memantine labels advise against the combination because of reactions of the nervous system', options: [PRESCRIBER_OF_IT, ACCEPT] }),
  forCyp('cyp3a4-strong-inhibitor', { ruleId: 'INTERACTION-CYP3A4-INHIBITOR', grading: 'by-route', effect: 'may raise the level of ketamine taken by mouth: 2.6 times with clarithromycin, 3.0 times with grapefruit juice; itraconazole left it unchanged with more drowsiness', options: ['Consider a lower dose or another route', PRESCRIBER_OF_IT] }),
  forCyp('cyp2b6-inhibitor', { ruleId: 'INTERACTION-CYP2B6-INHIBITOR', grading: 'by-route', effect: 'may raise the level of ketamine taken by mouth: 2.4 times with ticlopidine; the figure for clopidogrel is not known', options: ['Consider a lower dose or another route', PRESCRIBER_OF_IT] }),
  forCyp('cyp2b6-weak-inhibitor', { ruleId: 'INTERACTION-CYP2B6-WEAK-INHIBITOR', grading: 'INFO', effect: 'is a weak inhibitor of an enzyme that breaks ketamine down', options: [] }),
  forCyp('enzyme-inducer', { ruleId: 'INTERACTION-ENZYME-INDUCER', grading: 'INFO', effect: 'may lower the level of ketamine: by 86% by mouth and 14% into the vein with rifampicin', options: [] }),
  forClasses(['stimulant'], { ruleId: 'INTERACTION-STIMULANT', grading: 'INFO', effect: 'may raise blood pressure and heart rate', options: ['The prescriber may consider leaving it out on the day', CLOSE_PRESSURE] }),
  forClasses(['pressor'], { ruleId: 'INTERACTION-PRESSOR', grading: 'INFO', effect: 'may add to the rise in blood pressure', options: [CLOSE_PRESSURE] }),
  forClasses(['decongestant'], { ruleId: 'INTERACTION-DECONGESTANT', grading: 'INFO', effect: 'may raise blood pressure and change how a nasal spray is taken up', options: ['At least 1 hour between a nasal decongestant and the esketamine spray, as its patient text says'] }),
  forClasses(['sympatholytic'], { ruleId: 'INTERACTION-SYMPATHOLYTIC', grading: 'INFO', effect: 'may blunt the rise in blood pressure and the dissociation; a missed dose can rebound', options: ['Confirm on the day that it was taken'] }),
  forClasses(['antipsychotic'], { ruleId: 'INTERACTION-ANTIPSYCHOTIC', grading: 'INFO', effect: 'may blunt the effect', options: [] }),
  forClasses(['lamotrigine'], { ruleId: 'INTERACTION-LAMOTRIGINE', grading: 'INFO', effect: 'weakened the effect in 2 of 5 studies and may lessen side effects', options: [] }),
  forClasses(['lithium'], { ruleId: 'INTERACTION-LITHIUM', grading: 'INFO', effect: 'showed no significant interaction', options: [] }),
  forClasses(['alcohol-or-cannabis'], { ruleId: 'INTERACTION-ALCOHOL-CANNABIS', grading: 'INFO', effect: 'may add to sedation within 24 hours', options: [SAME_DAY] }),
];
