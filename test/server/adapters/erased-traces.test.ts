import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SqlJournalStore } from '../../../server/adapters/sql-journal-store.ts'
import { openSqlite } from '../../../server/adapters/sqlite.ts'
import { migrate } from '../../../server/migrations/migrate.ts'
import { emptied } from '../../../shared/journal/erasure.ts'
import { emptyHead } from '../../../shared/journal/record.ts'
import { headOf } from '../../../shared/journal/seal.ts'
import { sealErasure } from '../../../shared/sync/seal-erasure.ts'
import { anErasureOrder } from '../../support/erasure-order.ts'
import { FakeClock } from '../../support/fake-clock.ts'
import { firstRecords } from '../../support/journal-records.ts'
import { countingEntropy } from '../../support/memory-hub.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { testKeys } from '../../support/test-keys.ts'

const ports = {
  clock: new FakeClock('2026-12-31T10:00:00Z'),
  entropy: countingEntropy(),
  signer: testKeys.signer,
}

test.each(['append', 'replace'] as const)(
  'J171: nothing of what an erasure takes by %s is left in the log of writes',
  async (way) => {
    const folder = await temporaryFolder()
    const file = join(folder.path, 'caleol.sqlite')
    const database = openSqlite(file)
    await migrate(database)
    const store = new SqlJournalStore(database, testKeys.sealer)
    const held = firstRecords(3)
    await store.create('S1', held)
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(0)
    const last = held.at(-1)
    const head = last === undefined ? emptyHead : headOf(last)
    const erasure = sealErasure(ports, head, anErasureOrder, 'd')
    if (way === 'append') await store.append('S1', head, [erasure])
    else await store.replace('S1', head, [...held.map(emptied), erasure])
    expect(statSync(`${file}-wal`).size).toBe(0)
    await database.destroy()
    await folder.remove()
  },
)
