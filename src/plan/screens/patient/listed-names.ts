/** Names in a row as one would say them: `Nina Reed and Theo Lark`. */
export function listedNames(names: readonly string[], language: string): string {
  return new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'conjunction' }).format(names);
}
