import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

/** A mail server that keeps what it is sent. */
export type MailSink = {
  readonly url: string;
  /** The letters it took, as they came over the wire. */
  readonly received: readonly { readonly from: string; readonly to: readonly string[]; readonly text: string }[];
  /** From now on every letter is answered with this; with nothing, letters are taken again. */
  refuse(reply: { readonly code: number; readonly words: string } | null): void;
  close(): Promise<void>;
};

/** Opens a mail server on this machine. */
export async function openMailSink(): Promise<MailSink> {
  const received: MailSink['received'][number][] = [];
  let refusal: Parameters<MailSink['refuse']>[0] = null;
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, { envelope }, answer) => {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        if (refusal !== null) return answer(Object.assign(new Error(refusal.words), { responseCode: refusal.code }));
        received.push({ from: envelope.mailFrom === false ? '' : envelope.mailFrom.address, to: envelope.rcptTo.map(({ address }) => address), text: Buffer.concat(pieces).toString() });
        return answer();
      });
    },
  });
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const address = listening.address();
  return {
    url: `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    received,
    refuse: (reply) => {
      refusal = reply;
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
