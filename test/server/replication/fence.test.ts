import { beforeEach, describe, expect, test } from 'vitest'
import { MemoryJournalStore } from '../../../server/adapters/memory-journal-store.ts'
import { sessionHub } from '../../../server/host/session-hub.ts'
import { Fence } from '../../../server/replication/fence.ts'
import { commonLength } from '../../../server/replication/late-acts.ts'
import type { SetAsideStore } from '../../../server/replication/set-aside-store.ts'
import { takeBack } from '../../../server/replication/take-back.ts'
import { importEvents } from '../../../shared/domain/session/import-events.ts'
import type { AcceptedCommand } from '../../../shared/ports/command-ledger.ts'
import { breaking, deskOrders, firstHolding } from '../../../shared/sync/hold-steps.ts'
import type { TailRequest } from '../../../shared/sync/journal-tail.ts'
import type { SetAsideSource } from '../../../shared/sync/set-aside.ts'
import { FakeClock } from '../../support/fake-clock.ts'
import { memoryHost } from '../../support/memory-host.ts'
import { commandOf, countingEntropy, deviceOf } from '../../support/memory-hub.ts'
import { attends, opening, says } from '../../support/sitting-acts.ts'
import { aPreparedSession } from '../../support/sitting-builders.ts'
import { testKeys } from '../../support/test-keys.ts'

const self = { hub: 'desk', name: 'poste 1' }
const secretary = deviceOf('secretary')
const unreachable = { kind: 'failure', reason: 'unreachable' } as const

/** A desk and its server, in memory, on a line that a test cuts. */
function aDesk() {
  const server = memoryHost()
  const kept = new Map<string, AcceptedCommand>()
  const ledger = {
    keep: async (_session: string, commands: readonly AcceptedCommand[]) => {
      for (const one of commands) kept.set(one.id, one)
    },
    of: async () => kept,
    forget: async () => kept.clear(),
  }
  const store = new MemoryJournalStore()
  const clock = new FakeClock('2026-11-26T12:00:00Z')
  const hub = sessionHub(store, clock, countingEntropy(), testKeys.signer, deskOrders('desk'), ledger)
  const setAside = new ListedActs()
  const own = { ...memoryHost(), store, hub, ledger, setAside }
  const replica = memoryHost()
  const received: SetAsideSource[] = []
  const state = { isUp: true }
  const line = {
    pull: async (request: Parameters<typeof server.hub.pull>[0]) =>
      state.isUp ? server.hub.pull(request, { kind: 'secretary' as const }) : unreachable,
    returnTail: async (request: TailRequest) =>
      state.isUp ? takeBack(server, request, 'secretary') : unreachable,
    setAside: async ({ acts }: { readonly acts: readonly SetAsideSource[] }) => {
      if (!state.isUp) return unreachable
      received.push(...acts)
      return { kind: 'kept' } as const
    },
  }
  return {
    server,
    own,
    replica,
    setAside,
    received,
    state,
    kept,
    fence: new Fence({ self, line, own, replica }),
  }
}

