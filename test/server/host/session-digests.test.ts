import { beforeEach, describe, expect, test } from 'vitest'
import { MemoryDigestStore } from '../../../server/host/memory-digest-store.ts'
import { digestsOf } from '../../../server/host/session-digests.ts'
import { importEvents } from '../../../shared/domain/session/import-events.ts'
import { BrokenJournal } from '../../../shared/journal/broken-journal.ts'
import { anErasureOrder } from '../../support/erasure-order.ts'
import { aHub, commandOf, type HubBench, script } from '../../support/memory-hub.ts'
import { opening, says } from '../../support/sitting-acts.ts'
import { aPreparedSession } from '../../support/sitting-builders.ts'

describe('what a list shows of each session', () => {
  let bench: HubBench
  let digests: MemoryDigestStore
  let folded: string[]
  let faults: unknown[]

  beforeEach(async () => {
    bench = aHub()
    digests = new MemoryDigestStore(bench.store)
    folded = []
    faults = []
    for (const id of ['S1', 'S2']) await bench.hub.create(id, importEvents(aPreparedSession({})), script)
  })

  async function list() {
    const state = (session: string) => {
      folded.push(session)
      return bench.hub.state(session)
    }
    const { store } = bench
    const parts = { hub: { state }, store, digests, onFault: (error: unknown) => void faults.push(error) }
    return digestsOf(parts, await bench.store.sessions())
  }

  test('J185: is folded once, and again only for a session that has moved', async () => {
    const first = await list()
    expect(first.map(({ summary }) => summary.phase)).toEqual(['prepared', 'prepared'])
    expect(await list()).toEqual(first)
    expect(folded).toEqual(['S1', 'S2'])
    await bench.hub.submit('S2', script, [commandOf('c1', says('secretary', opening))])
    expect((await list()).map(({ summary }) => summary.phase)).toEqual(['prepared', 'open'])
    expect(folded).toEqual(['S1', 'S2', 'S2'])
  })

  test('J185: says who orders it', async () => {
    await list()
    await bench.hub.changeHold(
      'S1',
      ({ hold }) =>
        hold.epoch === 0 ? { type: 'SessionHeld', epoch: 1, hub: 'desk', name: 'Le poste' } : null,
      'desk',
    )
    expect((await list()).map(({ hold }) => hold)).toMatchObject([
      { epoch: 1, holder: { hub: 'desk', name: 'Le poste' } },
      { epoch: 0, holder: null },
    ])
  })

  test('one whose journal is broken is told to whoever runs the host, and hides no other', async () => {
    const read = bench.store.read.bind(bench.store)
    bench.store.read = async (session, ...rest) => {
      if (session === 'S1') throw new BrokenJournal(2)
      return read(session, ...rest)
    }
    expect(await list()).toHaveLength(1)
    expect(faults).toEqual([new BrokenJournal(2)])
  })

  test('J175: one whose contents were erased is shown as erased, with what may still be known of it', async () => {
    await bench.hub.erase('S1', anErasureOrder, 'desk')
    const [erased, other] = await list()
    expect(erased).toEqual({
      summary: { ...anErasureOrder.sitting, phase: 'signed', erasedAt: bench.clock.now() },
      hold: { epoch: 0, holder: null },
    })
    expect(other?.summary.erasedAt).toBeUndefined()
  })

  test('one that goes meanwhile is left out', async () => {
    const stored = await bench.store.sessions()
    await bench.store.remove('S1')
    const parts = { ...bench, digests, onFault: () => undefined }
    expect(await digestsOf(parts, stored)).toHaveLength(1)
  })
})
