import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { MemoryJournalStore } from '../../../server/adapters/memory-journal-store.ts'
import { BackendService } from '../../../server/host/backend-service.ts'
import { HandOverService } from '../../../server/host/hand-over-service.ts'
import type { Host } from '../../../server/host/host.ts'
import { sessionHub } from '../../../server/host/session-hub.ts'
import { verifyStored } from '../../../server/host/verify-journal.ts'
import { takeBack } from '../../../server/replication/take-back.ts'
import { importEvents } from '../../../shared/domain/session/import-events.ts'
import { headAfter } from '../../../shared/journal/continuity.ts'
import { emptyHead, type Head, type JournalRecord } from '../../../shared/journal/record.ts'
import { headOf, seal } from '../../../shared/journal/seal.ts'
import { headText } from '../../../shared/journal/signed-head.ts'
import { maskedFor } from '../../../shared/sync/reader.ts'
import { placesOf } from '../../../shared/sync/return-tail.ts'
import { FakeClock } from '../../support/fake-clock.ts'
import { aHubWithSession, answersOf, commandOf, countingEntropy, script } from '../../support/memory-hub.ts'
import { type RestoredHub, restoredHub } from '../../support/restored-hub.ts'
import { attends, opening, recuses, type Said, says, starts, type Wish } from '../../support/sitting-acts.ts'
import { aPreparedSession } from '../../support/sitting-builders.ts'
import { otherKeys } from '../../support/test-keys.ts'

const S1 = 'S1'
/** The acknowledged commands of the evening, of which a backup holds the first ones. */
const evening: readonly (Said | Wish)[] = [
  opening,
  attends('a'),
  attends('b'),
  starts('L1'),
  recuses('L1', 'a'),
  recuses('L1', 'b'),
]

let whole: readonly JournalRecord[]
/** How many records stand behind each command. */
let ends: readonly number[]
let open: RestoredHub[]

beforeEach(async () => {
  open = []
  const { hub, store } = await aHubWithSession()
  const lengths: number[] = []
  for (const [index, said] of evening.entries()) {
    const command = commandOf(`c${index}`, 'wish' in said ? said : says('secretary', said))
    const [answer] = answersOf(await hub.submit(S1, script, [command]))
    if (answer === undefined || 'refused' in answer) throw new Error(`c${index} was refused`)
    lengths.push((await store.head(S1))?.length ?? 0)
  }
  whole = await store.read(S1, 0)
  ends = lengths
})
afterEach(async () => {
  for (const one of open) await one.close()
})

/** Restored from a backup that ends behind so many commands; none is the import alone. */
async function restoredBehind(commands: number, keys?: Parameters<typeof restoredHub>[2]) {
  const length = commands === 0 ? (ends[0] ?? 0) - 1 : (ends[commands - 1] ?? 0)
  const restored = await restoredHub(S1, whole.slice(0, length), keys)
  open.push(restored)
  return { ...restored, length }
}

const placeAt = (length: number): Head => headAfter(emptyHead, whole.slice(0, length))
const give = (host: Host, from: number, records: readonly JournalRecord[] = whole.slice(from)) =>
  takeBack(host, { kind: 'tail', session: S1, after: placeAt(from), records: [...records] }, 'secretary')
const hashesOf = async ({ store }: Host) => (await store.read(S1, 0)).map(({ envelope }) => envelope.hash)
const decide = (host: Host, id: string, said: Wish) =>
  new BackendService(host).decide(S1, { kind: 'authenticated', by: 'secretary', device: 'desk' }, [
    commandOf(id, says('secretary', said)),
  ])
const outcomes = async ({ missingTails }: Host) => (await missingTails.of(S1)).map(({ outcome }) => outcome)
/** As a member’s tablet holds them: no content of the item. */
const masked = (records: readonly JournalRecord[]) =>
  records.map((record) => maskedFor({ kind: 'seat', seat: 'b', items: [] }, record))

