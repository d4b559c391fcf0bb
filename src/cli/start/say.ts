// Whoever reads along may leave: a closed terminal or an ended pipe must not end the clinic, nor its orderly stop.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

/** What a start or a command says about the database server that it found on its folder and ended. */
export const ORPHAN_ENDED = 'A database left running by an earlier start was ended.';

/** One line of progress for the person at the terminal. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
