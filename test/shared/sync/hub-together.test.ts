import { describe, expect, test } from 'vitest'
import { importEvents } from '../../../shared/domain/session/import-events.ts'
import { emptyHead } from '../../../shared/journal/record.ts'
import type { JournalStore } from '../../../shared/ports/journal-store.ts'
import type { Puller } from '../../../shared/sync/hub.ts'
import { aHub, aHubWithSession, answersOf, commandOf, deviceOf, script } from '../../support/memory-hub.ts'
import { attends, opening, says, suspending, type Wish } from '../../support/sitting-acts.ts'
import { aPreparedSession } from '../../support/sitting-builders.ts'

const S1 = 'S1'
const sent = (id: string, wish: Wish, by = 'secretary') => [commandOf(id, says(by, wish))]

/** Counts the transactions of a store. */
function countedAppends(store: JournalStore): { appends: number } {
  const count = { appends: 0 }
  const append = store.append.bind(store)
  store.append = (...place) => {
    count.appends += 1
    return append(...place)
  }
  return count
}

describe('submissions that come at once', () => {
  test('J180: those that wait for the disk share the next transaction, each with its own answers', async () => {
    const { hub, store } = await aHubWithSession()
    const count = countedAppends(store)
    const first = hub.submit(S1, script, sent('c0', opening))
    const others = ['a', 'b', 'p'].map((seat) =>
      hub.submit(S1, deviceOf(seat), sent(`c-${seat}`, attends(seat))),
    )
    expect(await first).toEqual([{ command: 'c0', events: ['c0/0'] }])
    expect(await Promise.all(others)).toEqual(
      ['a', 'b', 'p'].map((seat) => [{ command: `c-${seat}`, events: [`c-${seat}/0`] }]),
    )
    expect(count.appends).toBe(1)
  })

  test('J180: the author of each is its own, whatever waits beside it', async () => {
    const { hub, store } = await aHubWithSession()
    await hub.submit(S1, script, sent('c0', opening))
    const answers = await Promise.all([
      hub.submit(S1, deviceOf('a'), sent('c1', suspending)),
      hub.submit(S1, deviceOf('p'), sent('c2', suspending)),
    ])
    expect(answers).toMatchObject([[{ refused: 'not-permitted' }], [{ events: ['c2/0'] }]])
    expect((await store.read(S1, 0)).at(-1)?.envelope).toMatchObject({ by: 'p', device: 'device-p' })
  })

  test('J180: the same command sent twice at once is applied once', async () => {
    const { hub } = await aHubWithSession()
    const answers = await Promise.all([
      hub.submit(S1, script, sent('c0', opening)),
      hub.submit(S1, script, sent('c0', opening)),
    ])
    expect(answers).toEqual([[{ command: 'c0', events: ['c0/0'] }], [{ command: 'c0', events: [] }]])
  })

  test('J180: no transaction grows without bound', async () => {
    const { hub, store } = await aHubWithSession()
    await hub.submit(S1, script, sent('c0', opening))
    const count = countedAppends(store)
    const lot = (name: string) =>
      Array.from({ length: 200 }, (_, index) => commandOf(`${name}${index}`, says('secretary', attends('a'))))
    const answers = await Promise.all(['x', 'y', 'z'].map((name) => hub.submit(S1, script, lot(name))))
    expect(answers.map((answer) => answersOf(answer).length)).toEqual([200, 200, 200])
    expect(count.appends).toBe(2)
  })

  test('J181: one that cannot be decided takes no other with it', async () => {
    const { hub } = await aHubWithSession()
    const broken = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('no command')
        },
      },
    )
    const answers = await Promise.allSettled([
      hub.submit(S1, script, sent('c0', opening)),
      hub.submit(S1, deviceOf('a'), [broken]),
      hub.submit(S1, deviceOf('b'), sent('c2', attends('b'))),
    ])
    expect(answers).toMatchObject([
      { status: 'fulfilled', value: [{ events: ['c0/0'] }] },
      { status: 'rejected', reason: { message: 'no command' } },
      { status: 'fulfilled', value: [{ events: ['c2/0'] }] },
    ])
  })

  test('J181: a store that fails once fails nobody whose command it holds in the end', async () => {
    const { hub, store } = await aHubWithSession()
    const append = store.append.bind(store)
    let hasFailed = false
    // The answer of the first transaction is lost on the way: it is written all the same.
    store.append = async (...place) => {
      const answer = await append(...place)
      if (hasFailed) return answer
      hasFailed = true
      throw new Error('the line is cut')
    }
    const answers = await Promise.all([
      hub.submit(S1, script, sent('c0', opening)),
      hub.submit(S1, script, sent('c1', attends('a'))),
    ])
    expect(answers).toEqual([[{ command: 'c0', events: [] }], [{ command: 'c1', events: [] }]])
    const ids = (await store.read(S1, 0)).map(({ envelope }) => envelope.id)
    expect(ids.slice(-2)).toEqual(['c0/0', 'c1/0'])
  })
})

