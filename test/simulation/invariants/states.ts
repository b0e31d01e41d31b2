import { isDeepStrictEqual } from 'node:util'
import { readableItems } from '../../../shared/domain/scope.ts'
import { applyRecorded } from '../../../shared/domain/sitting-domain.ts'
import type { SessionState } from '../../../shared/domain/state.ts'
import { foldRecords } from '../../../shared/journal/fold.ts'
import type { JournalRecord } from '../../../shared/journal/record.ts'
import type { Identity } from '../../../shared/sync/messages.ts'
import type { DeviceNode } from '../nodes/device-node.ts'
import { journalOf } from '../settled.ts'
import type { SimWorld } from '../sim-world.ts'
import { session } from '../sitting.ts'

/** Whoever may read the same sees the same: every fold, kept up step by step, is the journal's own from its start. */
export async function checkStates(world: SimWorld): Promise<void> {
  const { history, server, scheduler } = world
  const records = journalOf(server.disk)
  const replayed = foldRecords(applyRecorded, null, records)
  if (replayed === null || server.running === null) return history.violate('there is no journal to fold')
  scheduler.actAs(server.running.life)
  let held: SessionState | null = null
  server.running.host.hub.state(session).then((entry) => {
    held = entry?.state ?? null
  })
  await scheduler.runUntil(() => held !== null, 500)
  if (!isDeepStrictEqual(held, replayed)) history.violate('the server’s state is not the fold of its journal')
  for (const { node } of world.devices) checkDevice(world, node, records, replayed)
}

function checkDevice(
  { history }: SimWorld,
  node: DeviceNode,
  records: readonly JournalRecord[],
  whole: SessionState,
): void {
  const mine = records.map((record) => (mayHold(node.identity, whole, record) ? record : withheld(record)))
  if (!isDeepStrictEqual(node.disk.records, mine)) {
    history.violate(`${node.name} does not hold what its rights give it`)
  }
  const expected = node.identity.role === 'secretary' ? whole : foldRecords(applyRecorded, null, mine)
  for (const page of node.pages) {
    if (!isDeepStrictEqual(page.confirmed.state, expected)) {
      history.violate(`${node.name} shows another state than the journal's`)
    }
  }
}

/** Said once more, apart from the product: a seat reads the items it may read, and never what is the secretary's alone. */
export function mayHold(
  identity: Identity,
  state: SessionState,
  { envelope: { scope } }: JournalRecord,
): boolean {
  if (identity.role === 'secretary') return true
  if (scope.audience === 'secretary') return false
  return scope.item === null || readableItems(state, identity.seat).includes(scope.item)
}

function withheld(record: JournalRecord): JournalRecord {
  return { ...record, payload: null }
}
