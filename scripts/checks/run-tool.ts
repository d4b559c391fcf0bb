import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export const PROJECT = join(import.meta.dirname, '..', '..');

export type ToolResult = { readonly isOk: boolean; readonly output: string; readonly errors: string };

/** Runs a package's own script under this Node and collects what it says. */
export async function runTool(script: string, args: readonly string[], folder: string = PROJECT): Promise<ToolResult> {
  const child = spawn(process.execPath, [join(PROJECT, 'node_modules', script), ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const output: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => output.push(piece));
  child.stderr.on('data', (piece: Buffer) => errors.push(piece));
  const [code] = await once(child, 'close');
  return { isOk: code === 0, output: Buffer.concat(output).toString('utf8'), errors: Buffer.concat(errors).toString('utf8') };
}

/** A tool that passes or prints its findings. */
export async function findingsOf(script: string, args: readonly string[]): Promise<string | undefined> {
  const { isOk, output, errors } = await runTool(script, args);
  return isOk ? undefined : `${output}${errors}`.trim() || `${script} failed without a word`;
}
