import { describe, expect, test } from 'vitest'
import { sessionHub } from '../../../server/host/session-hub.ts'
import { importEvents } from '../../../shared/domain/session/import-events.ts'
import type { Head } from '../../../shared/journal/record.ts'
import {
  breaking,
  deskOrders,
  firstHolding,
  type HubName,
  releasing,
  taking,
} from '../../../shared/sync/hold-steps.ts'
import {
  aHubWithSession,
  commandOf,
  countingEntropy,
  deviceOf,
  type HubBench,
  script,
} from '../../support/memory-hub.ts'
import { opening, says, suspending } from '../../support/sitting-acts.ts'
import { aPreparedSession } from '../../support/sitting-builders.ts'
import { testKeys } from '../../support/test-keys.ts'

const desk: HubName = { hub: 'desk', name: 'poste 1' }
const other: HubName = { hub: 'other', name: 'poste 2' }
const open = commandOf('c1', says('secretary', opening))

/** A second hub on the same store, which is that desk's. */
function deskOn({ store, clock }: HubBench, { hub }: HubName) {
  return sessionHub(store, clock, countingEntropy(), testKeys.signer, deskOrders(hub))
}

async function headOf({ store }: HubBench): Promise<Head> {
  const head = await store.head('S1')
  if (head === null) throw new Error('the store keeps the session')
  return head
}

async function take(bench: HubBench, who = desk) {
  return bench.hub.changeHold('S1', taking(who, await headOf(bench)), 'device')
}

const isHeld = (name: string) => ({ kind: 'held-elsewhere', holder: expect.objectContaining({ name }) })

