import { beforeEach, expect, test } from 'vitest'
import { MemoryJournalStore } from '../../../server/adapters/memory-journal-store.ts'
import type { Host } from '../../../server/host/host.ts'
import { receiveJournal } from '../../../server/replication/receive-journal.ts'
import { pullSession } from '../../../server/replication/replica-feed.ts'
import { emptyHead } from '../../../shared/journal/record.ts'
import { verifyChain } from '../../../shared/journal/verify.ts'
import { firstHolding } from '../../../shared/sync/hold-steps.ts'
import { sealErasure } from '../../../shared/sync/seal-erasure.ts'
import { anErasureOrder } from '../../support/erasure-order.ts'
import { FakeClock } from '../../support/fake-clock.ts'
import { countingEntropy } from '../../support/memory-hub.ts'
import { hostWithExample, secretary, session } from '../../support/replica-bench.ts'
import { testKeys } from '../../support/test-keys.ts'
import { TestLine } from '../../support/test-line.ts'

const order = { ...anErasureOrder, sitting: { ...anErasureOrder.sitting, id: session } }

let host: Host
let copy: MemoryJournalStore

beforeEach(async () => {
  host = await hostWithExample()
  copy = new MemoryJournalStore()
})

const follow = () => pullSession({ line: new TestLine(host, secretary), store: copy }, session)

test.each([
  ['that it had followed', true],
  ['that it never had', false],
])('J177: a desk’s copy of a session %s forgets its contents with the server', async (_name, hadCopy) => {
  if (hadCopy) await follow()
  await host.hub.erase(session, order, 'desk')
  expect(await follow()).toBe('in-step')
  const records = await copy.read(session, 0)
  expect(await copy.head(session)).toEqual(await host.store.head(session))
  expect(verifyChain(records).kind).toBe('whole')
  const kept = records.filter(({ payload }) => payload !== null)
  expect(kept.map(({ envelope }) => envelope.type)).toEqual(['PayloadsErased'])
})

test('J176: a desk that holds a session cannot send its erasure', async () => {
  await host.hub.changeHold(session, firstHolding({ hub: 'desk-1', name: 'poste' }), 'desk')
  const head = (await host.store.head(session)) ?? emptyHead
  const ports = {
    clock: new FakeClock('2026-12-31T10:00:00Z'),
    entropy: countingEntropy(),
    signer: testKeys.signer,
  }
  const records = [sealErasure(ports, head, order, 'desk')]
  const request = { session, hub: 'desk-1', epoch: 1, after: head, records }
  expect(await receiveJournal(host, request)).toEqual({ kind: 'broken' })
  expect((await host.store.read(session, 0)).every(({ payload }) => payload !== null)).toBe(true)
})
