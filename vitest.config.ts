import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The data of the tests have a key of their own: nothing is written in the configuration of whoever runs them. */
const env = { CALEOL_KEY_FILE: fileURLToPath(new URL('test/data/test.key', import.meta.url)) }

/** Pure code, whose tests leave nothing behind: a process reads it once, not once for each file. */
const pure = ['test/shared/**/*.test.ts']
const needsPostgres = ['test/integration/**/*.test.ts', 'test/contract/**/*.test.ts']

export default defineConfig({
  test: {
    globalSetup: 'test/support/require-node-24.ts',
    // Left to itself, vitest keeps one core free: half of a machine of two.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'shared',
          environment: 'node',
          env,
          include: pure,
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'unit',
          environment: 'node',
          env,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...pure, ...needsPostgres, 'test/e2e/**', 'test/simulation/**'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'integration',
          environment: 'node',
          globalSetup: 'test/support/shared-postgres.ts',
          env,
          include: needsPostgres,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'simulation',
          environment: 'node',
          env,
          include: ['test/simulation/**/*.test.ts'],
          // The schedules have processes of their own, one a core.
          maxWorkers: 1,
          testTimeout: 60_000,
        },
      },
    ],
  },
})
