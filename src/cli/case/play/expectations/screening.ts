import { decideOnScreening } from '#screening/api-decision.ts';
import type { WireVerdict } from '#screening/api-decision.ts';
import { patientAssessments } from '#measures/api.ts';
import { readAsq } from '#measures/asq-screen.ts';
import type { ExpectationOf } from '../../expectations.ts';
import { isRefused } from '../browser.ts';
import type { Check } from '../check.ts';
import { all, check, none, same, sameNumber, unsupported, words } from '../check.ts';
import { inputsOf, partsOf, textOf } from '../finding-check.ts';
import { recordOf } from '../missing.ts';
import type { Askers, Question } from '../question.ts';
import type { Scene } from '../scene.ts';
import { browserFor, look, patientIdOf } from '../scene.ts';
import type { Screening } from '../screening-run.ts';
import { askScreening } from '../screening-run.ts';
import { judge, judgeSearch } from '../verdict.ts';

type Finding = WireVerdict['findings'][number];

/** What screening found and decided. */
export const screeningAskers: Askers<'screening' | 'finding' | 'interaction' | 'label-status' | 'screen-result'> = {
  async screening({ scene, expectation }) {
    const screening = await askScreening(scene);
    const findings = screening.verdicts[0]?.findings ?? [];
    const { overall, noGrades, firstReason, canOverride } = expectation;
    return judge(expectation, [
      ...same('overall', overall, OVERALL[screening.standing]),
      ...listed(expectation, findings),
      ...none('noGrades', noGrades, findings.map(gradeOf)),
      ...same('firstReason', firstReason, findings[0]?.ruleId ?? null),
      ...(canOverride === undefined ? [] : same('canOverride', canOverride, await canBeOverridden(scene, screening))),
    ]);
  },

  async finding({ scene, expectation, context }) {
    const { rule, grade, inputs, threshold, sources, contains, notContains, shows, canBeLiftedBy } = expectation;
    const { verdicts } = await askScreening(scene);
    const candidates = (verdicts[0]?.findings ?? []).map((finding) => ({
      label: labelOf(finding),
      checks: [
        ...same('rule', rule, finding.ruleId),
        ...same('grade', grade, gradeOf(finding)),
        ...inputsOf(inputs, finding, context),
        ...(threshold === undefined ? [] : words({ contains: [threshold] }, finding.threshold ?? '')),
        ...all('sources', sources, finding.sources.map(({ key }) => key)),
        ...words({ contains, notContains }, textOf(finding)),
        ...partsOf(shows, finding),
        ...same('canBeLiftedBy', canBeLiftedBy, liftOf(finding)),
      ],
    }));
    return judgeSearch(expectation, candidates);
  },

  async interaction({ scene, expectation }) {
    const { verdicts } = await askScreening(scene);
    const findings = (verdicts[0]?.findings ?? []).filter(({ ruleId }) => ruleId.startsWith(INTERACTION));
    return judgeSearch(expectation, findings.map((finding) => ({ label: labelOf(finding), checks: interactionChecks(expectation, finding) })));
  },

  async 'label-status'({ scene, expectation }) {
    const { verdicts } = await askScreening(scene);
    return judge(expectation, same('status', expectation.status, verdicts[0]?.label.status ?? null));
  },

  async 'screen-result'(question) {
    const { scene, expectation } = question;
    const { assessments } = await look(scene, patientAssessments, { params: { patientId: patientIdOf(scene) } });
    const latest = assessments.findLast(({ measure }) => measure === expectation.measure);
    return judge(expectation, [
      ...same('level', expectation.level, latest?.level ?? null),
      ...sameNumber('total', expectation.total, latest?.total ?? null),
      ...(expectation.result === undefined ? [] : await resultChecks(question, latest?.answers ?? null, latest?.total ?? null)),
    ]);
  },
};

const INTERACTION = 'INTERACTION-';

const OVERALL: Readonly<Record<Screening['standing'], string>> = { cleared: 'eligible', undecided: 'review', 'new-finding': 'review', refused: 'refuse', incomplete: 'incomplete', declined: 'declined', 'out-of-date': 'out-of-date' };

const GRADES = { REFUSE: 'refuse', REVIEW: 'review', INFO: 'info', UNKNOWN: 'unknown' } as const;

function gradeOf({ grade }: Finding): (typeof GRADES)[Finding['grade']] {
  return GRADES[grade];
}

function labelOf(finding: Finding): string {
  return `${finding.ruleId} ${gradeOf(finding)}`;
}