describe('where two journals part', () => {
  test.each([
    ['the end itself, when nothing was lost', 6],
    ['behind the last command of the backup', 2],
    ['the import', 0],
  ])('J142: the furthest place that both have: %s', async (_name, commands) => {
    const { host, length } = await restoredBehind(commands)
    const answer = await takeBack(
      host,
      { kind: 'compare', session: S1, places: [...placesOf(whole)] },
      'secretary',
    )
    const furthest = placesOf(whole).find((place) => place.length <= length) ?? emptyHead
    expect(answer).toEqual({ kind: 'common', place: furthest, head: placeAt(length) })
  })

  test('J142: the start, for a session that this hub does not hold', async () => {
    const restored = await restoredHub(S1, [])
    open.push(restored)
    const answer = await takeBack(
      restored.host,
      {
        kind: 'compare',
        session: S1,
        places: [...placesOf(whole)],
      },
      'secretary',
    )
    expect(answer).toEqual({ kind: 'common', place: emptyHead, head: emptyHead })
  })

  test('J142: the places are the end, others twice as far back each time, and the first', () => {
    const lengths = placesOf(whole).map(({ length }) => whole.length - length)
    expect(lengths.slice(0, 4)).toEqual([0, 1, 3, 7])
    expect(placesOf(whole).at(-1)).toEqual(placeAt(1))
    expect(placesOf([])).toEqual([])
    expect(placesOf(whole.slice(0, 1))).toEqual([placeAt(1)])
  })
})

describe('a hub restored behind a replica that holds everything', () => {
  test.each([0, 1, 2, 3, 4])(
    'J143: takes back what followed command %i: verify passes, every acknowledged command is there once',
    async (commands) => {
      const { host, length } = await restoredBehind(commands)
      expect(await give(host, length)).toEqual({ kind: 'completed' })
      expect(await hashesOf(host)).toEqual(whole.map(({ envelope }) => envelope.hash))
      const known = await host.knownKeys.all()
      expect(await verifyStored(host.store, S1, (key) => known.has(key))).toMatchObject({ valid: true })
      for (const [index, said] of evening.entries()) {
        const command = commandOf(`c${index}`, 'wish' in said ? said : says('secretary', said))
        expect(answersOf(await host.hub.submit(S1, script, [command]))).toEqual([
          { command: `c${index}`, events: [] },
        ])
      }
    },
  )

  test('J143: takes back a session that the backup did not hold at all', async () => {
    const restored = await restoredHub(S1, [])
    open.push(restored)
    expect(await give(restored.host, 0)).toEqual({ kind: 'completed' })
    expect(await hashesOf(restored.host)).toEqual(whole.map(({ envelope }) => envelope.hash))
  })

  test('J143: what it holds already may come again with the rest', async () => {
    const { host } = await restoredBehind(2)
    expect(await give(host, 1)).toEqual({ kind: 'completed' })
    expect(await give(host, 1)).toEqual({ kind: 'completed' })
    expect(await hashesOf(host)).toHaveLength(whole.length)
    expect(await outcomes(host)).toEqual(['completed'])
  })

  test('J143: notes the fact with its date, tells whoever runs it, and tells every reader', async () => {
    const { host, length, faults } = await restoredBehind(2)
    const news: number[] = []
    host.hub.listen((_session, grown) => news.push(grown))
    await give(host, length)
    const [tail] = await host.missingTails.of(S1)
    expect(tail).toMatchObject({ after: placeAt(length), head: placeAt(whole.length), outcome: 'completed' })
    expect(Date.parse(tail?.foundAt ?? '')).not.toBeNaN()
    expect(tail?.settledAt).toBe(tail?.foundAt)
    expect(faults).toMatchObject([{ name: 'JournalTailFound', code: 'completed' }])
    expect(news).toEqual([whole.length])
  })

  test('J143: a place that is not of this journal is compared again', async () => {
    const { host } = await restoredBehind(2)
    const after = { length: 3, hash: 'f'.repeat(64) }
    expect(
      await takeBack(host, { kind: 'tail', session: S1, after, records: [...whole.slice(3)] }, 'secretary'),
    ).toEqual({
      kind: 'moved',
    })
  })
})

