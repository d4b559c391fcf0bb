import { writtenFinding } from '#foundation/finding-schema.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { CLINICAL_ROLES } from '#foundation/role.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { measureSettings } from '#measures/settings.ts';
import type { MeasuresTables } from '#measures/store/tables.ts';
import { chartRoute, decidingChartRoute } from '#people/http/chart-route.ts';
import type { PeopleTables } from '#people/store/tables.ts';
import type { Context, Route, StaffActor } from '#transport/route.ts';
import type { WireVerdict } from '../api-decision.ts';
import { decideOnScreening, patientScreening, recordPreparation, runScreening } from '../api-decision.ts';
import { screenEligibility } from '../eligibility.ts';
import { refuse } from '../refusals.ts';
import { decideScreening } from '../screening-decision.ts';
import { readEligibilityInput } from '../store/eligibility-input.ts';
import { findPreparedAt, insertPreparation } from '../store/preparation.ts';
import { readStanding } from '../store/standing.ts';
import { readSuicideRisk } from '../store/suicide-risk.ts';
import type { ScreeningTables } from '../store/tables.ts';
import type { StoredVerdict } from '../store/verdict.ts';
import { insertDecision, insertVerdict, listDecisions, listVerdicts } from '../store/verdict.ts';

type StaffContext = Omit<Context<ScreeningTables & MeasuresTables & PeopleTables>, 'actor'> & { readonly actor: StaffActor };

const clinicians = { audience: 'staff', roles: CLINICAL_ROLES } as const;

/** What screening offers for deciding: run the rules, read verdicts, decide, record the preparation meeting. */
export const decisionRoutes: readonly Route[] = [
  decidingChartRoute(runScreening, clinicians, async (context: StaffContext, { params }) => {
    const verdict = screenEligibility(await readEligibilityInput(context.tx, context.clinic, params.patientId, context.now));
    const verdictId = context.newId<'ScreeningVerdict'>();
    await insertVerdict(context.tx, context.clinic.clinicId, params.patientId, verdictId, verdict);
    const refusing = verdict.findings.filter(({ grade }) => grade === 'REFUSE').map(({ ruleId }) => ruleId);
    context.audit({ action: 'screening.run', patientId: params.patientId, subject: { kind: 'verdict', id: verdictId }, facts: { outcome: verdict.outcome, refusing } });
    context.announce('screening', params.patientId);
    return written({ verdictId, verdict });
  }),

  chartRoute(patientScreening, clinicians, async (context: StaffContext, { params }) => {
    const { clinicId, settings } = context.clinic;
    context.audit({ action: 'screening.opened', patientId: params.patientId });
    const { standing, decision, news } = await readStanding(context.tx, context.clinic, params.patientId, context.now);
    const risk = await readSuicideRisk(context.tx, clinicId, params.patientId, settingsInForce(measureSettings, settings));
    return {
      verdicts: (await listVerdicts(context.tx, clinicId, params.patientId)).map(written),
      decision,
      decisions: await listDecisions(context.tx, clinicId, params.patientId),
      standing,
      news: news.map(ownArrays),
      suicideRisk: { level: risk.level, owed: [...risk.owed], findings: risk.findings.map(ownArrays) },
      preparedAt: await findPreparedAt(context.tx, clinicId, params.patientId),
    };
  }),

  decidingChartRoute(decideOnScreening, { audience: 'staff', roles: ['prescriber'], stepUp: true }, async (context: StaffContext, { params, body }) => {
    const { clinicId } = context.clinic;
    const { newest, news } = await readStanding(context.tx, context.clinic, params.patientId, context.now);
    if (newest === null) return refuse('screening.incomplete');
    if (newest.verdictId !== body.verdictId) return refuse('screening.changed-meanwhile');
    const decision = decideScreening(newest.verdict, { outcome: body.outcome, reason: body.reason, decidedBy: context.actor.staffId, decidedAt: context.now, roles: context.actor.roles });
    if (isRefusal(decision)) return decision;
    if (body.outcome === 'accepted' && news.length > 0) return refuse('screening.new-finding', { rules: [...new Set(news.map(({ ruleId }) => ruleId))] });
    await insertDecision(context.tx, {
      clinic_id: clinicId, patient_id: params.patientId, decision_id: context.newId<'ScreeningDecision'>(), verdict_id: newest.verdictId,
      decision: body.outcome === 'accepted' ? 'accept' : 'decline', reason: decision.reason, staff_id: context.actor.staffId, decided_at: context.now,
    });
    context.audit({ action: 'screening.decided', patientId: params.patientId, subject: { kind: 'verdict', id: newest.verdictId }, facts: { outcome: body.outcome } });
    context.announce('screening', params.patientId);
    return { decidedAt: context.now };
  }),

  chartRoute(recordPreparation, clinicians, async (context: StaffContext, { params, body }) => {
    if (body.heldAt > context.now) return refuse('screening.measured-in-future');
    const preparationId = context.newId<'Preparation'>();
    await insertPreparation(context.tx, {
      clinic_id: context.clinic.clinicId, patient_id: params.patientId, preparation_id: preparationId,
      checklist: JSON.stringify(body.checklist), held_at: body.heldAt, staff_id: context.actor.staffId,
    });
    context.audit({ action: 'screening.preparation-recorded', patientId: params.patientId, subject: { kind: 'preparation', id: preparationId } });
    context.announce('screening', params.patientId);
    return { heldAt: body.heldAt };
  }),
];

function written({ verdictId, verdict }: StoredVerdict): WireVerdict {
  return { ...verdict, verdictId, findings: verdict.findings.map(ownArrays), label: { ...verdict.label, sources: [...verdict.label.sources] } };
}

type WireFinding = WireVerdict['findings'][number];

function ownArrays(finding: StoredVerdict['verdict']['findings'][number]): WireFinding {
  switch (finding.grade) {
    case 'REFUSE':
      return writtenFinding(finding);
    case 'UNKNOWN':
      return { ...writtenFinding(finding), missing: [...finding.missing] };
    case 'REVIEW':
    case 'INFO':
      return { ...writtenFinding(finding), options: [...finding.options] };
  }
}
