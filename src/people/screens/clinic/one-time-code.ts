/** Whether this is a whole code of an authenticator app. */
export function isOneTimeCode(text: string): boolean {
  return /^\d{6}$/.test(text);
}
