import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { dexieDraftStore } from '../../../renderer/adapters/dexie-draft-store.ts'
import { ReplicaDatabase } from '../../../renderer/adapters/replica-database.ts'
import { noDrafts, worthKeeping } from '../../../renderer/features/chair/desk/draft-store.ts'
import { chooseKind, emptyDraft } from '../../../renderer/features/chair/draft/draft.ts'
import { exampleCommands, play, preparedSitting } from '../../support/played-sitting.ts'
import { testVault } from '../../support/test-vault.ts'

const draft = chooseKind(emptyDraft, 'L2-A', 'allocated')
const history = { past: [emptyDraft], present: draft, future: [], topic: 'statement', settled: null }
const opinion = {
  found: 'yes',
  type: 'T2',
  area: '',
  floor: '',
  sector: '',
  accessible: false,
  adviseOwnership: false,
} as const
const typed = { drafts: { L1: history, L2: history }, opinions: { O1: opinion } }

describe('what is typed and not proposed yet', () => {
  const options = { indexedDB: new IDBFactory(), IDBKeyRange }
  let database: ReplicaDatabase
  beforeEach(() => {
    database = new ReplicaDatabase(options)
  })
  afterEach(() => database.close())

  test('is nothing on a device that kept nothing', async () => {
    expect(await dexieDraftStore({ database, vault: testVault }, 's/secretary').load()).toEqual(noDrafts)
  })

  test('comes back after the page was closed, to the same author of the same session alone', async () => {
    const kept = worthKeeping(preparedSitting(), typed)
    await dexieDraftStore({ database, vault: testVault }, 's/secretary').keep(kept)
    database.close()
    database = new ReplicaDatabase(options)
    expect(await dexieDraftStore({ database, vault: testVault }, 's/secretary').load()).toEqual(kept)
    expect(await dexieDraftStore({ database, vault: testVault }, 's/s1').load()).toEqual(noDrafts)
    expect(await dexieDraftStore({ database, vault: testVault }, 'other/secretary').load()).toEqual(noDrafts)
  })

  test('is kept the next time when the disk did not take it', async () => {
    const kept = worthKeeping(preparedSitting(), typed)
    const store = dexieDraftStore({ database, vault: testVault }, 's/secretary')
    vi.spyOn(database.writings, 'put').mockRejectedValueOnce(new Error('QuotaExceededError'))
    await expect(store.keep(kept)).rejects.toThrow('QuotaExceededError')
    await store.keep(kept)
    expect(await dexieDraftStore({ database, vault: testVault }, 's/secretary').load()).toEqual(kept)
  })

  test('is kept without its undo steps, and only for items not decided yet', () => {
    const afterFirst = play(preparedSitting(), exampleCommands('c025'))
    const kept = worthKeeping(afterFirst, typed)
    expect(Object.keys(kept.drafts)).toEqual(['L2'])
    expect(kept.drafts.L2).toEqual({ past: [], present: draft, future: [], topic: null, settled: null })
    expect(kept.opinions).toEqual({ O1: opinion })
  })
})