/** A refusal is lifted by evidence that replaces the fact, something unknown by the answer; a prescriber decides on a review. */
function liftOf({ grade }: Finding): 'evidence' | 'prescriber' | 'nothing' {
  switch (grade) {
    case 'REFUSE':
    case 'UNKNOWN':
      return 'evidence';
    case 'REVIEW':
      return 'prescriber';
    case 'INFO':
      return 'nothing';
  }
}

type Stated = NonNullable<ExpectationOf<'screening'>['findings']>[number];

function listed({ findings: stated, isOnly }: ExpectationOf<'screening'>, found: readonly Finding[]): readonly Check[] {
  const labels = found.map(labelOf).join(', ') || 'none';
  const isThere = (stated ?? []).every((each) => found.some((finding) => isStated(each, finding)));
  const others = found.filter((finding) => !(stated ?? []).some((each) => isStated(each, finding)));
  return [...(stated === undefined ? [] : [check('findings', isThere, labels)]), ...(isOnly === undefined ? [] : [check('isOnly', isOnly === (others.length === 0), labels)])];
}

function isStated({ rule, medicine, grade }: Stated, finding: Finding): boolean {
  return (rule === undefined || rule === finding.ruleId) && (grade === undefined || grade === gradeOf(finding)) && (medicine === undefined || isAbout(finding, medicine));
}

function isAbout(finding: Finding, medicine: string): boolean {
  return finding.ruleId.startsWith(INTERACTION) && finding.inputs.some(({ name }) => name.toLowerCase().includes(medicine.toLowerCase()));
}

/** A prescriber tries to go on despite a refusal; where a decision is open anyway, nothing needs to be tried. */
async function canBeOverridden(scene: Scene, { standing, verdicts: [newest] }: Screening): Promise<boolean> {
  if (newest === undefined || standing !== 'refused') return standing !== 'incomplete';
  const reply = await browserFor(scene, decideOnScreening, 'prescriber').ask(decideOnScreening, {
    params: { patientId: patientIdOf(scene) },
    body: { verdictId: newest.verdictId, outcome: 'accepted', reason: 'Asked whether this can be overridden.' },
  });
  return !isRefused(reply);
}

function interactionChecks(expectation: ExpectationOf<'interaction'>, finding: Finding): readonly Check[] {
  const { rule, medicine, medicineClass, grade, diazepamEquivalentMg, limitMg, contains, notContains, hasOptions, hasSources } = expectation;
  const options = 'options' in finding ? finding.options : [];
  return [
    ...same('rule', rule, finding.ruleId),
    ...(medicine === undefined ? [] : [check('medicine', isAbout(finding, medicine), finding.inputs[0]?.name ?? null)]),
    ...same('medicineClass', medicineClass, finding.ruleId.slice(INTERACTION.length).toLowerCase()),
    ...same('grade', grade, gradeOf(finding)),
    ...sameNumber('diazepamEquivalentMg', diazepamEquivalentMg, numberNamed(finding, /diazepam/i)),
    ...sameNumber('limitMg', limitMg, finding.threshold === null ? null : (/\d+(\.\d+)?/.exec(finding.threshold)?.[0] ?? null)),
    ...words({ contains, notContains }, textOf(finding)),
    ...same('hasOptions', hasOptions, options.length > 0),
    ...same('hasSources', hasSources, finding.sources.length > 0),
  ];
}

function numberNamed({ inputs }: Finding, name: RegExp): string | number | null {
  const value = inputs.find((input) => name.test(input.name))?.value ?? null;
  return typeof value === 'boolean' ? null : value;
}

type Answers = Parameters<typeof readAsq>[0];

/** The result of an ASQ follows from its answers by the platform's own rule; that of other screens stands in the verdict. */
async function resultChecks({ scene, expectation }: Question<ExpectationOf<'screen-result'>>, answers: Answers | null, total: number | null): Promise<readonly Check[]> {
  const { measure, result } = expectation;
  if (measure === 'asq') return same('result', result, answers === null ? null : readAsq(answers));
  if (measure !== 'audit-c') return unsupported('result', result, `the platform tells no result of ${measure}`, recordOf(`result of ${measure}`));
  const { verdicts } = await askScreening(scene);
  const about = (verdicts[0]?.findings ?? []).find(({ inputs }) => inputs.some(({ name, value }) => name === 'AUDIT-C' && value === total));
  if (total === null || about === undefined) return same('result', result, total === null ? null : 'negative');
  return same('result', result, /\bpositive\b/.test(about.sentence) ? 'positive' : 'high');
}
