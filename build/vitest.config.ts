import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Of two cores the default would leave one idle.
    maxWorkers: '100%',
    // A person in Paris and a machine in UTC must see the same: no test may lean on the machine's own zone.
    env: { TZ: 'America/New_York' },
  },
});
