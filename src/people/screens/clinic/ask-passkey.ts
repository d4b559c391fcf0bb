import type { PasskeyAssertionOptions } from '../../api-passkeys.ts';
import type { PasskeyAssertion } from '../../api-shapes.ts';

/** Asks the person at this browser for one of their passkeys; null when they would rather not. */
export async function askPasskey(options: PasskeyAssertionOptions): Promise<PasskeyAssertion | null> {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  // Closing the browser's own window is an answer too.
  const made = await startAuthentication({ optionsJSON: options }).catch(() => null);
  return made === null ? null : { ...made, type: 'public-key', clientExtensionResults: {} };
}
