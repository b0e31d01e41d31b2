import { beforeEach, expect, test } from 'vitest'
import { importEvents } from '../../../shared/domain/session/import-events.ts'
import { BrokenJournal } from '../../../shared/journal/broken-journal.ts'
import { emptyHead } from '../../../shared/journal/record.ts'
import { breaking, firstHolding } from '../../../shared/sync/hold-steps.ts'
import type { Puller } from '../../../shared/sync/hub.ts'
import { anErasureOrder as order } from '../../support/erasure-order.ts'
import {
  aHub,
  aHubWithSession,
  commandOf,
  deviceOf,
  type HubBench,
  script,
} from '../../support/memory-hub.ts'
import { aPreparedSession } from '../../support/sitting-builders.ts'

const open = commandOf('c1', {
  wish: { type: 'OpenSession', secretary: 'Mme ROY', chair: 's1' },
  by: 'secretary',
  at: '2026-11-26T14:00:00Z',
})

let bench: HubBench

beforeEach(async () => {
  bench = await aHubWithSession()
})

test('J174: an erased session has no state, takes no command and is not imported again', async () => {
  const { hub } = bench
  await hub.state('S1')
  expect(await hub.erase('S1', order, 'd')).toBe('erased')
  expect(await hub.state('S1')).toBeNull()
  expect(await hub.submit('S1', script, [open])).toBeNull()
  const events = importEvents(aPreparedSession({}))
  expect(await hub.create('S1', events, script)).toBe('exists')
  expect(await hub.replaceImport('S1', events, script)).toBe('unknown')
  expect(await hub.erase('S1', order, 'd')).toBe('unknown')
})

test('J177: whoever pulls it hears of the erasure, from where they stood and under any rights', async () => {
  const { hub, store } = bench
  const length = (await store.head('S1'))?.length ?? 0
  const [half] = await store.read('S1', 1, 1)
  await hub.erase('S1', order, 'd')
  const from = { session: 'S1', after: 2, hash: half?.envelope.hash ?? '', rights: 's1:' }
  const answer = await hub.pull(from, { kind: 'seat', seat: 's1' })
  if (answer.kind !== 'events') throw new Error(answer.kind)
  expect(answer).toMatchObject({ head: { length: length + 1 }, rights: 's1:', more: false })
  expect(answer.records.map(({ payload }) => payload === null)).toEqual([
    ...Array(length - 2).fill(true),
    false,
  ])
  const start = { session: 'S1', after: 0, hash: emptyHead.hash, rights: '' }
  expect(await hub.pull(start, { kind: 'secretary' })).toMatchObject({ kind: 'events' })
  const astray = { ...from, hash: 'f'.repeat(64) }
  expect(await hub.pull(astray, { kind: 'secretary' })).toMatchObject({ kind: 'reset' })
  const beyond = { ...from, after: length + 2 }
  expect(await hub.pull(beyond, { kind: 'secretary' })).toMatchObject({ kind: 'reset' })
})

test('J15: of an erased session too, a seat is not told why a hold was broken, and the secretary is', async () => {
  const { hub } = bench
  await hub.changeHold('S1', firstHolding({ hub: 'h', name: 'poste' }), 'd')
  await hub.changeHold('S1', breaking({ hub: 'h', epoch: 1 }, 'secretary', 'Mme ROY est souffrante'), 'd')
  await hub.erase('S1', order, 'd')
  const start = { session: 'S1', after: 0, hash: emptyHead.hash, rights: '' }
  const told = async (puller: Puller) => {
    const answer = await hub.pull(start, puller)
    if (!('records' in answer)) throw new Error(answer.kind)
    return answer.records.filter(({ payload }) => payload !== null).map(({ envelope }) => envelope.type)
  }
  expect(await told({ kind: 'seat', seat: 's1' })).toEqual(['SessionHeld', 'PayloadsErased'])
  expect(await told({ kind: 'secretary' })).toEqual(['SessionHeld', 'HoldBroken', 'PayloadsErased'])
})

test('J176: a session that a desk holds is erased by nobody', async () => {
  const { hub, store } = bench
  await hub.changeHold('S1', firstHolding({ hub: 'h', name: 'poste' }), 'd')
  expect(await hub.erase('S1', order, 'd')).toBe('not-here')
  expect((await store.read('S1', 0)).every(({ payload }) => payload !== null)).toBe(true)
})

test('J178: a content that is gone without an erasure still breaks the journal', async () => {
  const { store } = bench
  const records = await store.read('S1', 0)
  await store.remove('S1')
  await store.create('S1', records.with(1, { ...records[1], payload: null } as (typeof records)[number]))
  await expect(aHub(store).hub.state('S1')).rejects.toBeInstanceOf(BrokenJournal)
})

test('J174: a session erased by another process is gone here too', async () => {
  const { hub, store } = bench
  await hub.state('S1')
  await aHub(store).hub.erase('S1', order, 'd')
  expect(await hub.submit('S1', deviceOf('secretary'), [open])).toBeNull()
})
