import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';

/** The code by which the server asks for a fresh proof of identity; nothing of the command was done. */
const PROOF_NEEDED = 'sign-in.step-up-needed';

/** Asks the person to prove who they are; `false` when they would rather not. */
type AskForProof = () => Promise<boolean>;

let askForProof: AskForProof | null = null;

/** Lets an app ask its person for a proof of identity. Returns how to stop. */
export function whenProofNeeded(ask: AskForProof): () => void {
  askForProof = ask;
  return () => {
    if (askForProof === ask) askForProof = null;
  };
}

/** Sends something; when the server first wants to know that it is really this person, asks them and sends the same again. */
export async function sendWithProof<Answer>(send: () => Promise<Answer | Refusal>): Promise<Answer | Refusal> {
  const result = await send();
  if (!isRefusal(result) || result.code !== PROOF_NEEDED || askForProof === null) return result;
  return (await askForProof()) ? send() : result;
}