describe('what a hub believes of a tail', () => {
  const changed = (index: number, change: (record: JournalRecord) => JournalRecord) => (from: number) =>
    whole.slice(from).map((record, at) => (at === index ? change(record) : record))
  const zeros = 'A'.repeat(86)

  test.each<[string, (from: number) => readonly JournalRecord[]]>([
    [
      'a payload changed',
      changed(0, (record) => ({ ...record, payload: { ...record.payload, salt: 'x', more: 1 } })),
    ],
    ['a record missing', (from) => whole.slice(from + 1)],
    ['an author changed', changed(0, (record) => ({ ...record, envelope: { ...record.envelope, by: 'b' } }))],
    [
      'a signature that does not hold',
      changed(0, (record) =>
        record.signature === undefined
          ? record
          : { ...record, signature: { ...record.signature, value: zeros } },
      ),
    ],
    [
      'no signature at all',
      (from) => whole.slice(from).map(({ envelope, payload }) => ({ envelope, payload })),
    ],
  ])('J144: nothing, with %s', async (_name, tail) => {
    const { host, length } = await restoredBehind(2)
    expect(await give(host, length, tail(length))).toEqual({ kind: 'awaited' })
    expect(await hashesOf(host)).toHaveLength(length)
    expect(await outcomes(host)).toEqual([])
    expect(await decide(host, 'new', attends('c'))).toMatchObject({ kind: 'answers' })
  })

  test('J144: nothing that another installation signed', async () => {
    const { host, length } = await restoredBehind(2, otherKeys)
    expect(await give(host, length)).toEqual({ kind: 'awaited' })
    expect(await hashesOf(host)).toHaveLength(length)
  })

  test('J146: what nobody known here signed is set aside for people, once the hub has decided otherwise', async () => {
    const { host, length } = await restoredBehind(2, otherKeys)
    await decide(host, 'new', attends('b'))
    const before = await hashesOf(host)
    expect(await give(host, length)).toEqual({ kind: 'settled' })
    expect(await hashesOf(host)).toEqual(before)
    expect((await host.setAside.of(S1)).map(({ id }) => id)).toEqual(['c2', 'c3', 'c4', 'c5'])
  })

  test('J146: a member’s tablet sets nothing aside of it, and starts again from the hub’s journal', async () => {
    const { host, length } = await restoredBehind(2, otherKeys)
    await decide(host, 'new', attends('b'))
    const records = masked(whole.slice(length))
    const tail = { kind: 'tail', session: S1, after: placeAt(length), records } as const
    expect(await takeBack(host, { ...tail, records: [...records] }, 'seat')).toEqual({ kind: 'settled' })
    expect(await host.setAside.of(S1)).toEqual([])
    expect(await outcomes(host)).toEqual([])
  })

  test('J146: a secretary’s machine sets aside what follows the last signature known here, too', async () => {
    const { host, length } = await restoredBehind(2)
    await decide(host, 'new', attends('b'))
    const known = whole.slice(length, ends[3])
    const late = added(headAfter(emptyHead, whole.slice(0, ends[3])), 'late/0')
    expect(await give(host, length, [...known, late])).toEqual({ kind: 'settled' })
    expect((await host.setAside.of(S1)).map(({ id }) => id)).toEqual(['c2', 'c3', 'late'])
  })

  test('J144: a tail whose chain or signatures do not hold is never set aside', async () => {
    const { host, length } = await restoredBehind(2, otherKeys)
    await decide(host, 'new', attends('b'))
    const [first, ...rest] = whole.slice(length)
    if (first === undefined) throw new Error('a tail has a record')
    const forged = { ...first, payload: { salt: 'forged' } }
    expect(await give(host, length, [forged, ...rest])).toEqual({ kind: 'settled' })
    expect(await host.setAside.of(S1)).toEqual([])
  })

  test('J144: a whole journal of another installation is another one: its replica starts again from this one', async () => {
    const restored = await restoredHub(S1, [], otherKeys)
    open.push(restored)
    await restored.host.hub.create(S1, importEvents(aPreparedSession()), script)
    expect(await give(restored.host, 0)).toEqual({ kind: 'settled' })
  })

  /** A record that a desk of an unknown key adds. */
  function added(after: Head, id: string, keys = otherKeys): JournalRecord {
    const now = '2026-11-26T14:00:00+01:00'
    const origin = { at: now, receivedAt: now, by: 'secretary', device: 'desk' }
    const record = seal(
      {
        ...origin,
        id,
        type: 'AttendanceRecorded',
        v: 1,
        scope: { item: null, audience: 'everyone' },
        payload: { salt: '0' },
      },
      after,
    )
    return { ...record, signature: keys.signer.sign(headText(headOf(record))) }
  }

  test('J144: all that stands before a head signed by a known hub, whoever signed it; nothing behind the last such head', async () => {
    const { host, length } = await restoredBehind(4)
    const foreign = added(placeAt(length), 'x/0')
    const { signer } = await import('../../support/test-keys.ts').then(({ testKeys }) => testKeys)
    const next = added(headOf(foreign), 'y/0')
    const vouched = { ...next, signature: signer.sign(headText(headOf(next))) }
    const behind = added(headOf(vouched), 'z/0')
    expect(await give(host, length, [foreign, vouched, behind])).toEqual({ kind: 'completed' })
    expect(await hashesOf(host)).toHaveLength(length + 2)
    expect(await host.knownKeys.all()).toContain(otherKeys.signer.key)
  })
})

