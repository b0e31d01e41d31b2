import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Host } from '../../../server/host/host.ts'
import { openHost } from '../../../server/host/open-host.ts'
import { receiveJournal } from '../../../server/replication/receive-journal.ts'
import { emptyHead, type Head, type JournalRecord } from '../../../shared/journal/record.ts'
import { seal } from '../../../shared/journal/seal.ts'
import { breaking, taking } from '../../../shared/sync/hold-steps.ts'
import { memoryHost } from '../../support/memory-host.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { testKeys } from '../../support/test-keys.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let server: Host
beforeEach(async () => {
  folder = await temporaryFolder()
  const { exportDocuments, onFault } = memoryHost()
  server = await openHost(
    { kind: 'folder', folder: folder.path },
    { keys: async () => testKeys, exportDocuments, onFault },
  )
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

const headOf = ({ envelope }: JournalRecord): Head => ({ length: envelope.seq, hash: envelope.hash })

function holding(type: string, epoch: number, after: Head, hub = 'desk-1'): JournalRecord {
  return record(type, after, { epoch, hub, name: 'poste 1', reason: 'perdu', by: 'secretary' })
}

const first = record('SessionImported', emptyHead, { session: { id: 'S1' } })
const held = holding('SessionHeld', 1, headOf(first))
const next = record('SessionOpened', headOf(held), { chair: 's1' })
const released = holding('SessionReleased', 2, headOf(held))
const otherRoot = { length: 0, hash: 'f'.repeat(64) }

interface Sent {
  readonly after?: Head
  readonly session?: string
  readonly hub?: string
  readonly epoch?: number
}

const send = (
  records: readonly JournalRecord[],
  { after = emptyHead, session = 'S1', hub = 'desk-1', epoch = 1 }: Sent = {},
) => receiveJournal(server, { session, hub, epoch, after, records })

async function headIn({ store }: Host): Promise<Head> {
  return (await store.head('S1')) ?? emptyHead
}

/** The administrator takes the session back from the desk. */
async function breakHold(): Promise<void> {
  const step = breaking({ hub: 'desk-1', epoch: 1 }, 'secretary', 'Poste perdu')
  await server.hub.changeHold('S1', step, 'server')
}

describe('what a server keeps of a journal that another hub orders', () => {
  test('H7: a whole one, record after record', async () => {
    expect(await send([first, held])).toEqual({ kind: 'stored', head: headOf(held) })
    expect(await send([next], { after: headOf(held) })).toEqual({ kind: 'stored', head: headOf(next) })
    expect(await server.store.read('S1', 0)).toEqual([first, held, next])
  })

  test('H7: the same again changes nothing, even once the session was given back', async () => {
    await send([first, held])
    expect(await send([first, held])).toEqual({ kind: 'stored', head: headOf(held) })
    await send([released], { after: headOf(held) })
    expect(await send([held], { after: headOf(first) })).toEqual({ kind: 'stored', head: headOf(held) })
    expect((await server.store.head('S1'))?.length).toBe(3)
  })

  test('H7: says where its copy ends to whoever sends from elsewhere', async () => {
    await send([first, held])
    const after = { length: 7, hash: 'a'.repeat(64) }
    expect(await send([record('SessionOpened', after, {})], { after })).toEqual({
      kind: 'behind',
      head: headOf(held),
    })
  })

  test('H7: a copy sent before holds were recorded goes on once its sender says that it holds the session', async () => {
    await server.store.create('S1', [first])
    expect(await send([held], { after: headOf(first) })).toMatchObject({ kind: 'stored' })
  })

  test('H3: nothing from another hub, nor from one that says so of itself', async () => {
    await send([first, held])
    const elsewhere = { kind: 'held-elsewhere', holder: 'poste 1' }
    expect(await send([next], { after: headOf(held), hub: 'desk-2' })).toEqual(elsewhere)
    expect(await send([next], { after: headOf(held), epoch: 2 })).toEqual(elsewhere)
  })

  test('H3: nothing for a session that the server orders', async () => {
    await server.store.create('S1', [first])
    expect(await send([record('SessionOpened', headOf(first), {})], { after: headOf(first) })).toEqual({
      kind: 'held-elsewhere',
      holder: 'le serveur',
    })
  })

  test('H8: what its holder gives back is the server’s to decide', async () => {
    await send([first, held])
    expect(await send([released], { after: headOf(held) })).toMatchObject({ kind: 'stored' })
    expect((await server.hub.state('S1'))?.hold).toMatchObject({ epoch: 2, holder: null })
  })

  test('H12: nothing of a hub from which the session was taken, which is told the present epoch', async () => {
    await send([first, held])
    await breakHold()
    expect(await send([next], { after: headOf(held) })).toEqual({ kind: 'fenced', epoch: 2 })
    expect((await server.store.head('S1'))?.length).toBe(3)
  })

  test.each<readonly [string, readonly JournalRecord[], Sent]>([
    ['a content withheld', [first, held, { ...next, payload: null }], {}],
    ['a record changed', [{ ...first, payload: { session: { id: 'S1' }, salt: '01' } }], {}],
    ['a record missing', [held], {}],
    ['a record twice', [first, first], {}],
    [
      'another beginning',
      [record('SessionImported', otherRoot, { session: { id: 'S1' } })],
      { after: otherRoot },
    ],
    ['another first event', [record('SessionOpened', emptyHead, { session: { id: 'S1' } })], {}],
    ['another session', [record('SessionImported', emptyHead, { session: { id: 'S2' } })], {}],
    ['nobody who holds it', [first], {}],
    ['another holder', [first, holding('SessionHeld', 1, headOf(first), 'desk-2')], {}],
    ['another epoch', [first, holding('SessionHeld', 2, headOf(first))], {}],
    ['an epoch passed over', [first, held, holding('SessionReleased', 3, headOf(held))], {}],
  ])('nothing of one with %s', async (_name, records, sent) => {
    expect(await send(records, sent)).toEqual({ kind: 'broken' })
    expect(await server.store.sessions()).toEqual([])
  })

  test.each([
    ['a hold that it has not', holding('SessionHeld', 2, headOf(held))],
    ['a hold of another', holding('SessionHeld', 2, headOf(held), 'desk-2')],
    ['an epoch passed over', holding('SessionReleased', 3, headOf(held))],
  ])('H2: nothing of its holder that speaks of %s', async (_name, one) => {
    await send([first, held])
    expect(await send([one], { after: headOf(held) })).toEqual({ kind: 'broken' })
  })

  const broken = holding('HoldBroken', 2, headOf(held))
  const stranger = holding('SessionHeld', 1, headOf(held), 'desk-2')
  const decidedAfter = record('SessionOpened', headOf(released), { chair: 's1' })
  test.each([
    ['breaks its own hold, as the server alone does', [broken]],
    ['puts another holder in between', [stranger, holding('SessionHeld', 1, headOf(stranger))]],
    ['decides behind its own release', [released, decidedAfter]],
  ])('H3, H8: nothing of its holder that %s', async (_name, records) => {
    await send([first, held])
    expect(await send(records, { after: headOf(held) })).toEqual({ kind: 'broken' })
    expect((await server.store.head('S1'))?.length).toBe(2)
  })

  test('J112: of a session that it does not keep, that it lacks the beginning, whatever the sender begins with', async () => {
    expect(await send([next], { after: headOf(held) })).toEqual({ kind: 'behind', head: emptyHead })
    expect(await server.store.sessions()).toEqual([])
    expect(await send([first, held, next])).toMatchObject({ kind: 'stored' })
  })

  test('J111: a holder that held it before, and sends from where it stood then, is told where to go on from', async () => {
    await send([first, held])
    await breakHold()
    const again = await server.hub.changeHold(
      'S1',
      taking({ hub: 'desk-1', name: 'poste 1' }, await headIn(server)),
      'server',
    )
    const between = await server.store.read('S1', 2)
    const late = record('SessionOpened', again?.head ?? emptyHead, {})
    expect(await send([...between, late], { after: headOf(held), epoch: 3 })).toEqual({
      kind: 'behind',
      head: again?.head,
    })
    expect(await send([late], { after: again?.head ?? emptyHead, epoch: 3 })).toMatchObject({
      kind: 'stored',
    })
  })

  test('H8: nothing whole that goes on behind its release', async () => {
    expect(await send([first, held, released, decidedAfter])).toEqual({ kind: 'broken' })
    expect(await send([first, held, released])).toMatchObject({ kind: 'stored' })
  })
})
