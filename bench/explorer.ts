import { chromium } from '@playwright/test';
import { CHROMIUM } from '../scripts/proof/chromium.ts';
import { keepOnPage } from '../scripts/proof/figures-page.ts';
import { machine } from '../scripts/proof/machine.ts';
import { temporaryFolder } from '../tests/support/temporary-folder.ts';
import { startProgram } from './program.ts';

// Moves the slider of the explorer in Chromium and takes the time until the new typical curve is on screen and until the
// new band of 1,000 people is. Prints the table and keeps it in docs/performance.md.
const MOVES = 30;
const FRAME_MS = 1000 / 60;
/** By the words that a person chooses. Weight moves nothing in the model of the nose spray, so that there is nothing to wait for. */
const WAYS: readonly { readonly route: string; readonly example: string }[] = [
  { route: 'Into a vein', example: '0.5 mg for each kg of body weight, over 40 minutes' },
  { route: 'Into a muscle', example: '0.5 mg for each kg of body weight' },
  { route: 'Under the tongue', example: 'A lozenge of 25 mg' },
  { route: 'Under the tongue', example: 'A thin film of 50 mg of esketamine' },
  { route: 'Swallowed', example: '25 mg in a drink' },
];

/** Milliseconds from a move: until the curve is drawn anew, until that frame is over, until the band is drawn anew. */
type Move = { readonly curveMs: number; readonly frameMs: number; readonly bandMs: number };

const program = await startProgram(await temporaryFolder('bench-explorer'));
try {
  const table = await measureExplorer(program.origin);
  process.stdout.write(table);
  await keepOnPage('last run of the explorer', table);
} finally {
  await program.stop();
}

async function measureExplorer(origin: string): Promise<string> {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(`${await patientAddress(origin)}/explorer`);
    const rows: string[] = [];
    for (const { route, example } of WAYS) {
      await page.getByRole('radio', { name: route }).check();
      await page.getByRole('radio', { name: example }).check();
      await page.locator('[data-band=drawn]').waitFor({ timeout: 30_000 });
      rows.push(lineOf(`${route}: ${example}`, await page.evaluate(movesOf, MOVES)));
      for (const times of ['Six times in three weeks', 'Once']) {
        await page.getByRole('radio', { name: times }).check();
        await page.locator('[data-band=drawn]').waitFor({ timeout: 30_000 });
        if (times !== 'Once') rows.push(lineOf(`${route}: ${example}, six times`, await page.evaluate(movesOf, MOVES)));
      }
    }
    return tableOf(rows);
  } finally {
    await browser.close();
  }
}

/** Where the patient's app of the practice clinic is: the guide's own address names it. */
async function patientAddress(origin: string): Promise<string> {
  const { pathname } = new URL((await fetch(`${origin}/guide/`)).url);
  return `${origin}/patient/${pathname.split('/')[2] ?? ''}`;
}

/** Runs in the page: moves the slider as a hand does, one step after the other, each once the last band is there. */
async function movesOf(count: number): Promise<readonly Move[]> {
  const slider = document.querySelector<HTMLInputElement>('input[type=range]');
  const figure = document.querySelector('figure[data-chart]');
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  if (slider === null || figure === null || write === undefined) throw new Error('no slider, or no chart');
  const pathOf = (part: string): string | null => figure.querySelector(`[data-part=${part}]`)?.getAttribute('d') ?? null;
  const changed = (part: string, before: string | null): Promise<number> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (pathOf(part) === before) return;
        observer.disconnect();
        resolve(performance.now());
      };
      const observer = new MutationObserver(look);
      observer.observe(figure, { subtree: true, childList: true, attributes: true });
      look();
    });
  const moves: Move[] = [];
  for (let move = 0; move < count; move++) {
    const [line, band] = [pathOf('line'), pathOf('band')];
    const [newLine, newBand] = [changed('line', line), changed('band', band)];
    const start = performance.now();
    write.call(slider, String(Number(slider.value) + (move % 2 === 0 ? 1 : -1)));
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    const curveMs = (await newLine) - start;
    const frameMs = (await new Promise<number>((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))))) - start;
    moves.push({ curveMs, frameMs, bandMs: (await newBand) - start });
  }
  return moves;
}

function lineOf(way: string, moves: readonly Move[]): string {
  const median = (of: (move: Move) => number): string => (moves.map(of).toSorted((left, right) => left - right)[Math.floor(moves.length / 2)] ?? Number.NaN).toFixed(1);
  return `| ${way} | ${median(({ curveMs }) => curveMs)} ms | ${median(({ frameMs }) => frameMs)} ms | ${median(({ bandMs }) => bandMs)} ms |`;
}

function tableOf(rows: readonly string[]): string {
  return `Run of ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC on ${machine()}, medians of ${MOVES} moves. One frame at 60 Hz is ${FRAME_MS.toFixed(1)} ms.

| Weight moved by 1 kg | new typical curve | that frame over | new band of 1,000 people |
|---|--:|--:|--:|
${rows.join('\n')}
`;
}
