import { startSharedPostgres } from './postgres.ts'

/** Before the tests that need one: a real PostgreSQL for all their files, unless the environment names another. */
export async function setup(): Promise<() => Promise<void>> {
  if (process.env.CALEOL_TEST_POSTGRES !== undefined) return async () => undefined
  const server = await startSharedPostgres()
  process.env.CALEOL_TEST_POSTGRES = server.address
  return server.stop
}
