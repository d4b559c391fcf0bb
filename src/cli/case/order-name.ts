/** The name of the order that a session entry makes by itself. */
export function orderNameOf(session: { readonly id?: string | undefined }, position: number): string {
  return `${session.id ?? `session-at-${position}`}-order`;
}
