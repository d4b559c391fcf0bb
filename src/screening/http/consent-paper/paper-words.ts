import type { GuideLanguage } from '#evidence/guide-language.ts';

/** What a signed consent says around its text, on paper. */
export type PaperWords = {
  readonly title: string;
  readonly signedBy: (name: string, relation: string | null) => string;
  readonly signedOn: (moment: string, clinic: string) => string;
  readonly until: (day: string) => string;
  readonly withdrawn: (moment: string) => string;
  readonly mayTakeBack: string;
  readonly meaning: string;
  readonly questions: string;
  readonly yourAnswer: string;
  readonly outcomes: Readonly<Record<'right' | 'explained' | 'open' | 'said', string>>;
  readonly howSigned: string;
  readonly onPhone: string;
  readonly inClinic: (witness: string) => string;
  readonly interpreter: (name: string, language: string) => string;
  readonly capacity: (note: string) => string;
  readonly version: (version: number, hash: string) => string;
  readonly help: (emergency: string, line: string) => string;
  readonly page: (at: number, of: number) => string;
  readonly practice: string;
};

export const PAPER_WORDS: Readonly<Record<GuideLanguage, PaperWords>> = {
  en: {
    title: 'What you agreed to',
    signedBy: (name, relation) => (relation === null ? `Signed by ${name}` : `Signed by ${name}, ${relation}`),
    signedOn: (moment, clinic) => `on ${moment}, with ${clinic}`,
    until: (day) => `It holds until ${day}, unless you take it back before.`,
    withdrawn: (moment) => `Taken back on ${moment}. It counts no more.`,
    mayTakeBack: 'You may take it back at any time and without a reason: in your app, or by telling anyone at the clinic. It counts at once, and your other care goes on.',
    meaning: 'I have read this, my questions were answered, and I agree.',
    questions: 'What you were asked',
    yourAnswer: 'You said',
    outcomes: { right: 'as it is', explained: 'then it was explained', open: 'left open, to be talked about', said: 'in your own words' },
    howSigned: 'How it was signed',
    onPhone: 'On your own phone.',
    inClinic: (witness) => `In the clinic, with ${witness}.`,
    interpreter: (name, language) => `Interpreter: ${name}, ${language}.`,
    capacity: (note) => `Noted on the ability to decide: ${note}`,
    version: (version, hash) => `Version ${version} of the text. Its fingerprint (SHA-256): ${hash}`,
    help: (emergency, line) => `In danger now: call ${emergency}. Someone to talk to, day and night: call or text ${line}.`,
    page: (at, of) => `Page ${at} of ${of}`,
    practice: 'From a practice clinic: nobody real signed this.',
  },
  es: {
    title: 'Lo que usted aceptó',
    signedBy: (name, relation) => (relation === null ? `Firma: ${name}` : `Firma: ${name}, ${relation}`),
    signedOn: (moment, clinic) => `el ${moment}, con ${clinic}`,
    until: (day) => `Vale hasta el ${day}, si no lo retira antes.`,
    withdrawn: (moment) => `Se retiró el ${moment}. Ya no vale.`,
    mayTakeBack: 'Puede retirarlo en todo momento y sin dar un motivo: en su app, o si lo dice a alguien de la clínica. Vale al momento, y le siguen cuidando.',
    meaning: 'He leído esto, respondieron a mis preguntas y acepto.',
    questions: 'Lo que le preguntaron',
    yourAnswer: 'Usted dijo',
    outcomes: { right: 'así es', explained: 'y luego se le explicó', open: 'quedó abierta, para hablarla', said: 'con sus propias palabras' },
    howSigned: 'Cómo se firmó',
    onPhone: 'En su propio teléfono.',
    inClinic: (witness) => `En la clínica, con ${witness}.`,
    interpreter: (name, language) => `Intérprete: ${name}, ${language}.`,
    capacity: (note) => `Nota sobre la capacidad de decidir: ${note}`,
    version: (version, hash) => `Versión ${version} del texto. Su huella (SHA-256): ${hash}`,
    help: (emergency, line) => `Peligro ahora: llame al ${emergency}. Alguien con quien hablar, de día y de noche: llame o escriba al ${line}.`,
    page: (at, of) => `Página ${at} de ${of}`,
    practice: 'De una clínica de práctica: nadie real firmó esto.',
  },
};
