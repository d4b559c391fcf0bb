import { describe, expect, it } from 'vitest';
import type { CourseQuestion } from '../../expected-course.ts';
import { refusePharmacology } from '../../refusals.ts';
import { bandFor } from './use-course-band.ts';

const asked = (untilH: number, weightKg = 78): CourseQuestion => ({ substance: 'racemic ketamine', weightKg, doses: [{ route: 'intravenous', atH: 0, steps: [{ mg: untilH * 60, hours: untilH }] }], untilH });
const band = { timesH: new Float64Array(2), low: new Float64Array(2), high: new Float64Array(2) };

describe('the band beside a course', () => {
  const [earlier, later] = [asked(0.25), asked(0.3)];

  it('is waited for, then there', () => {
    expect(bandFor(later, null, false)).toEqual({ state: 'working', band: null });
    expect(bandFor(later, { question: later, answer: band }, false)).toEqual({ state: 'drawn', band });
  });

  it('stays while the next minute is worked out, so that nothing flickers', () => {
    expect(bandFor(later, { question: earlier, answer: band }, false)).toEqual({ state: 'behind', band });
  });

  it('never stands beside another person or another way of giving it', () => {
    expect(bandFor(later, { question: asked(0.25, 80), answer: band }, false)).toEqual({ state: 'working', band: null });
    const muscle: CourseQuestion = { ...earlier, doses: [{ route: 'intramuscular', atH: 0, mg: 40 }] };
    expect(bandFor(later, { question: muscle, answer: band }, false)).toEqual({ state: 'working', band: null });
  });

  it('is said to have failed when it was refused or nobody can work it out, and an old one is then not shown', () => {
    const refused = refusePharmacology('pharmacology.no-spread', { model: 'kamp-2020' });
    expect(bandFor(later, { question: later, answer: refused }, false)).toEqual({ state: 'failed', band: null });
    expect(bandFor(later, null, true)).toEqual({ state: 'failed', band: null });
    expect(bandFor(later, { question: earlier, answer: band }, true)).toEqual({ state: 'failed', band: null });
  });
});
