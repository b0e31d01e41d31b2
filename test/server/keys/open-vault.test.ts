import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../../../server/adapters/database.ts'
import { SqlJournalStore } from '../../../server/adapters/sql-journal-store.ts'
import { openSqlite } from '../../../server/adapters/sqlite.ts'
import { anyKey, verifyStored } from '../../../server/host/verify-journal.ts'
import { KeyUnavailable } from '../../../server/keys/key-file.ts'
import { SqlKnownKeys } from '../../../server/keys/known-keys.ts'
import { openVault } from '../../../server/keys/open-vault.ts'
import { migrate } from '../../../server/migrations/migrate.ts'
import { aHubWithSession } from '../../support/memory-hub.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { otherKeys, testKeys } from '../../support/test-keys.ts'

/** As they are on the day they are made. */
const newKeys = { ...testKeys, isNew: true } as const

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let database: Database

beforeEach(async () => {
  folder = await temporaryFolder()
  database = openSqlite(join(folder.path, 'caleol.sqlite'))
  await migrate(database)
})
afterEach(async () => {
  await database.destroy()
  await folder.remove()
})

/** The usual session as an application from before wrote it: in clear, nothing signed. */
async function writeInClear(): Promise<void> {
  const bench = await aHubWithSession()
  const head = await bench.store.head('S1')
  if (head === null) throw new Error('the hub holds the session')
  const records = await bench.store.read('S1', 0)
  await database
    .insertInto('journals')
    .values({ session: 'S1', ...head })
    .execute()
  for (const { envelope, payload } of records) {
    const row = { session: 'S1', seq: envelope.seq, event_id: JSON.stringify(envelope.id) }
    await database
      .insertInto('records')
      .values({ ...row, body: JSON.stringify({ envelope, payload }) })
      .execute()
  }
}

describe('the key of some data', () => {
  test('is whatever new data were first opened with, and believed from then on', async () => {
    const asked: boolean[] = []
    const source = async (isSealed: boolean) => {
      asked.push(isSealed)
      return testKeys
    }
    await openVault(database, source)
    await openVault(database, source)
    expect(asked).toEqual([false, true])
    expect(await new SqlKnownKeys(database).all()).toEqual(new Set([testKeys.signer.key]))
  })

  test('J26: is no other afterwards, and no other is believed', async () => {
    await openVault(database, async () => testKeys)
    await expect(openVault(database, async () => otherKeys)).rejects.toThrow(KeyUnavailable)
    expect(await new SqlKnownKeys(database).all()).toEqual(new Set([testKeys.signer.key]))
  })

  test('seals what was written in clear before, and vouches for where each journal ends', async () => {
    await writeInClear()
    await openVault(database, async () => newKeys)
    const bodies = await database.selectFrom('records').select('body').execute()
    expect(bodies.length).toBeGreaterThan(5)
    for (const { body } of bodies) expect(body).not.toContain('{')
    const store = new SqlJournalStore(database, testKeys.sealer)
    expect(await verifyStored(store, 'S1', (key) => key === testKeys.signer.key)).toMatchObject({
      valid: true,
    })
  })

  test('leaves a row that is no record for verify to name', async () => {
    await writeInClear()
    await database.updateTable('records').set({ body: '{"damaged"' }).where('seq', '=', 3).execute()
    await openVault(database, async () => newKeys)
    const store = new SqlJournalStore(database, testKeys.sealer)
    expect(await verifyStored(store, 'S1', anyKey)).toMatchObject({ valid: false, firstBroken: 3 })
  })

  test('J29: neither seals nor signs a journal that was written in clear in the place of the one it had sealed', async () => {
    await openVault(database, async () => newKeys)
    await database.deleteFrom('vault').execute()
    await writeInClear()
    await expect(openVault(database, async () => testKeys)).rejects.toThrow(KeyUnavailable)
    expect(await database.selectFrom('vault').selectAll().execute()).toEqual([])
    const store = new SqlJournalStore(database, testKeys.sealer)
    expect(await verifyStored(store, 'S1', anyKey)).toMatchObject({ valid: false, firstBroken: 1 })
  })
})
