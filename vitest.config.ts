import { defineConfig } from 'vitest/config'

const needsPostgres = ['test/integration/**/*.test.ts', 'test/contract/**/*.test.ts']

export default defineConfig({
  test: {
    globalSetup: 'test/support/require-node-24.ts',
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...needsPostgres, 'test/e2e/**'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'integration',
          environment: 'node',
          include: needsPostgres,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