describe('a tail that a member’s tablet cannot give whole', () => {
  test('J145: is awaited; nothing is decided meanwhile, and the commands wait', async () => {
    const { host, length } = await restoredBehind(3)
    expect(await give(host, length, masked(whole.slice(length)))).toEqual({ kind: 'awaited' })
    expect(await hashesOf(host)).toHaveLength(length)
    expect(await decide(host, 'new', attends('c'))).toEqual({ kind: 'incomplete' })
    expect(await outcomes(host)).toEqual(['awaited'])
    expect((await host.missingTails.of(S1))[0]?.settledAt).toBeNull()
  })

  test('J145: told again, or by another tablet, is one fact', async () => {
    const { host, length, faults } = await restoredBehind(3)
    for (const _tablet of ['b', 'c']) await give(host, length, masked(whole.slice(length)))
    expect(await outcomes(host)).toEqual(['awaited'])
    expect(faults).toHaveLength(1)
  })

  test('J145: ends its wait when a device gives it whole: commands are decided again', async () => {
    const { host, length } = await restoredBehind(3)
    await give(host, length, masked(whole.slice(length)))
    expect(await give(host, length)).toEqual({ kind: 'completed' })
    expect(await outcomes(host)).toEqual(['completed'])
    expect(await decide(host, 'new', attends('c'))).toMatchObject({ kind: 'answers' })
    expect(await give(host, length, masked(whole.slice(length)))).toEqual({ kind: 'completed' })
  })

  test('J145: goes on waiting for what is still missing when a device gave a part of it', async () => {
    const { host, length } = await restoredBehind(3)
    await give(host, length, masked(whole.slice(length)))
    expect(await give(host, length, whole.slice(length, ends[3]))).toEqual({ kind: 'completed' })
    expect(await decide(host, 'new', attends('c'))).toEqual({ kind: 'incomplete' })
    expect(await give(host, length)).toEqual({ kind: 'completed' })
    expect(await decide(host, 'new', attends('c'))).toMatchObject({ kind: 'answers' })
  })

  test('J145: is completed by the tablet itself when no content was withheld from it', async () => {
    const { host, length } = await restoredBehind(1)
    const open = whole.slice(length, ends[2])
    expect(open.every(({ envelope }) => envelope.scope.item === null)).toBe(true)
    expect(await give(host, length, masked(open))).toEqual({ kind: 'completed' })
  })
})

