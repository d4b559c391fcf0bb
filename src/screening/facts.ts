import type { ScreeningRuleId } from './rule-set.ts';
import type { WhenNotKnown } from './screening-finding.ts';

/** The particulars of a fact that some rules need; `FactDetails` gives each its values. */
export type FactDetailName = 'happenedOn' | 'control' | 'activity' | 'childPugh' | 'bipolarType' | 'hasRecentCrisis' | 'clearance';

/** A fact that screening asks for. */
export type FactDefinition = {
  /** Its name for a clinician; findings and inputs use it. */
  readonly topic: string;
  /** The intake question in everyday words; a yes means `present`. */
  readonly question: string;
  /** Who can answer: the person at intake, or a clinician after seeing the person. */
  readonly askedOf: 'person' | 'clinician';
  /** The rules it feeds; the first one carries the finding when it is not known. */
  readonly rules: readonly [ScreeningRuleId, ...ScreeningRuleId[]];
  readonly whenNotKnown: WhenNotKnown;
  /** Particulars to ask for after a yes. */
  readonly details: readonly FactDetailName[];
};

function barring(ruleId: ScreeningRuleId, topic: string, question: string, details: readonly FactDetailName[] = [], more: readonly ScreeningRuleId[] = []): FactDefinition {
  return { topic, question, askedOf: 'person', rules: [ruleId, ...more], whenNotKnown: 'blocks', details };
}

function reviewed(ruleId: ScreeningRuleId, topic: string, question: string, details: readonly FactDetailName[] = []): FactDefinition {
  return { topic, question, askedOf: 'person', rules: [ruleId], whenNotKnown: 'prescriber-decides', details };
}

function seenByClinician(definition: FactDefinition): FactDefinition {
  return { ...definition, askedOf: 'clinician' };
}