describe('exactly one hub orders a session', () => {
  test('H1: the server, as long as nobody took it in hand', async () => {
    const { hub } = await aHubWithSession()
    expect(await hub.submit('S1', script, [open])).toEqual([{ command: 'c1', events: ['c1/0'] }])
  })

  test('H3: once taken, the server decides nothing and its holder does', async () => {
    const bench = await aHubWithSession()
    expect((await take(bench))?.hold).toMatchObject({ epoch: 1, holder: desk })
    const before = await headOf(bench)
    expect(await bench.hub.submit('S1', script, [open])).toEqual(isHeld('poste 1'))
    expect(await headOf(bench)).toEqual(before)
    expect(await deskOn(bench, desk).submit('S1', script, [open])).toHaveLength(1)
  })

  test('H3: nor does any other desk', async () => {
    const bench = await aHubWithSession()
    await take(bench)
    expect(await deskOn(bench, other).submit('S1', script, [open])).toEqual(isHeld('poste 1'))
  })

  test('H3: a desk alone orders what no other hub has ever known', async () => {
    const bench = await aHubWithSession()
    expect(await deskOn(bench, desk).submit('S1', script, [open])).toHaveLength(1)
  })

  test('H3: of a taking and a command at once, one goes first and the other sees it', async () => {
    const bench = await aHubWithSession()
    const again = sessionHub(bench.store, bench.clock, countingEntropy(), testKeys.signer)
    const [answer] = await Promise.all([again.submit('S1', script, [open]), take(bench)])
    const held = (await bench.hub.state('S1'))?.hold.holder !== null
    expect(held).toBe(
      'kind' in (answer ?? []) || (await bench.store.read('S1', 0)).at(-1)?.envelope.id === '/hold-1',
    )
  })

  test('H4: nobody takes what another holds', async () => {
    const bench = await aHubWithSession()
    await take(bench)
    expect((await take(bench, other))?.hold).toMatchObject({ epoch: 1, holder: desk })
  })

  test('H4: taking twice is taking once', async () => {
    const bench = await aHubWithSession()
    await take(bench)
    const head = await headOf(bench)
    await take(bench)
    expect(await headOf(bench)).toEqual(head)
  })

  test('H4: nobody takes a session of which its copy lacks something', async () => {
    const bench = await aHubWithSession()
    const copy = await headOf(bench)
    await bench.hub.submit('S1', script, [open])
    const place = await bench.hub.changeHold('S1', taking(desk, copy), 'device')
    expect(place?.hold).toMatchObject({ epoch: 0, holder: null })
  })

  test('H6: a desk holds what it alone knows from epoch 1 on, and says so once', async () => {
    const bench = await aHubWithSession()
    const hub = deskOn(bench, desk)
    expect((await hub.changeHold('S1', firstHolding(desk), 'desk'))?.hold).toMatchObject({
      epoch: 1,
      holder: desk,
    })
    const head = await headOf(bench)
    await hub.changeHold('S1', firstHolding(desk), 'desk')
    expect(await headOf(bench)).toEqual(head)
  })

  test('H8: what was given back is the server’s, and no longer its holder’s', async () => {
    const bench = await aHubWithSession()
    await take(bench)
    const hub = deskOn(bench, desk)
    expect((await hub.changeHold('S1', releasing('desk'), 'desk'))?.hold).toMatchObject({
      epoch: 2,
      holder: null,
    })
    expect(await hub.submit('S1', script, [open])).toEqual({ kind: 'held-elsewhere', holder: null })
    expect(await bench.hub.submit('S1', script, [open])).toHaveLength(1)
  })

  test('H8: only its holder gives a session back', async () => {
    const bench = await aHubWithSession()
    await take(bench)
    expect((await bench.hub.changeHold('S1', releasing('other'), 'other'))?.hold.epoch).toBe(1)
  })

  test('H2: the epoch goes on growing when the session is taken again', async () => {
    const bench = await aHubWithSession()
    await take(bench)
    await bench.hub.changeHold('S1', releasing('desk'), 'desk')
    expect((await take(bench, other))?.hold).toMatchObject({ epoch: 3, holder: other })
  })

  test('H11: an administrator takes a lost session back, with a reason', async () => {
    const bench = await aHubWithSession()
    await take(bench)
    const step = breaking({ hub: 'desk', epoch: 1 }, 'secretary', 'Poste volé')
    expect((await bench.hub.changeHold('S1', step, 'server'))?.hold).toMatchObject({ epoch: 2, holder: null })
    expect((await bench.store.read('S1', 0)).at(-1)).toMatchObject({
      envelope: { type: 'HoldBroken', device: 'server' },
      payload: { reason: 'Poste volé', by: 'secretary', epoch: 2 },
    })
    expect(await bench.hub.submit('S1', script, [open])).toHaveLength(1)
  })

  test.each([
    ['another holder', { hub: 'other', epoch: 1 }],
    ['another epoch', { hub: 'desk', epoch: 2 }],
  ])('H11: a hold that is no longer the one seen is not broken: %s', async (_name, lost) => {
    const bench = await aHubWithSession()
    await take(bench)
    const place = await bench.hub.changeHold('S1', breaking(lost, 'secretary', 'Perdu'), 'server')
    expect(place?.hold).toMatchObject({ epoch: 1, holder: desk })
  })

  test('a session that is not kept has no hold to change', async () => {
    const { hub } = await aHubWithSession()
    expect(await hub.changeHold('S9', firstHolding(desk), 'desk')).toBeNull()
  })

  test('H2: a session imported anew stays with its holder, under the same epoch', async () => {
    const bench = await aHubWithSession()
    await take(bench)
    await bench.hub.changeHold('S1', releasing('desk'), 'desk')
    await take(bench)
    const events = importEvents(aPreparedSession())
    expect(await bench.hub.replaceImport('S1', events, deviceOf('secretary'))).toBe('in-use')
    const hub = deskOn(bench, desk)
    expect(await hub.replaceImport('S1', events, deviceOf('secretary'))).toBe('replaced')
    expect((await hub.state('S1'))?.hold).toMatchObject({ epoch: 3, holder: desk })
    await hub.submit('S1', script, [open])
    expect(await hub.replaceImport('S1', events, deviceOf('secretary'))).toBe('in-use')
  })

  test('nothing is decided while a task has the session alone', async () => {
    const bench = await aHubWithSession()
    const seen: string[] = []
    const alone = bench.hub.alone('S1', async () => {
      await Promise.resolve()
      seen.push('alone')
    })
    const submitted = bench.hub.submit('S1', script, [open]).then(() => seen.push('decided'))
    await Promise.all([alone, submitted])
    expect(seen).toEqual(['alone', 'decided'])
  })

  test('what another process wrote is folded on from where this one stood', async () => {
    const bench = await aHubWithSession()
    await bench.hub.submit('S1', script, [open])
    const again = sessionHub(bench.store, bench.clock, countingEntropy(), testKeys.signer)
    await again.submit('S1', script, [commandOf('c2', says('secretary', suspending))])
    expect((await bench.hub.state('S1'))?.state.phase).toBe('suspended')
    expect(await bench.hub.submit('S1', script, [open])).toEqual([{ command: 'c1', events: [] }])
  })
})
