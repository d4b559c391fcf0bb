import type { StyleDictionary } from 'pdfmake/interfaces';

/** A5 in points: 148 by 210 millimetres. */
export const PAGE = { width: 419.53, height: 595.28 } as const;

/** Left, top, right, bottom: room for two thumbs. */
export const MARGINS = { left: 50, top: 58, right: 50, bottom: 54 } as const;

export const TEXT_WIDTH = PAGE.width - MARGINS.left - MARGINS.right;

/** The colours of the apps' paper. */
export const COLOUR = { ink: '#1f2a2e', muted: '#55646a', line: '#d8d2c6', paper: '#fbf9f5', sunken: '#f3efe7', teal: '#0e5a57', dusk: '#4b4a86' } as const;

/** The size and leading of what is read as a letter, and of a letter that would else not end on its page. */
export const READING = { fontSize: 11.1, lineHeight: 1.35 } as const;
export const CLOSE_READING = { fontSize: 10.2, lineHeight: 1.28 } as const;

export const STYLES: StyleDictionary = {
  runningHead: { font: 'Sans', fontSize: 7.6, color: COLOUR.muted },
  chapter: { font: 'Serif', fontSize: 25, lineHeight: 1.1, color: COLOUR.teal },
  card: { font: 'Serif', fontSize: 18, lineHeight: 1.15, bold: true, color: COLOUR.ink },
  lead: { font: 'Serif', fontSize: 11, lineHeight: 1.35, color: COLOUR.muted },
  said: { font: 'Sans', fontSize: 8, bold: true, color: COLOUR.dusk },
  caption: { font: 'Sans', fontSize: 8.5, bold: true, lineHeight: 1.3 },
  figure: { font: 'Sans', fontSize: 8, color: COLOUR.ink },
  note: { font: 'Serif', fontSize: 8.6, lineHeight: 1.22 },
  noteMark: { font: 'Sans', fontSize: 7, bold: true, color: COLOUR.teal },
  reference: { font: 'Sans', fontSize: 6.6, lineHeight: 1.3, color: COLOUR.muted },
};
