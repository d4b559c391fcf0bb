/** Bytes that one call can spread over its arguments. */
const AT_ONCE = 8192;

/** A sound as the text in which it travels. */
export async function base64Of(sound: Blob): Promise<string> {
  const bytes = new Uint8Array(await sound.arrayBuffer());
  let letters = '';
  for (let start = 0; start < bytes.length; start += AT_ONCE) letters += String.fromCodePoint(...bytes.subarray(start, start + AT_ONCE));
  return btoa(letters);
}

/** A sound out of the text in which it travelled. */
export function soundOf({ type, base64 }: { readonly type: string; readonly base64: string }): Blob {
  return new Blob([Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0)], { type });
}