describe('when an administrator says that nobody has the rest', () => {
  const identity = { role: 'secretary', device: 'desk' } as const
  const services = (host: Host) => new HandOverService(host, new BackendService(host))
  const saysNoMore = (host: Host) => services(host).handOver(identity, { kind: 'no-more', session: S1 })

  async function givenUp() {
    const restored = await restoredBehind(3)
    await give(restored.host, restored.length, masked(whole.slice(restored.length, ends[4])))
    expect(await saysNoMore(restored.host)).toEqual({ kind: 'done' })
    return restored
  }

  test('J147: commands are decided again, and tablets start again from what the hub holds', async () => {
    const { host, length } = await givenUp()
    expect(await outcomes(host)).toEqual(['given-up'])
    expect(await decide(host, 'new', attends('c'))).toMatchObject({ kind: 'answers' })
    expect(await give(host, length, masked(whole.slice(length, ends[4])))).toEqual({ kind: 'settled' })
    expect(await give(host, length, masked(whole.slice(length)))).toEqual({ kind: 'settled' })
  })

  test('J147: what a device brings whole all the same is taken back while nothing else was decided', async () => {
    const { host, length } = await givenUp()
    expect(await give(host, length)).toEqual({ kind: 'completed' })
    expect(await hashesOf(host)).toHaveLength(whole.length)
  })

  test('J147: and is set aside once something was', async () => {
    const { host, length } = await givenUp()
    await decide(host, 'new', starts('L1'))
    expect(await give(host, length)).toEqual({ kind: 'settled' })
    expect((await host.setAside.of(S1)).length).toBeGreaterThan(0)
  })

  test('J147: the secretary is told of the fact with its dates; a member may not say so', async () => {
    const { host, length } = await givenUp()
    const seat = { role: 'seat', device: 'tablet', session: S1, seat: 'b' } as const
    expect(await services(host).handOver(seat, { kind: 'no-more', session: S1 })).toMatchObject({
      kind: 'denied',
    })
    const answer = await services(host).handOver(identity, { kind: 'holds' })
    const [hold] = 'holds' in answer ? answer.holds : []
    expect(hold?.tails).toMatchObject([{ from: length + 1, to: ends[4], outcome: 'given-up' }])
    expect(hold?.tails[0]?.settledAt).not.toBeNull()
    const nowhere = { kind: 'no-more', session: 'S9' } as const
    expect(await services(host).handOver(identity, nowhere)).toEqual({ kind: 'unknown' })
  })

  test('J145: a desk takes no session in hand that waits for the end of its journal', async () => {
    const { host, length } = await restoredBehind(3)
    await give(host, length, masked(whole.slice(length)))
    const take = { session: S1, hub: 'desk-1', name: 'poste 1', after: placeAt(length) }
    expect(await services(host).take(identity, take)).toEqual({ kind: 'behind' })
    await saysNoMore(host)
    expect(await services(host).take(identity, take)).toMatchObject({ kind: 'held' })
  })
})

