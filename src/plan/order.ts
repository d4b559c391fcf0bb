import type { OrderId, StaffId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import type { ActivationReadiness } from './activation.ts';
import { refuseActivation } from './activation.ts';
import type { DoseFinding, DoseFindingLevel } from './dose-finding.ts';
import type { OrderedDose } from './ordered-dose.ts';
import { refuse } from './refusals.ts';
import type { PlanRuleId } from './rules.ts';

/** Only a signed order can be given; an edit supersedes it, and neither superseded nor cancelled ever comes back. */
export type OrderState = 'draft' | 'signed' | 'superseded' | 'cancelled';

/** The written reason for one rule that asked for it. */
export type OrderReason = { readonly ruleId: PlanRuleId; readonly text: string };

/** Who signed one version of an order, with the reasons and, where asked for, the second prescriber. */
export type OrderSignature = {
  readonly signedBy: StaffId;
  readonly signedAt: Instant;
  readonly reasons: readonly OrderReason[];
  readonly secondPrescriber: StaffId | null;
};

/** One version of a dose order; a signature belongs to this version alone (H07). */
export type Order = {
  readonly id: OrderId;
  readonly version: number;
  readonly state: OrderState;
  readonly dose: OrderedDose;
  readonly signature: OrderSignature | null;
  readonly cancelReason: string | null;
};

/** What signing needs; `findings` are those of `checkDose` for exactly this version. */
export type Signing = {
  readonly signer: StaffId;
  readonly isPrescriber: boolean;
  readonly secondPrescriber: StaffId | null;
  readonly reasons: readonly OrderReason[];
  readonly findings: readonly DoseFinding[];
  readonly readiness: ActivationReadiness;
  readonly now: Instant;
};

/** What an edit leaves behind: the signed version it replaced, if there was one, and the new draft. */
export type EditedOrder = { readonly superseded: Order | null; readonly draft: Order };

/** The first version of an order. */
export function draftOrder(id: OrderId, dose: OrderedDose): Order {
  return { id, version: 1, state: 'draft', dose, signature: null, cancelReason: null };
}

/** Whether a dose may be given on this order: it is signed and nothing has replaced it. */
export function isInForce(order: Order): boolean {
  return order.state === 'signed';
}

/**
 * Signs a draft, which activates it. Refuses with the first thing that stands in the way: its state, the signer's role,
 * screening, consent or preparation, a dose line that cannot be passed, a missing reason, a missing second prescriber.
 */
export function signOrder(order: Order, signing: Signing): Order | Refusal {
  const refusal = refuseSigning(order, signing);
  if (refusal !== null) return refusal;
  const { signer, now, reasons, secondPrescriber } = signing;
  return { ...order, state: 'signed', signature: { signedBy: signer, signedAt: now, reasons, secondPrescriber } };
}

/** Changes what an order says: always a new, unsigned version; a signed one becomes superseded (H07). */
export function editOrder(order: Order, dose: OrderedDose): EditedOrder | Refusal {
  switch (order.state) {
    case 'superseded':
    case 'cancelled':
      return refuse('order.closed', { state: order.state });
    case 'draft':
      return { superseded: null, draft: nextVersion(order, dose) };
    case 'signed':
      return { superseded: { ...order, state: 'superseded' }, draft: nextVersion(order, dose) };
  }
}

/** Cancels a draft or signed order with a reason. */
export function cancelOrder(order: Order, reason: string): Order | Refusal {
  if (order.state === 'superseded' || order.state === 'cancelled') return refuse('order.closed', { state: order.state });
  if (reason.trim() === '') return refuse('order.cancel-reason-missing');
  return { ...order, state: 'cancelled', cancelReason: reason.trim() };
}

function nextVersion(order: Order, dose: OrderedDose): Order {
  return { ...order, version: order.version + 1, state: 'draft', dose, signature: null };
}

function refuseSigning(order: Order, signing: Signing): Refusal | null {
  if (order.state !== 'draft') return refuse('order.not-a-draft', { state: order.state });
  if (!signing.isPrescriber) return refuse('order.not-a-prescriber');
  const [blocked] = refuseActivation(signing.readiness);
  return blocked ?? refuseFindings(signing);
}

function refuseFindings(signing: Signing): Refusal | null {
  const never = ruleIdsAt('never', signing.findings);
  if (never.length > 0) return refuse('order.dose-over-limit', { rules: never });
  const asked = [...ruleIdsAt('soft', signing.findings), ...ruleIdsAt('second-prescriber', signing.findings)];
  const unanswered = asked.filter((ruleId) => !hasReason(ruleId, signing.reasons));
  if (unanswered.length > 0) return refuse('order.reason-missing', { rules: unanswered });
  const second = ruleIdsAt('second-prescriber', signing.findings);
  const hasSecond = signing.secondPrescriber !== null && signing.secondPrescriber !== signing.signer;
  return second.length > 0 && !hasSecond ? refuse('order.second-prescriber-missing', { rules: second }) : null;
}

function ruleIdsAt(level: DoseFindingLevel, findings: readonly DoseFinding[]): readonly PlanRuleId[] {
  return [...new Set(findings.filter((finding) => finding.level === level).map((finding) => finding.ruleId))];
}

function hasReason(ruleId: PlanRuleId, reasons: readonly OrderReason[]): boolean {
  return reasons.some((reason) => reason.ruleId === ruleId && reason.text.trim() !== '');
}
