import { describe, expect, test } from 'vitest';
import { idSchema } from '#foundation/id.ts';
import { toInstant } from '#foundation/instant.ts';
import { approvalRefusal, toApprove } from './card-approving.ts';
import type { CardVersion, VersionShows } from './card-version.ts';
import { standingOf, stateOf } from './card-version.ts';
import { writingRefusal } from './version-writing.ts';

const staffId = (last: string) => idSchema<'Staff'>().parse(`00000000-0000-7000-8000-00000000000${last}`);
const olive = { staffId: staffId('1'), name: 'Olive Marsh' };
const theo = { staffId: staffId('2'), name: 'Theo Lark' };
const at = toInstant('2026-03-02T15:00:00Z');
const SHIPPED = 'shipped today';

function version(number: number, shows: VersionShows, { isApproved = false, shippedHash = SHIPPED }: { isApproved?: boolean; shippedHash?: string | null } = {}): CardVersion {
  const text = shows === 'own-text' || shows === 'shipped-text' ? { title: 'Title', body: `Text ${number}` } : null;
  return { version: number, shows, text, chapter: null, shippedHash, writtenBy: olive, writtenAt: at, approvals: isApproved ? [{ by: theo, at }] : [] };
}

describe('where a card stands', () => {
  test('a card without versions is shown as it ships, a clinic’s own not at all', () => {
    expect(standingOf([], SHIPPED)).toEqual({ shown: 'shipped', inForce: null, draft: null, approval: null, isShippedNewer: false, newest: 0 });
    expect(standingOf([], null).shown).toBe('hidden');
  });

  test('a draft changes nothing for readers', () => {
    const standing = standingOf([version(1, 'nothing')], SHIPPED);
    expect([standing.shown, standing.draft?.version, standing.inForce, standing.newest]).toEqual(['shipped', 1, null, 1]);
  });

  test.each<[VersionShows, string]>([['own-text', 'own'], ['nothing', 'hidden'], ['shipped-text', 'shipped']])('an approved version that shows %s makes it %s', (shows, shown) => {
    expect(standingOf([version(1, shows, { isApproved: true })], SHIPPED)).toMatchObject({ shown, approval: { by: theo }, isShippedNewer: false, draft: null });
  });

  test('an approval of the shipped text ends when another text ships; one of the clinic’s own words goes on and says so', () => {
    const older = { isApproved: true, shippedHash: 'shipped before' };
    expect(standingOf([version(1, 'shipped-text', older)], SHIPPED)).toMatchObject({ shown: 'shipped', approval: null, isShippedNewer: true });
    expect(standingOf([version(1, 'own-text', older)], SHIPPED)).toMatchObject({ shown: 'own', approval: { by: theo }, isShippedNewer: true });
  });

  test('what hides a card that stays counts for nothing, also when it was approved before', () => {
    const hidden = version(2, 'nothing', { isApproved: true });
    const own = version(1, 'own-text', { isApproved: true });
    expect(standingOf([own, hidden], SHIPPED, 'honesty')).toEqual({ shown: 'shipped', inForce: null, draft: null, approval: null, isShippedNewer: false, newest: 2 });
    expect(standingOf([own, hidden], SHIPPED).shown).toBe('hidden');
    expect(standingOf([version(1, 'nothing')], SHIPPED, 'safety').draft).toBeNull();
    expect(standingOf([hidden, version(3, 'own-text', { isApproved: true })], SHIPPED, 'honesty').shown).toBe('own');
  });

  test('the newest approved version is in force, what came before is superseded, a dropped draft too', () => {
    const versions = [version(1, 'own-text', { isApproved: true }), version(2, 'own-text'), version(3, 'own-text', { isApproved: true }), version(4, 'own-text'), version(5, 'own-text'), version(6, 'as-before')];
    const states = (count: number) => versions.slice(0, count).map((each) => stateOf(each, standingOf(versions.slice(0, count), SHIPPED)));
    expect(states(2)).toEqual(['approved', 'draft']);
    expect(states(5)).toEqual(['superseded', 'superseded', 'approved', 'superseded', 'draft']);
    expect(states(6)).toEqual(['superseded', 'superseded', 'approved', 'superseded', 'superseded', 'superseded']);
  });
});

