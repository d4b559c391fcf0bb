/** Whether this browser can keep passkeys and show them. */
export function canUsePasskeys(): boolean {
  return 'PublicKeyCredential' in window && window.isSecureContext;
}
