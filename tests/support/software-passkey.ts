import { isoCBOR } from '@simplewebauthn/server/helpers';
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const CREDENTIAL_INCLUDED = 0x40;

export type Ceremony = { readonly challenge: string; readonly origin: string; readonly isVerified?: boolean };

/** An authenticator with one ES256 passkey for one host, as a browser would answer with it. */
export function softwarePasskey(host: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(32);
  let counter = 0;

  const clientData = (type: string, { challenge, origin }: Ceremony): Buffer => Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const authenticatorData = ({ isVerified = true }: Ceremony, credential: Buffer = Buffer.alloc(0)): Buffer => {
    const flags = USER_PRESENT | (isVerified ? USER_VERIFIED : 0) | (credential.length > 0 ? CREDENTIAL_INCLUDED : 0);
    const count = Buffer.alloc(4);
    count.writeUInt32BE((counter += 1));
    return Buffer.concat([createHash('sha256').update(host).digest(), Buffer.of(flags), count, credential]);
  };

  return {
    id: id.toString('base64url'),
    register(ceremony: Ceremony) {
      const attestationObject = isoCBOR.encode(
        new Map<string, unknown>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', new Uint8Array(authenticatorData(ceremony, credentialOf(id, publicKey.export({ format: 'jwk' }))))],
        ]) as Parameters<typeof isoCBOR.encode>[0],
      );
      const response = { clientDataJSON: clientData('webauthn.create', ceremony).toString('base64url'), attestationObject: Buffer.from(attestationObject).toString('base64url'), transports: ['internal'] };
      return answer(id, response);
    },
    assert(ceremony: Ceremony) {
      const [data, client] = [authenticatorData(ceremony), clientData('webauthn.get', ceremony)];
      const signature = sign('sha256', Buffer.concat([data, createHash('sha256').update(client).digest()]), privateKey);
      const response = { clientDataJSON: client.toString('base64url'), authenticatorData: data.toString('base64url'), signature: signature.toString('base64url') };
      return answer(id, response);
    },
  };
}

function answer<Response>(id: Buffer, response: Response) {
  const text = id.toString('base64url');
  return { id: text, rawId: text, type: 'public-key' as const, clientExtensionResults: {}, authenticatorAttachment: 'platform', response };
}

/** The credential as it stands in the authenticator's data: no model, its id, its public key in COSE form. */
function credentialOf(id: Buffer, { x = '', y = '' }: { readonly x?: string | undefined; readonly y?: string | undefined }): Buffer {
  const key = new Map<number, unknown>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
    [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
  ]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(id.length);
  return Buffer.concat([Buffer.alloc(16), length, id, Buffer.from(isoCBOR.encode(key as Parameters<typeof isoCBOR.encode>[0]))]);
}
