import { expect, test } from 'vitest';
import type { WireFigures, WireShare } from './share-rows.ts';
import { seriesSteps, shareRows } from './share-rows.ts';

const share: WireShare = { state: 'shown', yes: 12, of: 15, open: 0, interval: { low: 0.55, high: 0.93 } };
const figures = (parts: Partial<WireFigures>): WireFigures => ({ treated: 15, people: 15, scored: 15, shares: [], series: [], ...parts });

test('a chart goes figure by figure, leaves out what no group gives, and says of one group that it has none', () => {
  const groups = [
    { group: 'none', figures: figures({ shares: [{ figure: 'response', share }, { figure: 'response-24-hours', share: { state: 'not-defined' } }] }) },
    { group: 'some', figures: null },
    { group: 'many', figures: figures({ shares: [{ figure: 'lost', share }] }) },
  ];
  expect(shareRows({ groups }, ['response', 'response-24-hours', 'lost']).map((row) => [row.figure, row.group, row.share.state])).toEqual([
    ['response', 'none', 'shown'],
    ['response', 'many', 'not-defined'],
    ['lost', 'none', 'not-defined'],
    ['lost', 'many', 'shown'],
  ]);
});

test('the steps of a series are those that any group shows, once each', () => {
  const step = (name: 'dose-1' | 'dose-2') => ({ step: name, share });
  expect(seriesSteps({ groups: [{ group: 'a', figures: figures({ series: [step('dose-1')] }) }, { group: 'b', figures: figures({ series: [step('dose-1'), step('dose-2')] }) }] })).toEqual(['dose-1', 'dose-2']);
});
