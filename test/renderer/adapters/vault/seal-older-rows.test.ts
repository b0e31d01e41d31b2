// Dexie takes what it finds of IndexedDB as it is loaded.
import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { beforeEach, expect, test } from 'vitest'
import { dexieCredentialStore } from '../../../../renderer/adapters/credential-store.ts'
import { dexieDraftStore } from '../../../../renderer/adapters/dexie-draft-store.ts'
import { legacyTables } from '../../../../renderer/adapters/legacy-tables.ts'
import { dexieReadMarksStore } from '../../../../renderer/adapters/read-marks-store.ts'
import { ReplicaQueue } from '../../../../renderer/adapters/replica-queue.ts'
import { openStore, type VaultBench, vaultBench } from '../../../support/vault-bench.ts'

const replica = '2026-11-26-chaumont/s1'
const identity = { role: 'seat', device: 'd', session: '2026-11-26-chaumont', seat: 's1' } as const
const commands = ['c1', 'c2', 'c3'].map((id) => ({ id, type: 'CastBallot', by: 's1' }))
const refusal = { commandId: 'c0', type: 'CastBallot', refused: 'not-permitted', message: 'Non', details: {} }
const kept = { drafts: { L1: { past: [], present: 'typed', future: [] } }, opinions: {} }
const mark = { session: '2026-11-26-chaumont', seat: 's1', item: 'L1', print: 'p', pages: [1, 2] }

let bench: VaultBench

/** A tablet as an application from before left it: everything in clear. */
beforeEach(async () => {
  bench = vaultBench()
  const older = new Dexie('caleol', bench.options)
  older.version(1).stores(legacyTables)
  await older.table('pending').bulkAdd(commands.map((command) => ({ replica, id: command.id, command })))
  await older.table('refusals').add({ replica, ...refusal })
  await older.table('drafts').add({ replica, kept })
  await older.table('credentials').add({ name: 'device', token: 'secret-token', identity })
  await older.table('records').add({ session: replica, seq: 1, record: { payload: 'M. NOIR' } })
  await older.table('summaries').add({ id: '2026-11-26-chaumont', number: '2026-22' })
  older.close()
  const reading = new Dexie('caleol-reading')
  reading.version(1).stores({ marks: '[session+seat+item], [session+seat]' })
  await reading.table('marks').put(mark)
  reading.close()
})

test('J169: what an older application wrote in clear is sealed at the first opening, and nothing of it is lost', async () => {
  const store = openStore(await bench.page())
  const queue = new ReplicaQueue(store, replica)
  expect(await queue.list()).toEqual(commands)
  expect(await queue.openRefusals(await queue.sealedRefusals())).toEqual([refusal])
  expect(await dexieDraftStore(store, replica).load()).toEqual(kept)
  expect(await dexieCredentialStore(() => store).read()).toEqual({ token: 'secret-token', identity })
  expect(await dexieReadMarksStore(store).of(mark.session, mark.seat)).toEqual([mark])
})

test('J169: nothing in clear is left, and a second opening adds nothing', async () => {
  await bench.page()
  const { database } = await bench.page()
  const stored = await bench.stored()
  for (const word of ['chaumont', 'NOIR', 'secret-token', 'CastBallot', 'typed', '2026-22'])
    expect(stored).not.toContain(word)
  expect(await Dexie.exists('caleol-reading')).toBe(false)
  expect(await database.outbox.count()).toBe(3)
})

test('J169: a tablet that was never opened again still counts what it did not send', async () => {
  const { vault } = await bench.page()
  expect(await vault.unsent()).toBe(3)
})

test('J169: a page of the older application, open beside this one, loses nothing of what it takes in', async () => {
  const { database } = await bench.page()
  await database.legacy.pending.bulkAdd(
    ['c3', 'c4'].map((id) => ({ replica, id, command: { id, type: 'CastBallot', by: 's1' } }) as never),
  )
  const queue = new ReplicaQueue(openStore(await bench.page()), replica)
  expect((await queue.list()).map(({ id }) => id)).toEqual(['c1', 'c2', 'c3', 'c4'])
})
