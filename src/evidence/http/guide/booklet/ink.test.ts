import { describe, expect, test } from 'vitest';
import type { SayGuide } from '../../../guide-words.ts';
import { DRAWINGS } from '../../../card.ts';
import { picturesOf } from '../drawings/pictures.ts';
import { findClaim } from '../view/claim-body.ts';
import { PERSON_SHAPES } from '../view/icon-array.ts';
import { inked, inkedSign } from './ink.ts';
import { COLOUR } from './paper.ts';

const say: SayGuide = (key) => key;
const drawings = [...DRAWINGS.flatMap((drawing) => picturesOf(drawing, { say, findClaim }).map(({ strokes }) => strokes)), PERSON_SHAPES];

/** The look of every class, as it is printed. */
const RULES = Array.from(inked(PERSON_SHAPES, { width: 1, height: 1 }).matchAll(/(?<selectors>[^{}]+)\{(?<look>[^{}]*)\}/g), ({ groups }) => ({ selectors: (groups?.['selectors'] ?? '').split(','), look: groups?.['look'] ?? '' }));
const lookOf = (name: string): string => RULES.filter(({ selectors }) => selectors.some((selector) => selector.trim().endsWith(`.${name}`))).map(({ look }) => look).join(';');

describe('a drawing in print', () => {
  const classes = [...new Set(drawings.flatMap((strokes) => Array.from(String(strokes).matchAll(/class="([^"]+)"/g), ([, names]) => names ?? '')).flatMap((names) => names.split(' ')))];

  test('has a look for every kind of stroke, with every colour from the palette of paper', () => {
    expect(classes.length).toBeGreaterThan(10);
    for (const name of classes) {
      expect(lookOf(name), name).toMatch(/fill|stroke/);
      expect(lookOf(name), name).not.toContain('var(');
      for (const [colour] of lookOf(name).matchAll(/#[0-9a-f]{6}/g)) expect(Object.values(COLOUR)).toContain(colour);
    }
  });

  test('can be seen on white paper: its lines at three to one, its words at four and a half', () => {
    const lines = classes.filter((name) => /stroke: #/.test(lookOf(name)) && name !== 'fold');
    expect(lines.length).toBeGreaterThan(6);
    for (const name of lines) for (const [, colour = ''] of lookOf(name).matchAll(/stroke: (#[0-9a-f]{6})/g)) expect(contrast(colour, COLOUR.surface), name).toBeGreaterThanOrEqual(3);
    for (const text of [COLOUR.ink, COLOUR.muted, COLOUR.teal, COLOUR.dusk]) for (const ground of [COLOUR.surface, COLOUR.paper, COLOUR.sunken, COLOUR['teal-soft'], COLOUR['dusk-soft']]) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test('shows its sign in the colour asked for', () => {
    expect(inkedSign('disputed', COLOUR.dusk)).toContain(`<g color="${COLOUR.dusk}"><use href="#sign-disputed"`);
  });
});

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance after WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
