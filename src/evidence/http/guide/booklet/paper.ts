import type { StyleDictionary } from 'pdfmake/interfaces';

/** A5 in points: 148 by 210 millimetres. */
export const PAGE = { width: 419.53, height: 595.28 } as const;

/** Left, top, right, bottom: room for two thumbs. */
export const MARGINS = { left: 50, top: 56, right: 50, bottom: 56 } as const;

export const TEXT_WIDTH = PAGE.width - MARGINS.left - MARGINS.right;
export const TEXT_HEIGHT = PAGE.height - MARGINS.top - MARGINS.bottom;

/**
 * The colours of the pages by the names they have there, for white paper: what is lighter than the text on a screen is
 * darker here, so that a poor printer still shows it.
 */
export const COLOUR = {
  ink: '#1f2a2e',
  muted: '#4c5a60',
  line: '#b8b1a3',
  edge: '#767062',
  paper: '#fbf9f5',
  surface: '#ffffff',
  sunken: '#f4f0e8',
  teal: '#0e5a57',
  'teal-soft': '#d3e5e1',
  dusk: '#4b4a86',
  'dusk-soft': '#dfdeef',
} as const;

/** How text is set: its size in points, and its leading as a share of the height that the font itself gives a line. */
export type Setting = { readonly fontSize: number; readonly lineHeight: number };

/** What is read as a letter: as large as its page allows, the largest first. */
export const READING: Setting = { fontSize: 12, lineHeight: 1.12 };
export const READINGS: readonly Setting[] = [READING, { fontSize: 11.2, lineHeight: 1.1 }, { fontSize: 10.4, lineHeight: 1.04 }];

/** The height of a line of Source Serif 4, as a share of its size. */
export const SERIF_LINE = 1.371;

export const STYLES: StyleDictionary = {
  runningHead: { font: 'Sans', fontSize: 7.4, color: COLOUR.muted },
  foot: { font: 'Sans', fontSize: 6.8, color: COLOUR.muted },
  chapter: { font: 'Serif', fontSize: 21, lineHeight: 0.92, color: COLOUR.teal },
  card: { font: 'Serif', fontSize: 16.5, lineHeight: 0.95, bold: true, color: COLOUR.ink },
  lead: { font: 'Serif', fontSize: 10.6, lineHeight: 1.05, color: COLOUR.muted },
  said: { font: 'Sans', fontSize: 8, bold: true, color: COLOUR.dusk },
  caption: { font: 'Sans', fontSize: 8.4, bold: true, lineHeight: 1.15 },
  // Figures of one width also keep the point of `7.6` from sliding under its 7. Text with features of its font is shaped anew
  // each time, so no running text has them.
  figure: { font: 'Sans', fontFeatures: ['tnum'], fontSize: 7.8, lineHeight: 1.15, color: COLOUR.ink },
  legend: { font: 'Sans', fontSize: 7.4, lineHeight: 1.1, color: COLOUR.ink, alignment: 'center' },
  note: { font: 'Serif', fontSize: 8.9, lineHeight: 0.98 },
  noteMark: { font: 'Sans', fontSize: 7, bold: true, color: COLOUR.teal },
  reference: { font: 'Serif', fontSize: 7.7, lineHeight: 1, color: COLOUR.muted },
};
