import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The running application, driven by clicks, touches and keys. Three files at a time, even on two cores: a page waits often enough. */
export default defineConfig({
  test: {
    name: 'e2e',
    environment: 'node',
    env: { CALEOL_KEY_FILE: fileURLToPath(new URL('test/data/test.key', import.meta.url)) },
    globalSetup: 'test/support/require-node-24.ts',
    include: ['test/e2e/**/*.test.ts'],
    maxWorkers: 3,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