describe('deciding on what is known', () => {
  test('J182: a command that is accepted asks the store nothing before it is written', async () => {
    const { hub, store } = await aHubWithSession()
    await hub.submit(S1, script, sent('c0', opening))
    store.head = async () => {
      throw new Error('asked')
    }
    expect(await hub.submit(S1, script, sent('c1', attends('a')))).toMatchObject([{ events: ['c1/0'] }])
  })

  test('J182: a refusal is judged on what another hub wrote meanwhile', async () => {
    const one = await aHubWithSession()
    const other = aHub(one.store)
    await one.hub.state(S1)
    await other.hub.submit(S1, script, sent('c0', opening))
    expect(await one.hub.submit(S1, script, sent('c1', suspending))).toMatchObject([{ events: ['c1/0'] }])
  })

  test('J182: a session that is gone is unknown, and one that another hub has taken in hand meanwhile is its own', async () => {
    const one = await aHubWithSession()
    const other = aHub(one.store)
    await one.hub.state(S1)
    await other.hub.changeHold(
      S1,
      ({ hold }) =>
        hold.epoch === 0 ? { type: 'SessionHeld', epoch: 1, hub: 'desk', name: 'Le poste' } : null,
      'desk',
    )
    expect(await one.hub.submit(S1, script, sent('c0', opening))).toMatchObject({
      kind: 'held-elsewhere',
      holder: { hub: 'desk', name: 'Le poste' },
    })
    await one.store.remove(S1)
    expect(await one.hub.submit(S1, script, sent('c1', opening))).toBeNull()
  })
})

describe('what a hub keeps in memory', () => {
  test('J183: the sessions asked for last; another one is read again, and stands as it stood', async () => {
    const { hub, store } = aHub()
    const ids = Array.from({ length: 33 }, (_, index) => `S${index}`)
    for (const id of ids) await hub.create(id, importEvents(aPreparedSession({})), script)
    for (const id of ids) await hub.submit(id, script, sent('c0', opening))
    const asked: string[] = []
    const read = store.read.bind(store)
    store.read = (session, ...rest) => {
      asked.push(session)
      return read(session, ...rest)
    }
    expect((await hub.state('S32'))?.state.phase).toBe('open')
    expect((await hub.state('S1'))?.state.phase).toBe('open')
    expect(asked).toEqual([])
    expect((await hub.state('S0'))?.state.phase).toBe('open')
    expect(new Set(asked)).toEqual(new Set(['S0']))
  })
})

describe('a room that pulls at once', () => {
  const secretary: Puller = { kind: 'secretary' }

  test('J187: is answered from the records at hand after one look at the store', async () => {
    const { hub, store } = await aHubWithSession()
    const start = await hub.pull({ session: S1, after: 0, hash: emptyHead.hash, rights: '' }, secretary)
    if (start.kind !== 'reset') throw new Error(start.kind)
    await hub.submit(S1, script, sent('c0', opening))
    const asked = { head: 0, read: 0 }
    const head = store.head.bind(store)
    store.head = (session) => {
      asked.head += 1
      return head(session)
    }
    store.read = () => {
      asked.read += 1
      throw new Error('read')
    }
    const { length, hash } = start.head
    const request = { session: S1, after: length, hash, rights: start.rights }
    const answers = await Promise.all(Array.from({ length: 60 }, () => hub.pull(request, secretary)))
    for (const answer of answers) {
      expect(answer).toMatchObject({ kind: 'events', more: false, records: [{ envelope: { id: 'c0/0' } }] })
    }
    expect(asked).toEqual({ head: 1, read: 0 })
  })

  test('J187: sees what another hub wrote before it asked', async () => {
    const one = await aHubWithSession()
    const other = aHub(one.store)
    const start = await one.hub.pull({ session: S1, after: 0, hash: emptyHead.hash, rights: '' }, secretary)
    if (start.kind !== 'reset') throw new Error(start.kind)
    await other.hub.submit(S1, script, sent('c0', opening))
    const { length, hash } = start.head
    const answer = await one.hub.pull({ session: S1, after: length, hash, rights: start.rights }, secretary)
    expect(answer).toMatchObject({ records: [{ envelope: { id: 'c0/0' } }] })
  })

  test('J187: a seat is given from the records at hand what it may hold, and no more', async () => {
    const { hub } = await aHubWithSession()
    const seat: Puller = { kind: 'seat', seat: 'a' }
    const start = await hub.pull({ session: S1, after: 0, hash: emptyHead.hash, rights: '' }, seat)
    if (start.kind !== 'reset') throw new Error(start.kind)
    const [first] = start.records
    const request = { session: S1, after: 1, hash: first?.envelope.hash ?? '', rights: start.rights }
    const answer = await hub.pull(request, seat)
    expect(answer).toMatchObject({ kind: 'events', records: start.records.slice(1) })
  })
})

describe('what lies at the door', () => {
  test('J180: comes in before anything is decided, and shares the transaction', async () => {
    const { hub, store } = await aHubWithSession()
    await hub.submit(S1, script, sent('c0', opening))
    const count = countedAppends(store)
    const first = hub.submit(S1, deviceOf('a'), sent('c1', attends('a')))
    // As requests come: each in a turn of its own, read when the process gets to it.
    const second = new Promise((answer) =>
      setImmediate(() => answer(hub.submit(S1, deviceOf('b'), sent('c2', attends('b'))))),
    )
    expect(await Promise.all([first, second])).toMatchObject([[{ events: ['c1/0'] }], [{ events: ['c2/0'] }]])
    expect(count.appends).toBe(1)
  })
})
