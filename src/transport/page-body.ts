import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** How a body travels. */
type Encoding = 'br' | 'gzip' | 'identity';

/** Keeps what was compressed last, so that a page that many read is compressed once. */
export type BodyPress = { press(body: string, tag: string, acceptEncoding: string): Promise<{ readonly encoding: Encoding; readonly bytes: Buffer }> };

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Smaller bodies gain nothing. */
const WORTH_IT_BYTES = 1_000;
const BROTLI_QUALITY = 6;
const KEPT = 300;

/** What identifies a body, weak because its encodings differ. */
export function entityTagOf(body: string): string {
  return `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}

/** Whether the browser says that it holds this body already. */
export function isHeld(ifNoneMatch: string | undefined, tag: string): boolean {
  return ifNoneMatch !== undefined && ifNoneMatch.split(/\s*,\s*/).some((held) => held === '*' || held.replace(/^(?!W\/)/, 'W/') === tag);
}

/** Public pages hold no secret, so compressing them tells nobody anything. */
export function openBodyPress(): BodyPress {
  const kept = new Map<string, Buffer>();
  return {
    async press(body, tag, acceptEncoding) {
      const encoding = body.length < WORTH_IT_BYTES ? 'identity' : encodingFor(acceptEncoding);
      const key = `${encoding} ${tag}`;
      const bytes = kept.get(key) ?? (await encoded(body, encoding));
      // Taken out and put back in, so that what was asked for last goes last.
      kept.delete(key);
      kept.set(key, bytes);
      for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest);
      return { encoding, bytes };
    },
  };
}

function encodingFor(acceptEncoding: string): Encoding {
  const accepted = new Set(acceptEncoding.split(',').filter((part) => !/;\s*q=0(?:\.0*)?\s*$/.test(part)).map((part) => part.split(';')[0]?.trim().toLowerCase()));
  if (accepted.has('br')) return 'br';
  return accepted.has('gzip') ? 'gzip' : 'identity';
}

async function encoded(body: string, encoding: Encoding): Promise<Buffer> {
  switch (encoding) {
    case 'br':
      return brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } });
    case 'gzip':
      return zip(body);
    case 'identity':
      return Buffer.from(body);
  }
}
