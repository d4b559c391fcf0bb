// Whoever reads along may leave: a closed terminal or an ended pipe must not end the clinic, nor its orderly stop.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

/** One line of progress for the person at the terminal. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
