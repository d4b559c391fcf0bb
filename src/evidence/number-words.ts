import type { FigureUnit } from './claim.ts';
import type { GuideLanguage } from './guide-language.ts';

/** A language's words for numbers, with how it says "of", "to" and "percent" between them, and what it counts with them. */
export type NumberWords = {
  readonly values: Readonly<Record<string, number>>;
  /** The word for a half by itself, which readers take as "5 of 10". */
  readonly half: string;
  /** Numbers that are said in several words, each with its value in hours. */
  readonly hours: Readonly<Record<string, number>>;
  readonly between: string;
  readonly of: string;
  readonly percent: string;
  /** What a figure counts, by the words that may stand behind its number. */
  readonly units: readonly (readonly [words: RegExp, units: readonly FigureUnit[]])[];
  /** How many other words may stand between a number and what it counts, as "17 healthy people". */
  readonly wordsBeforeUnit: number;
};

/** "One" and "uno" are left out: they are pronouns and articles far more often than numbers. */
export const NUMBER_WORDS: Readonly<Record<GuideLanguage, NumberWords>> = {
  en: {
    values: {
      two: 2, twice: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
      thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30,
      forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90, hundred: 100, thousand: 1000,
    },
    half: 'half',
    hours: { 'an hour and a half': 1.5, 'half an hour': 0.5 },
    between: 'to|or|and',
    of: 'of|out of|for every',
    percent: '%|percent|per cent',
    units: [
      [/^minutes?$/, ['minutes']],
      [/^hours?$/, ['hours']],
      [/^days?$/, ['days']],
      [/^weeks?$/, ['weeks']],
      [/^months?$/, ['months']],
      [/^years?$/, ['years']],
      [/^(?:people|persons?|veterans|soldiers)$/, ['people']],
      [/^(?:studies|trials)$/, ['studies']],
      [/^clinics?$/, ['clinics']],
      [/^(?:sessions?|infusions?|trainings?)$/, ['sessions']],
      [/^(?:visits?|times)$/, ['times a week', 'sessions', 'times as common']],
      [/^steps$/, ['standard deviations']],
      [/^treatments?$/, ['treatments']],
      [/^mmhg$/, ['mmHg']],
      [/^mg$/, ['mg/kg']],
      [/^points?$/, ['points']],
    ],
    wordsBeforeUnit: 1,
  },
  es: {
    values: {
      dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10, once: 11, doce: 12, trece: 13,
      catorce: 14, quince: 15, dieciséis: 16, diecisiete: 17, dieciocho: 18, diecinueve: 19, veinte: 20, treinta: 30,
      cuarenta: 40, cincuenta: 50, sesenta: 60, setenta: 70, ochenta: 80, noventa: 90, cien: 100, mil: 1000,
    },
    half: 'mitad',
    hours: { 'hora y media': 1.5, 'media hora': 0.5 },
    between: 'a|al|o|u|y|e',
    of: 'de|de cada|por cada',
    percent: '%|por ciento',
    units: [
      [/^minutos?$/, ['minutes']],
      [/^horas?$/, ['hours']],
      [/^días?$/, ['days']],
      [/^semanas?$/, ['weeks']],
      [/^(?:mes|meses)$/, ['months']],
      [/^años?$/, ['years']],
      [/^(?:personas?|militares)$/, ['people']],
      [/^(?:estudios?|ensayos?)$/, ['studies']],
      [/^clínicas?$/, ['clinics']],
      [/^(?:sesión|sesiones|infusión|infusiones|entrenamientos?)$/, ['sessions']],
      [/^(?:visitas?|veces)$/, ['times a week', 'sessions', 'times as common']],
      [/^pasos$/, ['standard deviations']],
      [/^tratamientos?$/, ['treatments']],
      [/^mmhg$/, ['mmHg']],
      [/^mg$/, ['mg/kg']],
      [/^puntos?$/, ['points']],
    ],
    wordsBeforeUnit: 0,
  },
};
