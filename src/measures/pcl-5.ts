import type { Answer, ChoiceItem, Questionnaire } from './instrument.ts';
import { loinc } from './loinc.ts';

const HOW_MUCH: readonly Answer[] = ['Not at all', 'A little bit', 'Moderately', 'Quite a bit', 'Extremely'].map((label, value) => ({ value, label, code: null }));

const PROBLEMS = [
  'Repeated, disturbing, and unwanted memories of the stressful experience?',
  'Repeated, disturbing dreams of the stressful experience?',
  'Suddenly feeling or acting as if the stressful experience were actually happening again (as if you were actually back there reliving it)?',
  'Feeling very upset when something reminded you of the stressful experience?',
  'Having strong physical reactions when something reminded you of the stressful experience (for example, heart pounding, trouble breathing, sweating)?',
  'Avoiding memories, thoughts, or feelings related to the stressful experience?',
  'Avoiding external reminders of the stressful experience (for example, people, places, conversations, activities, objects, or situations)?',
  'Trouble remembering important parts of the stressful experience?',
  'Having strong negative beliefs about yourself, other people, or the world (for example, having thoughts such as: I am bad, there is something seriously wrong with me, no one can be trusted, the world is completely dangerous)?',
  'Blaming yourself or someone else for the stressful experience or what happened after it?',
  'Having strong negative feelings such as fear, horror, anger, guilt, or shame?',
  'Loss of interest in activities that you used to enjoy?',
  'Feeling distant or cut off from other people?',
  'Trouble experiencing positive feelings (for example, being unable to feel happiness or have loving feelings for people close to you)?',
  'Irritable behavior, angry outbursts, or acting aggressively?',
  'Taking too many risks or doing things that could cause you harm?',
  'Being “superalert” or watchful or on guard?',
  'Feeling jumpy or easily startled?',
  'Having difficulty concentrating?',
  'Trouble falling or staying asleep?',
] as const;

function item(text: string, index: number): ChoiceItem {
  return { kind: 'choice', id: `pcl-5.${index + 1}`, code: null, text, answers: HOW_MUCH, isScored: true, selfHarm: null };
}

/**
 * PTSD checklist for DSM-5, past-month form, 20 items, 0 to 80 points. There are no bands: a cut-off depends on what it
 * is used for (Fork22). Held in English alone, because no Spanish form free of other rights is known.
 */
export const pcl5: Questionnaire = {
  kind: 'questionnaire',
  id: 'pcl-5',
  version: '1',
  name: 'PCL-5',
  languages: ['en'],
  completedBy: 'patient',
  recall: { label: 'the past month', days: 30 },
  instruction: 'Below is a list of problems that people sometimes have in response to a very stressful experience. In the past month, how much were you bothered by:',
  items: PROBLEMS.map(item),
  scoring: 'sum',
  missing: { mayBeProrated: false, neverProrated: [] },
  range: { minimum: 0, maximum: 80 },
  bands: [],
  isValidated: true,
  licence: {
    owner: 'VA National Center for PTSD',
    notice: 'PTSD Checklist for DSM-5 (PCL-5), Weathers, Litz, Keane, Palmieri, Marx and Schnurr, 2013, National Center for PTSD. A work of the US government, not copyrighted.',
    wording: 'bundled',
  },
  loinc: { panel: loinc('101697-1'), total: loinc('101698-9') },
  sources: [{ key: 'Weathers13', mark: 'M' }, { key: 'MHS', mark: 'C' }, { key: 'LOINC-PCL', mark: 'C' }, { key: 'Fork22', mark: 'C' }, { key: 'Cam', mark: 'C' }],
};