describe('adding a version', () => {
  const ownText = { shows: 'own-text', text: { title: 'Title', body: 'Text 1' }, chapter: null } as const;
  const plain = (shows: VersionShows) => ({ shows, text: null, chapter: null });
  const on = (versions: readonly CardVersion[], parts: object = {}) => ({ kind: 'guide' as const, stays: null, versions, standing: standingOf(versions, SHIPPED), ...parts });

  test('is refused to somebody who saw an older one, with who wrote the newer', () => {
    const versions = [version(1, 'nothing')];
    expect(writingRefusal({ seenVersion: 0, ...ownText }, on(versions))).toMatchObject({ code: 'evidence.card-changed', kind: 'conflict', facts: { version: 1, by: 'Olive Marsh', at } });
    expect(writingRefusal({ seenVersion: 1, ...ownText }, on(versions))).toBeNull();
    expect(writingRefusal({ seenVersion: 2, ...ownText }, on(versions))?.code).toBe('evidence.card-changed');
  });

  test('has to change something', () => {
    expect(writingRefusal({ seenVersion: 1, ...ownText }, on([version(1, 'own-text')]))?.code).toBe('evidence.already-so');
    expect(writingRefusal({ seenVersion: 1, ...ownText }, on([version(1, 'own-text', { isApproved: true })]))?.code).toBe('evidence.already-so');
    expect(writingRefusal({ seenVersion: 0, ...plain('shipped-text') }, on([]))?.code).toBe('evidence.already-so');
    expect(writingRefusal({ seenVersion: 1, ...plain('nothing') }, on([version(1, 'nothing')]))?.code).toBe('evidence.already-so');
    expect(writingRefusal({ seenVersion: 1, ...plain('shipped-text') }, on([version(1, 'nothing', { isApproved: true })]))).toBeNull();
    expect(writingRefusal({ seenVersion: 1, ...ownText, chapter: 'safety' }, on([version(1, 'own-text')]))).toBeNull();
  });

  test('drops a draft only where one waits', () => {
    expect(writingRefusal({ seenVersion: 0, ...plain('as-before') }, on([]))?.code).toBe('evidence.no-draft');
    expect(writingRefusal({ seenVersion: 1, ...plain('as-before') }, on([version(1, 'own-text', { isApproved: true })]))?.code).toBe('evidence.no-draft');
    expect(writingRefusal({ seenVersion: 1, ...plain('as-before') }, on([version(1, 'own-text')]))).toBeNull();
  });

  test('never hides a card of safety or one that keeps the guide honest, and says why', () => {
    const hide = { seenVersion: 0, ...plain('nothing') };
    expect(writingRefusal(hide, on([], { stays: 'safety' }))).toMatchObject({ code: 'evidence.safety-card-stays', kind: 'rule', sentence: expect.stringContaining('stay safe') });
    expect(writingRefusal(hide, on([], { stays: 'honesty' }))).toMatchObject({ code: 'evidence.honesty-card-stays', kind: 'rule', sentence: expect.stringContaining('choose with open eyes') });
    expect(writingRefusal(hide, on([]))).toBeNull();
    expect(writingRefusal({ seenVersion: 0, ...ownText }, on([], { stays: 'honesty' }))).toBeNull();
  });

  test('finds no shipped text for a clinic’s own', () => {
    expect(writingRefusal({ seenVersion: 0, ...plain('shipped-text') }, on([], { kind: 'clinic' }))?.code).toBe('evidence.card-not-shipped');
  });
});

describe('approving', () => {
  const standing = (versions: readonly CardVersion[], hash: string | null = SHIPPED) => toApprove(standingOf(versions, hash), hash);

  test('a draft comes first, then what is in force, then what ships', () => {
    const approved = version(1, 'own-text', { isApproved: true });
    expect(standing([approved, version(2, 'nothing')])).toMatchObject({ kind: 'version', version: { version: 2 } });
    expect(standing([approved, version(2, 'nothing'), version(3, 'as-before')])).toMatchObject({ kind: 'version', version: { version: 1 } });
    expect(standing([])).toEqual({ kind: 'shipped' });
    expect(standing([], null)).toBeNull();
  });

  test('an older copy of the shipped text gives way to the one that ships', () => {
    expect(standing([version(1, 'shipped-text', { shippedHash: 'shipped before' })])).toEqual({ kind: 'shipped' });
    expect(standing([version(1, 'shipped-text', { isApproved: true })])).toMatchObject({ kind: 'version' });
  });

  test('is refused under a fault, and under one’s own words unless the clinic allows it', () => {
    const own = { kind: 'version', version: version(1, 'own-text') } as const;
    const hidden = { kind: 'version', version: version(1, 'nothing') } as const;
    const wish = { staffId: olive.staffId, faults: [], mayApproveOwn: false };
    expect(approvalRefusal(own, wish)?.code).toBe('evidence.own-text-approval');
    expect(approvalRefusal(hidden, wish)?.code).toBe('evidence.own-text-approval');
    expect(approvalRefusal(own, { ...wish, staffId: theo.staffId })).toBeNull();
    expect(approvalRefusal(own, { ...wish, mayApproveOwn: true })).toBeNull();
    expect(approvalRefusal({ kind: 'shipped' }, wish)).toBeNull();
    expect(approvalRefusal({ kind: 'version', version: version(1, 'shipped-text') }, wish)).toBeNull();
    const faults = [{ kind: 'unknown-claim', detail: 'nowhere' }] as const;
    expect(approvalRefusal(own, { staffId: theo.staffId, faults, mayApproveOwn: true })).toMatchObject({ code: 'evidence.faults-left', facts: { faults } });
  });
});
