import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ESTIMATE_LABEL } from '#pharmacology/labels.ts';
import { PROJECT } from '../checks/run-tool.ts';
import { BAND_FAILURES, FAILURES } from './failures.ts';
import { writeFigure } from './figure.ts';
import { judge } from './judged.ts';
import { observedRows } from './observed-rows.ts';
import { writePage } from './page.ts';
import { drawnPeaks } from './population-gate.ts';
import { percentOf, sharesOf } from './shares.ts';

const rows = observedRows();
const judged = await Promise.all(rows.map(judge));
const page = readFileSync(join(PROJECT, 'docs', 'validation', 'pharmacology.md'), 'utf8');

describe('the validation page', () => {
  it('follows from the models and the observed rows (scripts/pharmacology-validation.ts renews it)', () => {
    expect(page).toBe(writePage(judged));
  });

  it('has a figure that follows from them too', () => {
    expect(readFileSync(join(PROJECT, 'docs', 'figures', 'pharmacology-validation.svg'), 'utf8')).toBe(writeFigure(judged));
  });

  it('holds every observed row once, with its observed value and every way it was judged', () => {
    expect(rows).toHaveLength(66);
    for (const { id, value } of rows) {
      const lines = page.split('\n').filter((line) => line.startsWith(`| [${id}](`));
      expect([id, lines.length, lines[0]?.includes(`| ${value} `)]).toEqual([id, 1, true]);
    }
  });

  it('gives every row that is not scored a reason, and knows why each of the others fails', () => {
    expect(judged.filter(({ verdict, notes }) => (verdict === 'drawn' || verdict === 'apart') && notes.length === 0)).toEqual([]);
    expect(judged.flatMap(({ row, verdict }) => (verdict === 'fail' ? [row.id] : []))).toEqual(Object.keys(FAILURES));
  });

  it('knows why each drawn population that fails does', () => {
    expect(drawnPeaks(judged).flatMap(({ judged: { row }, passes }) => (passes ? [] : [row.id]))).toEqual(Object.keys(BAND_FAILURES));
  });

  it('says on itself and on its figure what an estimate is not', () => {
    for (const text of [page, writeFigure(judged)]) expect(text).toContain(ESTIMATE_LABEL.en);
  });
});

describe('what counts', () => {
  const verdictOf = (id: string) => judged.find(({ row }) => row.id === id)?.verdict;

  it('never scores memory, children, another device, an unknown site or time, a fit row, or an interaction', () => {
    const never = { drawn: ['o37', 'o36', 'o44', 'o45', 'o52', 'o77', 'o02', 'o03', 'o29', 'o04', 'o32', 'o33', 'o39', 'o41', 'o05'], apart: ['o34', 'o35', 'o69', 'o75', 'o25', 'o28', 'o53', 'o55'] };
    for (const id of never.drawn) expect([id, verdictOf(id)]).toEqual([id, 'drawn']);
    for (const id of never.apart) expect([id, verdictOf(id)]).toEqual([id, 'apart']);
  });

  it('scores F and clearance whatever the site', () => {
    expect(['o38', 'o40', 'o56', 'o59'].map(verdictOf)).not.toContain('drawn');
  });

  it('counts each quantity of one trial in two reports once, and shows what it is as one row that passes only as a whole', () => {
    const scored = judged.filter(({ gate }) => gate !== null);
    const [each, whole] = sharesOf(judged);
    const ofTrial = scored.filter(({ row }) => ['o06', 'o07', 'o08', 'o09'].includes(row.id));
    expect(ofTrial).toHaveLength(4);
    expect(each?.scored).toBe(scored.length - ['o38', 'o40'].length);
    expect(whole?.scored).toBe((each?.scored ?? 0) - 3);
    const [, broken] = sharesOf(judged.map((one) => (one.row.id === 'o07' ? { ...one, verdict: 'fail' } : one)));
    expect(broken?.passed).toBe((whole?.passed ?? 0) - 1);
    expect(percentOf({ words: '', passed: 1, scored: 8 })).toBe(13);
  });

  it('scores what a paper says of its own model, and shows the share without it', () => {
    expect(['o21', 'o22', 'o23', 'o24'].map(verdictOf)).toEqual(['pass', 'pass', 'pass', 'pass']);
    const [each, , measured] = sharesOf(judged);
    expect([measured?.scored, measured?.passed]).toEqual([(each?.scored ?? 0) - 4, (each?.passed ?? 0) - 4]);
  });

  it('reaches the goal', () => {
    const [first] = sharesOf(judged);
    expect(first === undefined ? 0 : percentOf(first)).toBeGreaterThanOrEqual(80);
  });
});
