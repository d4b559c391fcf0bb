import { describe, expect, it } from 'vitest';
import { toInstant } from '#foundation/instant.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { prescriber, screeningDay } from '../../tests/support/screening-cases.ts';
import type { Hold, HoldKind, ProposedLift } from './holds.ts';
import { HOLD_KINDS, holdDefinitions, liftHold } from './holds.ts';
import { reviewFinding } from './screening-finding.ts';

const lift: ProposedLift = { liftedAt: toInstant('2026-03-04T15:00:00Z'), liftedBy: prescriber, note: 'Seen today.', evidence: 'result of 4 March', roles: ['prescriber'] };

function hold(kind: HoldKind): Hold {
  return { kind, startedAt: screeningDay, finding: reviewFinding({ ruleId: kind, sentence: 'A hold.', inputs: [] }), lifted: null };
}

describe.each(HOLD_KINDS)('the hold %s', (kind) => {
  it('holds dosing until it is lifted', () => {
    const lifted = liftHold(hold(kind), lift);
    if (isRefusal(lifted)) throw new Error(lifted.code);
    expect(lifted.lifted).toEqual({ liftedAt: lift.liftedAt, liftedBy: prescriber, note: 'Seen today.', evidence: 'result of 4 March' });
  });

  it('only a prescriber lifts it, with a note', () => {
    expect(liftHold(hold(kind), { ...lift, roles: ['nurse', 'therapist', 'owner'] })).toMatchObject({ code: 'screening.hold-needs-prescriber' });
    expect(liftHold(hold(kind), { ...lift, note: ' ' })).toMatchObject({ code: 'screening.hold-needs-note' });
  });

  it('is not lifted twice', () => {
    const lifted = liftHold(hold(kind), lift);
    expect(isRefusal(lifted) || liftHold(lifted, lift)).toMatchObject({ code: 'screening.hold-not-active' });
  });

  it('asks for a newer result where only a result can clear it', () => {
    const needsEvidence = kind === 'LFT-1' || kind === 'PREG-1';
    expect(holdDefinitions[kind].liftedBy).toBe(needsEvidence ? 'prescriber-note-and-evidence' : 'prescriber-note');
    expect(isRefusal(liftHold(hold(kind), { ...lift, evidence: null }))).toBe(needsEvidence);
    expect(isRefusal(liftHold(hold(kind), { ...lift, evidence: '  ' }))).toBe(needsEvidence);
  });
});
