import type { OrderId, StaffId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { Milligrams } from '#foundation/quantity.ts';
import type { Refusal } from '#foundation/refusal.ts';
import type { ActivationReadiness } from './activation.ts';
import { refuseActivation } from './activation.ts';
import type { DoseFinding, DoseFindingLevel } from './dose-finding.ts';
import type { OrderedDose } from './ordered-dose.ts';
import { refuse } from './refusals.ts';
import type { PlanRuleId } from './rules.ts';

/**
 * Only a signed order can be given. Where a rule asks for two prescribers, the first signature makes it half-signed and
 * the second, an act of another prescriber, makes it signed. An edit supersedes it, and neither superseded nor cancelled
 * ever comes back.
 */
export type OrderState = 'draft' | 'half-signed' | 'signed' | 'superseded' | 'cancelled';

/** The written reason for one rule that asked for it. */
export type OrderReason = { readonly ruleId: PlanRuleId; readonly text: string };

/** Who signed one version of an order, with the reasons; where two are asked for, who is asked to sign second or has done so. */
export type OrderSignature = {
  readonly signedBy: StaffId;
  readonly signedAt: Instant;
  readonly reasons: readonly OrderReason[];
  readonly secondPrescriber: StaffId | null;
  /** Null until the second prescriber has signed. */
  readonly secondSignedAt: Instant | null;
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

/** What the second signature needs; `findings` are those of `checkDose` for exactly this version at this moment. */
export type SecondSigning = {
  readonly signer: StaffId;
  readonly isPrescriber: boolean;
  readonly findings: readonly DoseFinding[];
  readonly readiness: ActivationReadiness;
  /** The milligrams as the signer read them back and typed them. */
  readonly readBack: Milligrams;
  readonly now: Instant;
};

/** What the first signature needs. */
export type Signing = SecondSigning & {
  /** Whom the signer asks to sign second. */
  readonly secondPrescriber: StaffId | null;
  readonly reasons: readonly OrderReason[];
};

/** What an edit leaves behind: the signed version it replaced, if there was one, and the new draft. */
export type EditedOrder = { readonly superseded: Order | null; readonly draft: Order };

/** Whether a dose may be given on this order: it is signed and nothing has replaced it. */
export function isInForce(order: Order): boolean {
  return order.state === 'signed';
}

/**
 * Signs a draft, which activates it unless a rule asks for a second prescriber. Refuses with the first thing that stands
 * in the way: its state, the signer's role, screening, a hold, consent or preparation, a read-back that differs, a dose
 * line that cannot be passed, a missing reason, nobody else who is asked to sign second.
 */
export function signOrder(order: Order, signing: Signing): Order | Refusal {
  if (order.state !== 'draft') return refuse('order.not-a-draft', { state: order.state });
  const refusal = refuseSigning(order, signing, signing.reasons);
  if (refusal !== null) return refusal;
  const { signer, now, reasons, findings } = signing;
  const second = ruleIdsAt('second-prescriber', findings);
  if (second.length === 0) return { ...order, state: 'signed', signature: { signedBy: signer, signedAt: now, reasons, secondPrescriber: null, secondSignedAt: null } };
  const { secondPrescriber } = signing;
  if (secondPrescriber === null || secondPrescriber === signer) return refuse('order.second-prescriber-missing', { rules: second });
  return { ...order, state: 'half-signed', signature: { signedBy: signer, signedAt: now, reasons, secondPrescriber, secondSignedAt: null } };
}

/**
 * Signs a half-signed order second, which activates it. Any prescriber but the first may, also one who was not asked;
 * everything that the first signature needed is looked at again.
 */
export function signOrderSecond(order: Order, signing: SecondSigning): Order | Refusal {
  const { signature } = order;
  if (order.state !== 'half-signed' || signature === null) return refuse('order.no-signature-awaited', { state: order.state });
  if (signing.signer === signature.signedBy) return refuse('order.second-prescriber-same');
  const refusal = refuseSigning(order, signing, signature.reasons);
  if (refusal !== null) return refusal;
  return { ...order, state: 'signed', signature: { ...signature, secondPrescriber: signing.signer, secondSignedAt: signing.now } };
}

/** Whether two different prescribers have signed, each by an act of their own. */
export function isSignedByTwo({ signedBy, secondPrescriber, secondSignedAt }: OrderSignature): boolean {
  return secondPrescriber !== null && secondSignedAt !== null && secondPrescriber !== signedBy;
}

/** Changes what an order says: always a new, unsigned version; one that bears a signature becomes superseded (H07). */
export function editOrder(order: Order, dose: OrderedDose): EditedOrder | Refusal {
  switch (order.state) {
    case 'superseded':
    case 'cancelled':
      return refuse('order.closed', { state: order.state });
    case 'draft':
      return { superseded: null, draft: nextVersion(order, dose) };
    case 'half-signed':
    case 'signed':
      return { superseded: { ...order, state: 'superseded' }, draft: nextVersion(order, dose) };
  }
}

/** Cancels an order that is not closed, with a reason. */
export function cancelOrder(order: Order, reason: string): Order | Refusal {
  if (order.state === 'superseded' || order.state === 'cancelled') return refuse('order.closed', { state: order.state });
  if (reason.trim() === '') return refuse('order.cancel-reason-missing');
  return { ...order, state: 'cancelled', cancelReason: reason.trim() };
}

function nextVersion(order: Order, dose: OrderedDose): Order {
  return { ...order, version: order.version + 1, state: 'draft', dose, signature: null };
}

function refuseSigning({ dose }: Order, { isPrescriber, readiness, readBack, findings }: SecondSigning, reasons: readonly OrderReason[]): Refusal | null {
  if (!isPrescriber) return refuse('order.not-a-prescriber');
  const [blocked] = refuseActivation(readiness);
  if (blocked !== undefined) return blocked;
  return readBack.equals(dose.dose) ? refuseFindings(findings, reasons) : refuse('order.read-back-differs');
}

function refuseFindings(findings: readonly DoseFinding[], reasons: readonly OrderReason[]): Refusal | null {
  const never = ruleIdsAt('never', findings);
  if (never.length > 0) return refuse('order.dose-over-limit', { rules: never });
  const asked = [...ruleIdsAt('soft', findings), ...ruleIdsAt('second-prescriber', findings)];
  const unanswered = asked.filter((ruleId) => !hasReason(ruleId, reasons));
  return unanswered.length > 0 ? refuse('order.reason-missing', { rules: unanswered }) : null;
}

function ruleIdsAt(level: DoseFindingLevel, findings: readonly DoseFinding[]): readonly PlanRuleId[] {
  return [...new Set(findings.filter((finding) => finding.level === level).map((finding) => finding.ruleId))];
}

function hasReason(ruleId: PlanRuleId, reasons: readonly OrderReason[]): boolean {
  return reasons.some((reason) => reason.ruleId === ruleId && reason.text.trim() !== '');
}