describe('a hub that had decided otherwise already', () => {
  async function forkedBehind(commands: number) {
    const restored = await restoredBehind(commands)
    const answer = { command: 'new', events: ['new/0'] }
    expect(await decide(restored.host, 'new', attends('b'))).toEqual({ kind: 'answers', answers: [answer] })
    return restored
  }
  const acts = async ({ setAside }: Host) => (await setAside.of(S1)).map(({ id }) => id)

  test('J146: keeps the tail beside, act by act, and merges nothing', async () => {
    const { host, length } = await forkedBehind(2)
    const before = await hashesOf(host)
    expect(await give(host, length)).toEqual({ kind: 'settled' })
    expect(await hashesOf(host)).toEqual(before)
    expect(await acts(host)).toEqual(['c2', 'c3', 'c4', 'c5'])
    expect((await host.setAside.of(S1))[0]).toMatchObject({
      name: 'registre d’avant la restauration',
      outcome: { kind: 'waiting' },
      by: 'secretary',
      records: [{ envelope: { type: 'AttendanceRecorded' } }],
    })
    expect(await outcomes(host)).toEqual(['set-aside'])
  })

  test('J146: once, however many devices tell it', async () => {
    const { host, length, faults } = await forkedBehind(2)
    await give(host, length, whole.slice(length, ends[3]))
    await give(host, length)
    await give(host, 1)
    expect(await acts(host)).toEqual(['c2', 'c3', 'c4', 'c5'])
    expect(faults).toMatchObject([{ code: 'set-aside' }, { code: 'set-aside' }])
  })

  test('J146: but for what it has decided again under its id', async () => {
    const { host, length } = await restoredBehind(2)
    await decide(host, 'c2', attends('b'))
    expect(await give(host, length)).toEqual({ kind: 'settled' })
    expect(await acts(host)).toEqual(['c3', 'c4', 'c5'])
  })

  test('J146: goes on deciding while a tablet waits for a device that has the tail whole', async () => {
    const { host, length } = await forkedBehind(2)
    expect(await give(host, length, masked(whole.slice(length)))).toEqual({ kind: 'awaited' })
    expect(await decide(host, 'new-2', starts('L1'))).toMatchObject({ kind: 'answers' })
    expect(await give(host, length)).toEqual({ kind: 'settled' })
    expect(await give(host, length, masked(whole.slice(length)))).toEqual({ kind: 'settled' })
    expect(await outcomes(host)).toEqual(['set-aside'])
    expect(await give(host, length, masked(whole.slice(length, ends[3])))).toEqual({ kind: 'settled' })
  })

  test('J146: a tail of nobody’s decision is let go', async () => {
    const { store, hub } = await aHubWithSession()
    const imported = await store.read(S1, 0)
    const restored = await restoredHub(S1, imported)
    open.push(restored)
    await restored.host.hub.replaceImport(S1, importEvents(aPreparedSession()), script)
    const answer = await takeBack(
      restored.host,
      {
        kind: 'tail',
        session: S1,
        after: emptyHead,
        records: [...imported],
      },
      'secretary',
    )
    expect(answer).toEqual({ kind: 'settled' })
    expect(await acts(restored.host)).toEqual([])
    expect(await hub.state(S1)).not.toBeNull()
  })
})

describe('who may give a tail', () => {
  const seat = { role: 'seat', device: 'tablet', session: S1, seat: 'b' } as const
  const secretary = { role: 'secretary', device: 'desk' } as const
  const compare = { kind: 'compare', session: S1, places: [{ length: 1, hash: 'f'.repeat(64) }] } as const

  test('J143: whoever may read the session; of a session that is not there, the secretary’s desk alone', async () => {
    const { host } = await restoredBehind(2)
    const service = new BackendService(host)
    const nowhere = { ...compare, session: 'S9' }
    expect((await service.returnTail(seat, compare)).kind).toBe('common')
    expect((await service.returnTail({ ...seat, session: 'S2' }, compare)).kind).toBe('unknown')
    expect((await service.returnTail({ ...seat, session: 'S9' }, nowhere)).kind).toBe('unknown')
    expect((await service.returnTail(secretary, nowhere)).kind).toBe('common')
  })
})

test('J143: of two writers at once one goes first, and the tail is compared again', async () => {
  const { host, length } = await restoredBehind(2)
  const store = new LosingStore()
  await store.create(S1, whole.slice(0, length))
  const clock = new FakeClock('2026-11-26T12:00:00Z')
  const hub = sessionHub(store, clock, countingEntropy(), otherKeys.signer)
  const racing = { ...host, store, hub }
  expect(await give(racing, length)).toEqual({ kind: 'moved' })
})

/** Somebody else always writes first. */
class LosingStore extends MemoryJournalStore {
  override async append() {
    return 'conflict' as const
  }
}
