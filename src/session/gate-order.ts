import type { DoseFinding, DoseFindingLevel } from '#plan/dose-finding.ts';
import type { Order } from '#plan/order.ts';
import { isInForce, isSignedByTwo } from '#plan/order.ts';
import type { TreatmentKey } from '#plan/route.ts';
import type { GateItem, GateItemKey } from './gate-item.ts';
import { gateItem } from './gate-item.ts';

/** The order item: signed, in force and for the treatment of this session (H07). */
export function judgeOrder(order: Order | null, treatment: TreatmentKey): GateItem {
  if (order === null) return gateItem('order', { state: 'no-go', why: 'There is no order for this session.', wouldMakeItGo: 'The prescriber writes and signs one.' });
  if (!isInForce(order)) {
    return gateItem('order', { state: 'no-go', why: 'The order is not signed, or was replaced or cancelled.', wouldMakeItGo: 'The prescriber signs the version in force.' });
  }
  if (order.dose.treatment !== treatment) {
    return gateItem('order', { state: 'no-go', why: 'The order is for another treatment than this session.', wouldMakeItGo: 'An order for this session’s treatment.' });
  }
  return gateItem('order', { state: 'go', why: 'The order is signed and in force.' });
}

/** The dose item: what the dose rules find today beyond what was answered at signing; weight has its own item. */
export function judgeDose(order: Order | null, findings: readonly DoseFinding[] | null): GateItem {
  return judgeFindings('dose', order, findings?.filter((finding) => finding.ruleId !== 'DOSE-9') ?? null, 'The dose is within the clinic’s lines or was explained when signed.');
}

/** The weight item (DOSE-9). */
export function judgeWeight(order: Order | null, findings: readonly DoseFinding[] | null): GateItem {
  return judgeFindings('weight', order, findings?.filter((finding) => finding.ruleId === 'DOSE-9') ?? null, 'The weight fits the order, or the dose does not depend on it.');
}

function judgeFindings(key: GateItemKey, order: Order | null, findings: readonly DoseFinding[] | null, fine: string): GateItem {
  if (findings === null) return gateItem(key, { state: 'unknown', why: 'The dose rules were not run today.', wouldMakeItGo: 'Run them on the order in force.' });
  const open = findings.filter((finding) => finding.level !== 'information' && !isAnswered(finding, order));
  const worst = (['never', 'second-prescriber', 'soft'] as const).map((level) => open.find((finding) => finding.level === level)).find((finding) => finding !== undefined);
  if (worst === undefined) return gateItem(key, { state: 'go', why: fine, findings });
  return gateItem(key, { state: stateFor(worst.level), why: worst.sentence, wouldMakeItGo: worst.remedy, findings });
}

function stateFor(level: DoseFindingLevel): GateItem['state'] {
  switch (level) {
    case 'information':
      return 'go';
    case 'soft':
      return 'needs-reason';
    case 'second-prescriber':
    case 'never':
      return 'no-go';
  }
}

function isAnswered(finding: DoseFinding, order: Order | null): boolean {
  const signature = order?.signature ?? null;
  if (signature === null) return false;
  const hasReason = signature.reasons.some((reason) => reason.ruleId === finding.ruleId && reason.text.trim() !== '');
  switch (finding.level) {
    case 'information':
      return true;
    case 'soft':
      return hasReason;
    case 'second-prescriber':
      return hasReason && isSignedByTwo(signature);
    case 'never':
      return false;
  }
}