class ListedActs implements SetAsideStore {
  readonly acts: SetAsideSource[] = []
  readonly #sent = new Set<number>()
  async add(acts: readonly SetAsideSource[]) {
    const known = new Set(this.acts.map(({ position }) => position))
    this.acts.push(...acts.filter(({ position }) => !known.has(position)))
  }
  async of() {
    return this.acts.map((act) => ({ ...act, outcome: { kind: 'waiting', refusal: null } as const }))
  }
  async waiting() {
    return new Map([['S1', this.acts.length]])
  }
  async settle() {
    throw new Error('a fence settles nothing')
  }
  async all() {
    return this.acts
  }
  async forget() {
    this.acts.splice(0)
  }
  async unsent() {
    return this.acts.filter(({ position }) => !this.#sent.has(position))
  }
  async sent(acts: readonly Pick<SetAsideSource, 'position'>[]) {
    for (const { position } of acts) this.#sent.add(position)
  }
}

let desk: ReturnType<typeof aDesk>

/** The desk holds a session of which the server has a copy; the server then takes it back. */
beforeEach(async () => {
  desk = aDesk()
  const { own, server } = desk
  await own.hub.create('S1', importEvents(aPreparedSession()), secretary)
  await own.hub.changeHold('S1', firstHolding(self), 'desk')
  await own.hub.submit('S1', secretary, [commandOf('c1', says('secretary', opening))])
  await server.store.create('S1', await own.store.read('S1', 0))
})

async function breakHold(): Promise<void> {
  await desk.server.hub.changeHold('S1', breaking({ hub: 'desk', epoch: 1 }, 'secretary', 'Perdu'), 'server')
}

async function decideLate(): Promise<void> {
  await desk.own.hub.submit('S1', secretary, [
    commandOf('c2', says('secretary', attends('a'))),
    commandOf('c3', says('secretary', attends('b'))),
  ])
}

describe('a desk from which a session was taken', () => {
  test('H12: learns it from the server’s journal, even with nothing to send', async () => {
    expect(await desk.fence.look('S1')).toBe('as-it-was')
    await breakHold()
    expect(await desk.fence.look('S1')).toBe('taken')
    expect(await desk.fence.look('S9')).toBe('as-it-was')
    desk.state.isUp = false
    expect(await desk.fence.look('S1')).toBe('later')
  })

  test('H13: sets aside each command that it decided since, with its events, and follows the server again', async () => {
    await decideLate()
    await breakHold()
    expect(await desk.fence.close('S1')).toBe(true)
    const position = (await desk.server.store.head('S1'))?.length
    const common = { session: 'S1', ...self, epoch: 1, by: 'secretary', device: 'device-secretary' }
    expect(desk.setAside.acts).toMatchObject([
      { ...common, id: 'c2', position, command: { id: 'c2', by: 'secretary' }, records: [{}] },
      { ...common, id: 'c3', command: { id: 'c3' } },
    ])
    expect(desk.received).toEqual(desk.setAside.acts)
    expect(await desk.own.store.head('S1')).toBeNull()
    expect(await desk.replica.store.head('S1')).toEqual(await desk.server.store.head('S1'))
    expect(desk.kept.size).toBe(0)
  })

  test('H13: sets nothing aside when it decided nothing since', async () => {
    await breakHold()
    expect(await desk.fence.close('S1')).toBe(true)
    expect([desk.setAside.acts, await desk.own.store.head('S1')]).toEqual([[], null])
  })

  test('H13: keeps its own journal until the server’s has come', async () => {
    await decideLate()
    await breakHold()
    desk.state.isUp = false
    expect(await desk.fence.close('S1')).toBe(false)
    expect(await desk.own.store.head('S1')).not.toBeNull()
    expect(desk.setAside.acts).toEqual([])
  })

  test('H13: a crash before its journal went is ended by the next call, without a second copy', async () => {
    await decideLate()
    await breakHold()
    const journal = await desk.own.store.read('S1', 0)
    const commands = [...desk.kept.values()]
    await desk.fence.close('S1')
    await desk.own.store.create('S1', journal)
    await desk.own.ledger.keep('S1', commands)
    expect(await desk.fence.close('S1')).toBe(true)
    expect(desk.setAside.acts.map(({ id }) => id)).toEqual(['c2', 'c3'])
    expect(desk.received).toHaveLength(2)
  })

  test('H13: an act whose command was lost is kept with its events', async () => {
    await decideLate()
    desk.kept.clear()
    await breakHold()
    await desk.fence.close('S1')
    expect(desk.setAside.acts.map(({ command, records }) => [command, records.length])).toEqual([
      [null, 1],
      [null, 1],
    ])
  })

  test('H13: sends again what the server has not acknowledged', async () => {
    await decideLate()
    await breakHold()
    await desk.fence.close('S1')
    const [first] = desk.setAside.acts
    if (first === undefined) throw new Error('an act is set aside')
    await desk.setAside.add([{ ...first, position: 900 }])
    desk.state.isUp = false
    await desk.fence.sendAll()
    expect(desk.received).toHaveLength(2)
    desk.state.isUp = true
    await desk.fence.sendAll()
    expect(desk.received.map(({ position }) => position)).toContain(900)
  })

  test('J190: sends all of it again to a server that may have been restored, acknowledged or not', async () => {
    await decideLate()
    await breakHold()
    await desk.fence.close('S1')
    expect(await desk.fence.sendAgain()).toBe(true)
    expect(desk.received.map(({ id }) => id)).toEqual(['c2', 'c3', 'c2', 'c3'])
    desk.state.isUp = false
    expect(await desk.fence.sendAgain()).toBe(false)
  })
})

test('two journals of one session have in common what comes before the first difference', async () => {
  const one = await desk.own.store.read('S1', 0)
  await decideLate()
  const longer = await desk.own.store.read('S1', 0)
  await breakHold()
  const broken = await desk.server.store.read('S1', 0)
  expect(commonLength(one, one)).toBe(one.length)
  expect(commonLength(longer, one)).toBe(one.length)
  expect(commonLength(one, longer)).toBe(one.length)
  expect(commonLength(longer, broken)).toBe(one.length)
  expect(commonLength([], one)).toBe(0)
})
