import { defineConfig } from '@playwright/test';

const port = process.env['FENESTRA_JOURNEY_PORT'] ?? '4181';
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: '**/*.journey.ts',
  outputDir: 'test-results',
  // Two workers are no faster than one on two cores, and the journeys share one clinic.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  use: {
    baseURL: `http://localhost:${port}`,
    // What cannot be done in this time is missing; the test then says what, instead of running out of its own time.
    actionTimeout: 10_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: isRoot ? ['--no-sandbox'] : [],
    },
  },
  webServer: {
    command: `"${process.execPath}" tests/support/journey-server.ts ${port}`,
    url: `http://localhost:${port}/api/document.json`,
    timeout: 120_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
  },
});
