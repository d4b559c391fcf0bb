/** A text as typed, without the blanks around it; null where nothing was typed. */
export function textOrNull(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}
