import type { Refusal } from '#foundation/refusal.ts';
import { isOnThisMachine } from './loopback.ts';
import { refuse } from './refusals.ts';

/** The mail server that letters go through. */
export type MailServer = {
  /** As SMTP_URL gives it; holds the password. */
  readonly url: string;
  /** Whether letters, which carry links to sign in with, must be encrypted on their way to it. */
  readonly mustEncrypt: boolean;
  readonly sender: string;
};

const ADDRESS = /^[^\s@<>]+@[^\s@<>]+$/;
const SENDER = /^(?:[^<>@]*<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/;

/**
 * Reads the address of a mail server and of the sender; a sender that is not named is the user that signs in there.
 * @returns a refusal that repeats nothing of a wrong address, because it may hold a password
 */
export function readMailServer(url: string, namedSender: string | undefined): MailServer | Refusal {
  if (!URL.canParse(url)) return refuse('server.mail-server-wrong');
  const { protocol, hostname, username } = new URL(url);
  if (!/^smtps?:$/.test(protocol) || hostname === '') return refuse('server.mail-server-wrong');
  const user = username.replaceAll(/%40/gi, '@');
  const sender = namedSender ?? (ADDRESS.test(user) ? user : 'clinic@localhost');
  if (!SENDER.test(sender)) return refuse('server.mail-sender-wrong');
  return { url, mustEncrypt: !isOnThisMachine(hostname), sender };
}
