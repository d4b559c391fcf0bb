import { readFile } from 'node:fs/promises';
import type { Refusal } from '#foundation/refusal.ts';
import { refuse } from './refusals.ts';

/** Where the server's certificate and its private key lie, in PEM. */
export type TlsFiles = { readonly certFile: string; readonly keyFile: string };

export async function readTlsFiles(files: TlsFiles): Promise<{ readonly cert: string; readonly key: string } | Refusal> {
  try {
    const [cert, key] = await Promise.all([readFile(files.certFile, 'utf8'), readFile(files.keyFile, 'utf8')]);
    return { cert, key };
  } catch (error) {
    return refuse('server.certificate-unreadable', { ...files, reason: error instanceof Error && 'code' in error ? error.code : 'unknown' });
  }
}
