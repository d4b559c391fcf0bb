import { access } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { chromium } from '@playwright/test';
import { CHROMIUM } from '../scripts/proof/chromium.ts';

/** What the first screen of one app, or the first page of the guide, costs a browser that has never been there. */
export type FirstLoad = {
  readonly app: 'clinic' | 'patient' | 'guide';
  readonly scriptBytes: number;
  readonly styleBytes: number;
  /** Everything as it travelled, fonts apart. */
  readonly travelledBytes: number;
  readonly paintMs: number;
  readonly slowLargestPaintMs: number;
};

/** A slow phone on a slow line: processor four times slower, 1.6 Mbit/s, 150 ms to and fro. */
const SLOW_PROCESSOR = 4;
const SLOW_LINE = { offline: false, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8, latency: 150 };

/** The clinic's app is opened on a tablet or a desk, the patient's and the guide on a phone. */
const VIEWPORTS: Readonly<Record<FirstLoad['app'], { readonly width: number; readonly height: number }>> = {
  clinic: { width: 1180, height: 820 },
  patient: { width: 390, height: 844 },
  guide: { width: 390, height: 844 },
};

/** Both apps and the guide in Chromium, cold; nothing where there is no Chromium. */
export async function measureFirstLoads(origin: string): Promise<readonly FirstLoad[]> {
  const isThere = await access(CHROMIUM).then(() => true, () => false);
  if (!isThere) return [];
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  try {
    return [await measureApp(browser, origin, 'clinic'), await measureApp(browser, origin, 'patient'), await measureApp(browser, origin, 'guide')];
  } finally {
    await browser.close();
  }
}

async function measureApp(browser: Browser, origin: string, app: FirstLoad['app']): Promise<FirstLoad> {
  // Where the short address leads to is what a link or a search engine points at.
  const address = app === 'guide' ? (await fetch(`${origin}/guide/`)).url : `${origin}/${app}/`;
  const fast = await open(browser, address, VIEWPORTS[app], false);
  const slow = await open(browser, address, VIEWPORTS[app], true);
  return { app, scriptBytes: fast.scriptBytes, styleBytes: fast.styleBytes, travelledBytes: fast.travelledBytes, paintMs: fast.firstPaintMs, slowLargestPaintMs: slow.largestPaintMs };
}

async function open(browser: Browser, address: string, viewport: (typeof VIEWPORTS)[FirstLoad['app']], isSlow: boolean) {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  if (isSlow) {
    const session = await context.newCDPSession(page);
    await session.send('Network.emulateNetworkConditions', SLOW_LINE);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_PROCESSOR });
  }
  const bytes = { script: 0, stylesheet: 0, travelled: 0 };
  const reading: Promise<void>[] = [];
  page.on('requestfinished', (request) => {
    if (request.resourceType() !== 'font') reading.push(request.sizes().then(({ responseBodySize, responseHeadersSize }) => void (bytes.travelled += responseBodySize + responseHeadersSize)));
  });
  page.on('response', (response) => {
    const kind = response.request().resourceType();
    if (kind !== 'script' && kind !== 'stylesheet') return;
    // Counted as gzip at its best whatever the server chose, so that figures of other products compare.
    reading.push(response.body().then((body) => void (bytes[kind] += gzipSync(body, { level: 9 }).length)));
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await Promise.all(reading);
  const paint = await page.evaluate(paintsOf);
  await context.close();
  return { scriptBytes: bytes.script, styleBytes: bytes.stylesheet, travelledBytes: bytes.travelled, ...paint };
}

/** Runs in the page: waits for the first paint, however late, and takes the largest one so far. */
async function paintsOf(): Promise<{ readonly firstPaintMs: number; readonly largestPaintMs: number }> {
  const latestOf = (type: string): Promise<number> =>
    new Promise((resolve) => {
      new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe({ type, buffered: true });
      setTimeout(() => resolve(Number.NaN), 5_000);
    });
  const firstPaintMs = await latestOf('paint');
  return { firstPaintMs, largestPaintMs: await latestOf('largest-contentful-paint') };
}
