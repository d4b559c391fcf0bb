import type { Instant } from '#foundation/instant.ts';
import { integrationRules } from '#integration/rules.ts';
import { measureRules } from '#measures/rules.ts';
import { patientCourse } from '#outcomes/api.ts';
import type { OutcomeMeasure } from '#outcomes/course-facts.ts';
import { outcomeRules } from '#outcomes/rules.ts';
import { planRules } from '#plan/rules.ts';
import { patientFollowUps, patientHolds, patientScreening } from '#screening/api-decision.ts';
import { screeningRules } from '#screening/rule-set.ts';
import type { AnyFinding } from '../finding-check.ts';
import type { Scene } from '../scene.ts';
import { look, patientIdOf } from '../scene.ts';

/** A rule that has found something in the record of the person. */
export type FiredRule = {
  readonly finding: AnyFinding;
  /** When it fired: when it was raised, or the moment of the latest thing it looked at. */
  readonly at: Instant | null;
  readonly options: readonly string[];
  readonly labels: readonly string[];
  readonly suppressedBy: readonly string[];
};

/** Whether the platform knows a rule at all; of one it does not know, silence says nothing. */
export function isWatched(rule: string): boolean {
  return [outcomeRules, screeningRules, measureRules, planRules, integrationRules].some((rules) => Object.hasOwn(rules, rule));
}

/** Everything that fired: follow-ups and holds on record, screening as it stands, the course by the plan's measure. */
export async function firedRules(scene: Scene, measure: OutcomeMeasure | null): Promise<readonly FiredRule[]> {
  const params = { patientId: patientIdOf(scene) };
  const { followUps } = await look(scene, patientFollowUps, { params });
  const { holds } = await look(scene, patientHolds, { params });
  const { suicideRisk, verdicts } = await look(scene, patientScreening, { params });
  const found = [...suicideRisk.findings, ...(verdicts[0]?.findings ?? [])];
  return [
    ...followUps.map(({ finding, raisedAt }) => fired(finding, raisedAt)),
    ...holds.map(({ finding, beganAt }) => fired(finding, beganAt)),
    ...found.map((finding) => fired(finding, latestInputOf(finding))),
    ...(measure === null ? [] : await firedOnCourse(scene, measure)),
  ];
}

async function firedOnCourse(scene: Scene, measure: OutcomeMeasure): Promise<readonly FiredRule[]> {
  const { findings, nonResponse, booster } = await look(scene, patientCourse, { params: { patientId: patientIdOf(scene) }, query: { measure } });
  const byCourse = findings.filter(({ ruleId }) => ruleId !== nonResponse.finding?.ruleId).map((finding) => fired(finding, latestInputOf(finding)));
  const onNonResponse = nonResponse.finding === null ? [] : [{ ...fired(nonResponse.finding, latestInputOf(nonResponse.finding)), options: nonResponse.options }];
  const onBooster = booster.finding === null ? [] : [{ ...fired(booster.finding, latestInputOf(booster.finding)), options: booster.options.map(({ key }) => key), labels: booster.options.map(({ label }) => label), suppressedBy: booster.holds }];
  return [...byCourse, ...onNonResponse, ...onBooster];
}

function fired(finding: AnyFinding, at: Instant | null): FiredRule {
  return { finding, at, options: [], labels: [], suppressedBy: [] };
}

function latestInputOf({ inputs }: AnyFinding): Instant | null {
  return inputs.flatMap(({ at }) => (at === undefined ? [] : [at])).toSorted().at(-1) ?? null;
}
