/** The whole number that a text is, within both ends; null for anything else. */
export function wholeNumberIn(text: string, { minimum, maximum }: { readonly minimum: number; readonly maximum: number }): number | null {
  const number = /^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : null;
  return number !== null && number >= minimum && number <= maximum ? number : null;
}
