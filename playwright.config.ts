import { defineConfig } from '@playwright/test';
import { CHROMIUM } from './scripts/proof/chromium.ts';

/** A server of its own for every worker: journeys move its clock by weeks. Each takes two ports, one to serve and one to be told. */
const WORKERS = 2;
const firstPort = Number(process.env['FENESTRA_JOURNEY_PORT'] ?? '4181');
const ports = Array.from({ length: WORKERS }, (_, worker) => firstPort + 2 * worker);
const ownPort = ports[Number(process.env['TEST_PARALLEL_INDEX'] ?? '0')];
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: '**/*.journey.ts',
  outputDir: 'test-results',
  workers: WORKERS,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  use: {
    baseURL: `http://localhost:${ownPort}`,
    // What cannot be done in this time is missing; the test then says what, instead of running out of its own time.
    actionTimeout: 10_000,
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: CHROMIUM,
      args: isRoot ? ['--no-sandbox'] : [],
    },
  },
  webServer: ports.map((port) => ({
    command: `"${process.execPath}" tests/support/journey-server.ts ${port}`,
    url: `http://localhost:${port}/api/document.json`,
    timeout: 120_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 30_000 },
  })),
});
