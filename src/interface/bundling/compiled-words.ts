import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';
import type { Message } from '../words/message.ts';
import { CHOICE_KINDS } from '../words/message.ts';

const WORDS_FILE = /\/words\.[a-z]{2}\.json$/;

/** Compiles the ICU messages of every `words.<language>.json` while bundling, so that no parser travels to the browser. */
export function compiledWords(): Plugin {
  return {
    name: 'fenestra:compiled-words',
    enforce: 'pre',
    transform(text, id) {
      if (!WORDS_FILE.test(id)) return null;
      return { code: `export default ${JSON.stringify(compileWords(text))};`, map: null, moduleType: 'js' };
    },
  };
}

/**
 * The compiled messages of one words file, by key.
 * @throws Error when a message cannot be read or asks for a format that `format.ts` has to write instead
 */
export function compileWords(text: string): Readonly<Record<string, Message>> {
  const words: unknown = JSON.parse(text);
  if (typeof words !== 'object' || words === null) throw new Error('a words file holds one object of keys and messages');
  return Object.fromEntries(Object.entries(words).map(([key, message]) => [key, compiled(key, String(message))]));
}

function compiled(key: string, text: string): Message {
  const pieces = [compileMessage(text)].flat();
  const [only, ...rest] = pieces;
  if (typeof only !== 'string' || rest.length > 0) return pieces.map((piece) => checked(key, piece));
  // The compiler hands a message it cannot read back as it was instead of failing.
  if (only === text && text.includes('{')) throw new Error(`${key}: not a readable message; the names of cases take letters, digits and _ only`);
  return only;
}

function checked(key: string, piece: unknown): Exclude<Message, string>[number] {
  if (typeof piece === 'string') return piece;
  if (isFill(piece) || isChoice(piece)) return piece;
  throw new Error(`${key}: fill in a text that #interface/format has written, not a number or date to be formatted here`);
}

type Fill = readonly [string];
type Choice = Exclude<Exclude<Message, string>[number], string | Fill>;

function isFill(piece: unknown): piece is Fill {
  return Array.isArray(piece) && piece.length === 1;
}

function isChoice(piece: unknown): piece is Choice {
  return Array.isArray(piece) && piece.length === 3 && CHOICE_KINDS.includes(String(piece[1]));
}
