import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Host } from '../../../server/host/host.ts'
import { openHost } from '../../../server/host/open-host.ts'
import { receiveJournal } from '../../../server/replication/receive-journal.ts'
import { emptyHead, type Head, type JournalRecord } from '../../../shared/journal/record.ts'
import { seal } from '../../../shared/journal/seal.ts'
import { memoryHost } from '../../support/memory-host.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let server: Host
beforeEach(async () => {
  folder = await temporaryFolder()
  const { exportDocuments, onFault } = memoryHost()
  server = await openHost({ kind: 'folder', folder: folder.path }, { exportDocuments, onFault })
})
afterEach(async () => {
  await server.close()
  await folder.remove()
})

const now = '2026-11-26T14:00:00+01:00'

function record(type: string, after: Head, content: Readonly<Record<string, unknown>>): JournalRecord {
  const origin = { at: now, receivedAt: now, by: 'secretary', device: 'desk' }
  const scope = { item: null, audience: 'everyone' } as const
  return seal(
    { ...origin, id: `/${after.length}`, type, v: 1, scope, payload: { ...content, salt: '00' } },
    after,
  )
}

const first = record('SessionImported', emptyHead, { session: { id: 'S1' } })
const second = record('SessionOpened', { length: 1, hash: first.envelope.hash }, { chair: 's1' })
const otherRoot = { length: 0, hash: 'f'.repeat(64) }

const send = (records: readonly JournalRecord[], after: Head = emptyHead, session = 'S1') =>
  receiveJournal(server, 'desk-1', { session, holder: 'poste', after, records })

describe('what a server keeps of a journal that another hub orders', () => {
  test('a whole one, record after record', async () => {
    expect(await send([first])).toMatchObject({ kind: 'stored', head: { length: 1 } })
    expect(await send([second], { length: 1, hash: first.envelope.hash })).toMatchObject({ kind: 'stored' })
    expect(await server.store.read('S1', 0)).toEqual([first, second])
  })

  test.each<readonly [string, readonly JournalRecord[], Head]>([
    ['a content withheld', [first, { ...second, payload: null }], emptyHead],
    ['a record changed', [{ ...first, payload: { session: { id: 'S1' }, salt: '01' } }], emptyHead],
    ['a record missing', [second], emptyHead],
    ['a record twice', [first, first], emptyHead],
    ['another beginning', [record('SessionImported', otherRoot, { session: { id: 'S1' } })], otherRoot],
    ['another first event', [record('SessionOpened', emptyHead, { session: { id: 'S1' } })], emptyHead],
    ['another session', [record('SessionImported', emptyHead, { session: { id: 'S2' } })], emptyHead],
  ])('nothing of one with %s, and nobody holds the session', async (_name, records, after) => {
    expect(await send(records, after)).toEqual({ kind: 'broken' })
    expect(await server.store.sessions()).toEqual([])
    expect(await server.holdings.holderOf('S1')).toBeNull()
  })
})
