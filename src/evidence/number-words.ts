import type { GuideLanguage } from './guide-language.ts';

/** A language's words for numbers, with how it says "of", "to" and "percent" between them. */
export type NumberWords = {
  readonly values: Readonly<Record<string, number>>;
  /** The word for a half by itself, which readers take as "5 of 10". */
  readonly half: string;
  readonly between: string;
  readonly of: string;
  readonly percent: string;
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
    between: 'to|or|and',
    of: 'of|out of',
    percent: '%|percent|per cent',
  },
  es: {
    values: {
      dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10, once: 11, doce: 12, trece: 13,
      catorce: 14, quince: 15, dieciséis: 16, diecisiete: 17, dieciocho: 18, diecinueve: 19, veinte: 20, treinta: 30,
      cuarenta: 40, cincuenta: 50, sesenta: 60, setenta: 70, ochenta: 80, noventa: 90, cien: 100, mil: 1000,
    },
    half: 'mitad',
    between: 'a|al|o|u|y',
    of: 'de|de cada',
    percent: '%|por ciento',
  },
};
