/** How many syllables a word of English has: its vowel groups, without silent letters, with vowels that are spoken apart; at least one. */
export function countEnglishSyllables(word: string): number {
  const written = word.toLowerCase().replaceAll('’', "'");
  const spoken = withoutSilentLetters(written.replaceAll("'", ''));
  const groups = spoken.match(/[aeiouy]+/g)?.length ?? 0;
  const splits = SPLITS.reduce((sum, split) => sum + (spoken.match(split)?.length ?? 0), 0);
  return Math.max(1, groups + splits + (/[dst]n't$/.test(written) ? 1 : 0));
}

/** Vowels that are written and not spoken: "you", "question", "somebody", "hopeful", "league", "helped", "times". */
function withoutSilentLetters(word: string): string {
  const inner = word
    .replace(/^y(?=[aeiou])/, '')
    .replaceAll(/qu(?=[aeiou])/g, 'q')
    .replace(/^(some(?=[a-z])|there(?=f)|every|even(?=ing))/, (start) => SHORTENED[start] ?? start)
    .replace(/^([a-z]+[^aeiouyl])e(?=(?:ly|li(?:ness|er|est)|ful|less|ment|ness|work|thing|times?)$)/, '$1')
    .replace(/(?<!ar)gue(s?)$/, 'g$1');
  if (/[^aeiouy]l(?:e|ed|es)$/.test(inner) || /(?:[sxz]|[cs]h|[cg])es$/.test(inner) || /[td]ed$/.test(inner)) return inner;
  return /[aeiouy].*e[sd]?$/.test(inner) ? inner.replace(/e([sd]?)$/, '$1') : inner;
}

const SHORTENED: Readonly<Record<string, string>> = { some: 'som', there: 'ther', every: 'evry', even: 'evn' };

/** Neighbouring vowels that are spoken apart: "being", "anyone", "layer", "quiet", "period", "diary", "create", "usual", "poem". */
const SPLITS: readonly RegExp[] = [
  /[aeiou]ing/g,
  /(?:^|[^aeiou])y[aeiou]/g,
  /[aeou]y[aeiou]/g,
  /(?:^|[^aeiout])ie(?:t|nc|r$)/g,
  /clien/g,
  /(?:[^aeioucghlnst]|[^l]l)io(?!us)|[rv]ious/g,
  /[^aeiouctsg]ia(?!ge|g$)|ciat/g,
  /creat(?!ur)|react|reali[tz]|idea|area/g,
  /[^qg]ua(?:[lt]|r[yi])/g,
  /eo(?=n|$)|oe[mt]|eum|ium/g,
  /[hs]m$/g,
];

/** How many syllables a word of Spanish has: each open or stressed vowel makes one, weak neighbours join it; at least one. */
export function countSpanishSyllables(word: string): number {
  const spoken = word
    .toLowerCase()
    .replaceAll(/qu(?=[eiéí])/g, 'q')
    .replaceAll(/gu(?=[eiéí])/g, 'g')
    .replaceAll(/y(?![aeiouáéíóúü])/g, 'i');
  const groups = spoken.match(/[aeiouáéíóúü]+/g) ?? [];
  return Math.max(1, groups.reduce((sum, group) => sum + Math.max(1, group.match(/[aeoáéíóú]/g)?.length ?? 0), 0));
}
