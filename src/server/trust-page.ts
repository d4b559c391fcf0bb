import { escapeHtml } from '#foundation/html-text.ts';

/** What a clinic's trust page says beyond its fixed words. */
export type TrustPageFacts = { readonly names: readonly string[]; readonly fingerprint: string; /** The shorter one that Windows shows, SHA-1. */ readonly thumbprint: string; readonly expiresAt: Date };

type Guide = { readonly device: string; readonly steps: readonly string[]; readonly undo: string };

const GUIDES: readonly Guide[] = [
  {
    device: 'iPad and iPhone',
    steps: [
      'Open this page in Safari. If Safari warns, choose “Show Details”, then “visit this website”.',
      'Tap “Download the certificate” above, then “Allow”.',
      'Open Settings. Tap “Profile Downloaded” near the top, then “Install”, and enter the passcode of the device.',
      'Tap the profile’s name, then “More Details”, and compare the SHA-256 fingerprint with the one above.',
      'In Settings, open General, About, Certificate Trust Settings, and switch “Fenestra clinic authority” on.',
    ],
    undo: 'Settings, General, VPN & Device Management: tap the profile, then “Remove Profile”.',
  },
  {
    device: 'Android',
    steps: [
      'Open this page in Chrome. If it warns, choose “Advanced”, then “Proceed”.',
      'Tap “Download the certificate” above.',
      'Open Settings and search for “CA certificate” (mostly under Security & privacy, More security settings, Install from storage).',
      'Choose “CA certificate”, then “Install anyway”, and pick the downloaded file authority.crt.',
      'Under “Trusted credentials”, User, open it and compare the SHA-256 fingerprint with the one above.',
    ],
    undo: 'Settings, “Trusted credentials”, User: open it, then “Remove”.',
  },
  {
    device: 'Windows',
    steps: [
      'Choose “Download the certificate” above and open the file.',
      'On “Details”, compare the “Thumbprint” with the shorter one above.',
      'Choose “Install Certificate…”, “Local Machine”, “Place all certificates in the following store”, “Trusted Root Certification Authorities”, then “Finish”.',
      'Close every browser window and open the clinic’s address again. Firefox uses the same store when its setting “Allow Firefox to automatically trust third-party root certificates” is on.',
    ],
    undo: 'Run certlm.msc, open Trusted Root Certification Authorities, Certificates, and delete “Fenestra clinic authority”.',
  },
  {
    device: 'macOS',
    steps: [
      'Choose “Download the certificate” above and open the file; it appears in Keychain Access.',
      'Open “Fenestra clinic authority” there and compare the SHA-256 fingerprint with the one above.',
      'Under “Trust”, set “When using this certificate” to “Always Trust”, close the window and enter your password.',
      'Open the clinic’s address again.',
    ],
    undo: 'Delete “Fenestra clinic authority” in Keychain Access.',
  },
];

/** A plain page without any script, for the owner of a clinic: how its tablets, phones and computers come to trust the server. */
export function trustPage({ names, fingerprint, thumbprint, expiresAt }: TrustPageFacts): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Trust this clinic’s server</title>
<link rel="stylesheet" href="trust.css">
</head>
<body>
<main>
<h1>Trust this clinic’s server</h1>
<p>Fenestra runs on a machine of your clinic. What travels between it and your tablets is encrypted with a certificate that your clinic made itself. A device shows a warning until it has been told, once, to trust the clinic’s own authority. That takes about two minutes for each device.</p>
<p>Do this only on devices that belong to the clinic or to the people who work there, and only in the clinic’s own network.</p>
<h2>1. Download</h2>
<p><a href="authority.crt" download>Download the certificate</a> (authority.crt)</p>
<h2>2. Compare</h2>
<p>Before a device trusts it, compare the SHA-256 fingerprint that the device shows with the one that the machine printed when the certificate was made. If a single pair differs, stop and ask whoever runs the machine.</p>
<p><code>${fingerprint}</code></p>
<p>Windows shows a shorter one, called Thumbprint:</p>
<p><code>${thumbprint}</code></p>
<h2>3. Trust</h2>
${GUIDES.map(sectionOf).join('\n')}
<h2>Good to know</h2>
<ul>
<li>The clinic then opens without a warning at: ${names.map(escapeHtml).join(', ')}. To sign in with a passkey, use a name, not a number.</li>
<li>The server’s certificate ends on ${expiresAt.toISOString().slice(0, 10)}. Whoever runs the machine renews it with one command; devices need nothing done to them.</li>
<li>Whoever holds the file authority.key can imitate any website to these devices. It never leaves the machine: keep the data folder and its backups as safe as the patients’ records.</li>
</ul>
</main>
</body>
</html>
`;
}

function sectionOf({ device, steps, undo }: Guide): string {
  return `<details>
<summary>${device}</summary>
<ol>
${steps.map((step) => `<li>${escapeHtml(step)}</li>`).join('\n')}
</ol>
<p>When the device leaves the clinic: ${escapeHtml(undo)}</p>
</details>`;
}

export const TRUST_STYLE = `:root { color-scheme: light dark; }
body { margin: 0; font: 1.0625rem/1.6 system-ui, sans-serif; }
main { max-width: 42rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.75rem; line-height: 1.25; }
h2 { font-size: 1.25rem; margin-top: 2rem; }
code { display: block; overflow-wrap: anywhere; padding: 0.75rem; border: 1px solid; border-radius: 0.5rem; }
a, summary { display: inline-block; min-height: 2.75rem; line-height: 2.75rem; }
summary { display: list-item; font-weight: 600; cursor: pointer; }
li { margin: 0.5rem 0; }
`;