/** Every fact that ELIG-A1 to ELIG-R13 need as a yes or a no, by id. An id keeps its meaning for ever. */
export const screeningFacts = {
  'aneurysmal-vascular-disease': barring('ELIG-A1', 'aneurysm', 'Has a doctor ever told you that you have an aneurysm? That is a bulge in a blood vessel. It can be in the head, chest, belly or legs.'),
  'arteriovenous-malformation': barring('ELIG-A1', 'arteriovenous malformation', 'Has a doctor ever found a knot of blood vessels in your head or body? It is also called an AVM.'),
  'intracerebral-haemorrhage': barring('ELIG-A2', 'bleeding in the brain, ever', 'Have you ever had a bleed in your brain?'),
  'ketamine-hypersensitivity': barring('ELIG-A3', 'hypersensitivity to ketamine, esketamine or an excipient', 'Have you ever had a bad skin rash, swelling or trouble with your breath after ketamine or Spravato?'),
  'schizophrenia-spectrum': barring('ELIG-A4', 'schizophrenia or schizoaffective disorder', 'Has a doctor ever told you that you have schizophrenia or schizoaffective disorder?'),
  'current-psychosis': barring('ELIG-A4', 'psychosis now', 'Do you hear or see things these days that others do not? Or do you feel sure that people are out to harm you?'),
  'current-mania': barring('ELIG-A5', 'mania, hypomania or a mixed state now', 'Are you now in a spell of very high mood, with much less sleep and far more drive than is usual for you?'),
  'child-bearing-potential': barring('ELIG-A6', 'child-bearing potential', 'Could you become pregnant?'),
  pregnant: barring('ELIG-A6', 'pregnancy', 'Are you pregnant, or could you be?'),
  'trying-for-pregnancy': barring('ELIG-A6', 'trying for a pregnancy', 'Are you trying to become pregnant?'),
  breastfeeding: barring('ELIG-A6', 'breastfeeding', 'Do you breastfeed a child now?'),
  'known-hypertension': { ...barring('ELIG-R1', 'known high blood pressure', 'Has a doctor ever told you that your blood pressure is too high?', ['control'], ['ELIG-A7']), whenNotKnown: 'prescriber-decides' },
  'heart-attack': barring('ELIG-A8', 'heart attack', 'Have you ever had a heart attack?', ['happenedOn', 'clearance']),
  'unstable-angina': barring('ELIG-A8', 'unstable angina', 'Have you ever needed care for chest pain from the heart that got worse or came while you were at rest?', ['happenedOn', 'clearance']),
  'stroke-or-tia': barring('ELIG-A8', 'stroke or TIA', 'Have you ever had a stroke, or a short spell like a stroke that went away?', ['happenedOn', 'clearance']),
  'decompensated-heart-failure': barring('ELIG-A8', 'decompensated heart failure', 'Do you have a weak heart that makes you short of breath at rest or makes your legs swell?', ['clearance']),
  'severe-aortic-stenosis': barring('ELIG-A8', 'severe aortic stenosis', 'Has a doctor told you that a valve of your heart is very tight?', ['clearance']),
  'symptomatic-arrhythmia': reviewed('ELIG-A8', 'slow or fast heart rhythm with symptoms', 'Does your heart race, skip or slow down so that you feel faint or unwell?'),
  'raised-intracranial-pressure': barring('ELIG-A9', 'raised pressure in the skull', 'Has a doctor told you that the pressure inside your head is too high?', ['control']),
  'raised-intraocular-pressure': barring('ELIG-A9', 'raised pressure in the eye', 'Has a doctor told you that the pressure in your eyes is too high?', ['control']),
  'acute-angle-glaucoma': barring('ELIG-A9', 'acute-angle glaucoma', 'Have you had a sudden attack of glaucoma, with eye pain and blurred sight?', ['control']),
  'serious-head-injury': reviewed('ELIG-A9', 'serious head injury', 'Have you had a bad head injury that still gives you trouble?'),
  'ketamine-or-pcp-use-disorder': barring('ELIG-A11', 'ketamine or PCP use disorder', 'Has your use of ketamine or PCP ever been hard to stop, or caused you harm?', ['activity'], ['ELIG-R2']),
  'liver-disease': barring('ELIG-A12', 'liver disease', 'Has a doctor told you that your liver is damaged?', ['childPugh'], ['ELIG-R5']),
  'decompensated-cirrhosis': barring('ELIG-A12', 'decompensated cirrhosis', 'Have you had fluid in the belly, bleeding or confusion from a scarred liver?'),
  'alcohol-use-disorder': reviewed('ELIG-R2', 'alcohol use disorder, now or past', 'Has drinking ever been hard to stop, or caused you harm?', ['activity']),
  'other-substance-use-disorder': reviewed('ELIG-R2', 'other substance use disorder, now or past', 'Has the use of any other drug ever been hard to stop, or caused you harm?', ['activity']),
  'bipolar-disorder': reviewed('ELIG-R3', 'bipolar disorder', 'Has a doctor ever told you that you have bipolar disorder?', ['bipolarType']),
  'psychosis-in-close-relative': reviewed('ELIG-R3', 'psychosis in a parent, brother, sister or child', 'Has your mother, father, brother, sister or child ever had psychosis or schizophrenia?'),
  'past-psychosis': reviewed('ELIG-R3', 'a past psychosis, by a substance or otherwise', 'Have you ever lost touch with what is real, with or without drugs?'),
  'urinary-symptoms': reviewed('ELIG-R4', 'urinary symptoms, now or past', 'Have you had trouble with your bladder, such as pain, blood, or the need to go very often?'),
  'interstitial-cystitis': reviewed('ELIG-R4', 'interstitial cystitis', 'Has a doctor told you that your bladder wall is sore? It is also called painful bladder.'),
  'recurrent-urinary-infection': reviewed('ELIG-R4', 'recurrent urinary infection', 'Do you often get infections of the bladder?'),
  'sleep-apnoea': reviewed('ELIG-R6', 'sleep apnoea', 'Does your breath stop while you sleep, or has a doctor told you that you have sleep apnea?', ['control']),
  'chronic-obstructive-pulmonary-disease': reviewed('ELIG-R6', 'chronic obstructive pulmonary disease', 'Do you have COPD? That is long-lasting lung trouble that makes it hard to breathe.'),
  'opioid-use': reviewed('ELIG-R6', 'opioid use', 'Do you take strong pain drugs, methadone or other opioids?'),
  'seizure-disorder': reviewed('ELIG-R7', 'seizure disorder', 'Have you ever had fits or seizures?', ['control']),
  hyperthyroidism: reviewed('ELIG-R7', 'overactive thyroid', 'Has a doctor told you that your thyroid works too hard?', ['control']),
  porphyria: reviewed('ELIG-R7', 'porphyria', 'Has a doctor told you that you have porphyria? It is a rare illness of the blood.'),
  'suicide-attempt': seenByClinician(reviewed('ELIG-R8', 'suicide attempt', 'Has the person ever tried to end their life?', ['happenedOn'])),
  'dissociative-disorder': reviewed('ELIG-R9', 'dissociative disorder', 'Has a doctor told you that you have a dissociative disorder?'),
  'borderline-personality-disorder': reviewed('ELIG-R9', 'borderline personality disorder', 'Has a doctor told you that you have borderline personality disorder?', ['hasRecentCrisis']),
  'no-escort': reviewed('ELIG-R10', 'no escort home', 'Would it be hard to find an adult to take you home after a visit?'),
  'alone-on-the-night': reviewed('ELIG-R10', 'alone on the night after a session', 'Would you be alone at home on the night after a visit?'),
  'cognitive-impairment': seenByClinician(reviewed('ELIG-R11', 'cognitive impairment', 'Does the person have lasting trouble with memory or thought?')),
  delirium: seenByClinician(reviewed('ELIG-R11', 'delirium', 'Is the person confused today?')),
  'lack-of-capacity': seenByClinician(reviewed('ELIG-R11', 'lack of capacity to decide on treatment', 'Is there doubt that the person can weigh up this choice?')),
  gastroparesis: { ...reviewed('ELIG-R13', 'slow stomach emptying', 'Has a doctor told you that your stomach empties too slowly?'), whenNotKnown: 'shown' },
} as const satisfies Readonly<Record<string, FactDefinition>>;

export type FactId = keyof typeof screeningFacts;

/** The ids of all facts, in the order of their table. */
export const FACT_IDS: readonly FactId[] = Object.keys(screeningFacts).filter(isFactId);

/** Whether a text is the id of a fact that the rules know. */
export function isFactId(text: string): text is FactId {
  return Object.hasOwn(screeningFacts, text);
}

/** The definition of a fact, widened to what all definitions share. */
export function definitionOf(factId: FactId): FactDefinition {
  return screeningFacts[factId];
}

/** Whether a yes to this fact can bar treatment. */
export function canBar(factId: FactId): boolean {
  return definitionOf(factId).rules.some((ruleId) => ruleId.startsWith('ELIG-A'));
}
