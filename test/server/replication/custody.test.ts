import { beforeEach, describe, expect, test } from 'vitest'
import { MemoryJournalStore } from '../../../server/adapters/memory-journal-store.ts'
import { sessionHub } from '../../../server/host/session-hub.ts'
import { Custody } from '../../../server/replication/custody.ts'
import { importEvents } from '../../../shared/domain/session/import-events.ts'
import type { JournalStore } from '../../../shared/ports/journal-store.ts'
import { breaking, deskOrders, type HoldStep, releasing, taking } from '../../../shared/sync/hold-steps.ts'
import { FakeClock } from '../../support/fake-clock.ts'
import { commandOf, countingEntropy, script } from '../../support/memory-hub.ts'
import { opening, says } from '../../support/sitting-acts.ts'
import { aPreparedSession } from '../../support/sitting-builders.ts'
import { testKeys } from '../../support/test-keys.ts'

const open = commandOf('c1', says('secretary', opening))
const forgotten: string[] = []
const ledger = {
  keep: async () => undefined,
  of: async () => new Map(),
  forget: async (session: string) => void forgotten.push(session),
}

function keeper(orders = deskOrders('desk')) {
  const store = new MemoryJournalStore()
  const clock = new FakeClock('2026-11-26T12:00:00Z')
  const learned = new Set<string>()
  const knownKeys = {
    learn: async (keys: readonly string[]) => {
      for (const key of keys) learned.add(key)
    },
    all: async () => learned,
  }
  return {
    store,
    ledger,
    knownKeys,
    hub: sessionHub(store, clock, countingEntropy(), testKeys.signer, orders),
  }
}

let own: ReturnType<typeof keeper>
let replica: ReturnType<typeof keeper>
let custody: Custody
beforeEach(() => {
  forgotten.splice(0)
  own = keeper()
  replica = keeper()
  custody = new Custody({ self: 'desk', own, replica })
})

/** A session that the server orders, as this desk's copies hold it. */
async function copied(): Promise<void> {
  await replica.hub.create('S1', importEvents(aPreparedSession()), script)
}

async function heldBy(hub: string): Promise<void> {
  const after = (await replica.store.head('S1')) ?? { length: 0, hash: '' }
  await replica.hub.changeHold('S1', taking({ hub, name: 'poste' }, after), 'server')
}

const lengthIn = async (store: JournalStore) => (await store.head('S1'))?.length ?? null

async function change(step: HoldStep): Promise<void> {
  await own.hub.changeHold('S1', step, 'desk')
}

describe('where a desk keeps a journal', () => {
  test('H5: among its own, as soon as its copy says that it holds the session', async () => {
    await copied()
    await heldBy('desk')
    const whole = await replica.store.read('S1', 0)
    expect(await custody.adopt('S1')).toBe(true)
    expect(await own.store.read('S1', 0)).toEqual(whole)
    expect(await lengthIn(replica.store)).toBeNull()
    expect([...(await own.knownKeys.all())]).toEqual([testKeys.signer.key])
    expect(await own.hub.submit('S1', script, [open])).toHaveLength(1)
  })

  test.each(['nobody', 'other'])('H5: among its copies while %s holds it', async (who) => {
    await copied()
    if (who !== 'nobody') await heldBy(who)
    expect(await custody.adopt('S1')).toBe(false)
    expect(await lengthIn(own.store)).toBeNull()
  })

  test('H5: what it does not keep it does not adopt', async () => {
    expect(await custody.adopt('S1')).toBe(false)
  })

  test('H5: a crash between the two writes is ended by the next look, and what was decided since is kept', async () => {
    await copied()
    await heldBy('desk')
    await own.store.create('S1', await replica.store.read('S1', 0))
    await own.hub.submit('S1', script, [open])
    const length = await lengthIn(own.store)
    expect(await custody.adopt('S1')).toBe(true)
    expect([await lengthIn(own.store), await lengthIn(replica.store)]).toEqual([length, null])
  })

  test('H8: among its copies once it has given the session back, its commands forgotten', async () => {
    await copied()
    await heldBy('desk')
    await custody.adopt('S1')
    await change(releasing('desk'))
    const length = await lengthIn(own.store)
    expect(await custody.handBack('S1', await own.store.head('S1'))).toBe(true)
    expect([await lengthIn(own.store), await lengthIn(replica.store)]).toEqual([null, length])
    expect(forgotten).toEqual(['S1'])
  })

  test.each([
    ['ends before the release', async () => ({ length: 1, hash: '0'.repeat(64) })],
    ['ends nobody knows where', async () => null],
  ])('H8: among its own while what the server has of it %s', async (_what, sent) => {
    await copied()
    await heldBy('desk')
    await custody.adopt('S1')
    await change(releasing('desk'))
    expect(await custody.handBack('S1', await sent())).toBe(false)
    expect(await lengthIn(replica.store)).toBeNull()
  })

  test('H8: a crash between the two writes is ended by the next look', async () => {
    await copied()
    await heldBy('desk')
    await custody.adopt('S1')
    await change(releasing('desk'))
    await replica.store.create('S1', (await own.store.read('S1', 0)).slice(0, -1))
    const length = await lengthIn(own.store)
    expect(await custody.handBack('S1', await own.store.head('S1'))).toBe(true)
    expect([await lengthIn(own.store), await lengthIn(replica.store)]).toEqual([null, length])
  })

  test('H8: among its own while it holds the session, or alone knows it', async () => {
    await own.hub.create('S1', importEvents(aPreparedSession()), script)
    expect(await custody.handBack('S1', await own.store.head('S1'))).toBe(false)
    await copied()
    await heldBy('desk')
    await own.store.remove('S1')
    await custody.adopt('S1')
    expect(await custody.handBack('S1', await own.store.head('S1'))).toBe(false)
    expect(await custody.handBack('S9', null)).toBe(false)
  })

  test('H12: one that was taken from it is no longer its own to give back alone', async () => {
    await copied()
    await heldBy('desk')
    await replica.hub.changeHold('S1', breaking({ hub: 'desk', epoch: 1 }, 'secretary', 'Perdu'), 'server')
    expect(await custody.adopt('S1')).toBe(false)
  })
})
