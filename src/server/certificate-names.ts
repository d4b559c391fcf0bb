import { X509Certificate } from 'node:crypto';
import { isIPv6 } from 'node:net';

/** The host names and IP addresses that a certificate stands for; empty when the text is none. */
export function namesOf(certificate: string): readonly string[] {
  try {
    const names = new X509Certificate(certificate).subjectAltName ?? '';
    return names.split(', ').flatMap((name) => /^(?:DNS|IP Address):(.+)$/.exec(name)?.slice(1).map(inShortSpelling) ?? []);
  } catch {
    return [];
  }
}

function inShortSpelling(name: string): string {
  return isIPv6(name) ? new URL(`http://[${name}]`).hostname.slice(1, -1) : name;
}
