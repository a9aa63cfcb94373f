import { defineConfig } from '@playwright/test';

const asRoot = process.getuid?.() === 0;
const browser = process.env['SHOPBELL_BROWSER'];

/** Specs are host-neutral: HOST=node (the default) or HOST=electron where its runtime is there. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results/e2e',
  fullyParallel: false,
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  globalTimeout: 16 * 60_000,
  expect: { timeout: 10_000 },
  use: {
    viewport: { width: 1280, height: 800 },
    // What was on the page at each step and what was asked of it; a film beside it would take a fifth of the time.
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      args: [
        ...['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
        ...['--disable-component-update', '--disable-sync'],
        // Chromium's sandbox refuses to work as root, as which containers run.
        ...(asRoot ? ['--no-sandbox'] : []),
      ],
    },
  },
});
