import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const TOKENS = readFileSync('src/interface/tokens.css', 'utf8');
const DAY = coloursIn(TOKENS.split('data-palette')[0] ?? '');
const DIM = { ...DAY, ...coloursIn(TOKENS.split('data-palette')[1] ?? '') };

const TEXTS = ['ink', 'muted', 'teal', 'dusk', 'attention'];
const GROUNDS = ['paper', 'surface', 'sunken', 'teal-soft', 'dusk-soft', 'attention-soft'];
const ON = [
  ['on-teal', 'teal-fill'],
  ['on-prompt-high', 'prompt-high'],
  ['on-prompt-medium', 'prompt-medium'],
  ['on-prompt-low', 'prompt-low'],
  ['paper', 'ink'],
] as const;

describe.each([
  ['by day', DAY],
  ['in the dim room', DIM],
])('%s', (_name, colours) => {
  it.each(TEXTS)('%s can be read on every ground', (text) => {
    for (const ground of GROUNDS) expect(contrast(colours[text], colours[ground]), ground).toBeGreaterThanOrEqual(4.5);
  });

  it.each(ON)('%s can be read on %s', (text, ground) => {
    expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it('the edges of fields can be seen', () => {
    for (const ground of ['paper', 'surface', 'sunken']) expect(contrast(colours['edge'], colours[ground])).toBeGreaterThanOrEqual(3);
  });
});

it('nothing in the dim room is as bright as daylight', () => {
  const [paper, ink] = [luminance(DAY['paper']), luminance(DIM['ink'])];
  expect(ink).toBeLessThan(0.55 * paper);
  for (const name of Object.keys(coloursIn(TOKENS.split('data-palette')[1] ?? ''))) expect(luminance(DIM[name]), name).toBeLessThan(0.6);
});

it('red, yellow and cyan are used by prompts alone', () => {
  const files = globSync('src/**/*.{css,tsx}').filter((path) => !/prompt[^/]*$|\/gallery\//.test(path));
  const uses = files.flatMap((path) => readFileSync(path, 'utf8').split('}').filter((rule) => /var\(--(?:on-)?prompt-/.test(rule)).map((rule) => `${path}: ${rule.trim()}`));
  expect(uses.filter((rule) => !/data-priority|prompt[^;]*\{/.test(rule))).toEqual([]);
});

it('colours are named in one place', () => {
  const files = globSync('src/**/*.css').filter((path) => !/interface\/(?:tokens|base|dim-by-preference)\.css$/.test(path));
  expect(files.filter((path) => /#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(/i.test(readFileSync(path, 'utf8')))).toEqual([]);
});

it('a device that asks for a dark page gets the palette of the dim room', () => {
  const valuesIn = (css: string): readonly string[] => [...css.matchAll(/[\w-]+: [^;{}]+;/g)].map(([line]) => line);
  const inDimRoom = /:root\[data-palette='dim'\] \{([^}]*)\}/.exec(TOKENS)?.[1] ?? '';
  const byPreference = /data-palette='auto'\] \{([^}]*)\}/.exec(readFileSync('src/interface/dim-by-preference.css', 'utf8'))?.[1] ?? '';
  expect(valuesIn(byPreference)).toEqual(valuesIn(inDimRoom));
  expect(valuesIn(inDimRoom).length).toBeGreaterThan(20);
});

function coloursIn(css: string): Record<string, string> {
  return Object.fromEntries([...css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]));
}

function contrast(one: string | undefined, other: string | undefined): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string | undefined): number {
  if (colour === undefined) throw new Error('expected a colour');
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
