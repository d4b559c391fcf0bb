import type { GuideLanguage } from '#evidence/guide-language.ts';

/** The sentence that stands on every state that shows an estimate: curve, band, table, picture, file. One text for screens, prints and tests. */
export const ESTIMATE_LABEL: Readonly<Record<GuideLanguage, string>> = {
  en: 'Estimate from published populations, not a measurement, not for choosing a dose',
  es: 'Estimación a partir de poblaciones publicadas: no es una medición y no sirve para elegir una dosis',
};

/** The label of every line whose form was drawn by us, because nobody has measured it over time. */
export const SHAPE_ONLY_LABEL: Readonly<Record<GuideLanguage, string>> = {
  en: 'Shape only, drawn by us',
  es: 'Solo la forma, dibujada por nosotros',
};
