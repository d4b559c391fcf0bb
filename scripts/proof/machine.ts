import { cpus, release, totalmem, type } from 'node:os';

/** The machine of a figure, as a document names it. */
export function machine(): string {
  return `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${type()} ${release()}`;
}
