import { foldHold, noHold } from '../../shared/journal/hold.ts'
import type { JournalRecord } from '../../shared/journal/record.ts'
import type { DeskNode } from './nodes/desk-node.ts'
import type { Placed, SimWorld } from './sim-world.ts'
import { session } from './sitting.ts'
import type { ActRow, HubDisk } from './stores/hub-disk.ts'

/** Everybody has reached the same journal, and nothing waits to be sent. */
export function isSettled(world: SimWorld): boolean {
  const records = journalOf(world.server.disk)
  if (records.length === 0 || !world.isQuiet) return false
  return (
    world.desks.every((desk) => deskIsSettled(desk, records) && isKept(desk.own.acts, world.server.disk)) &&
    devicesAreSettled(world.devices, records)
  )
}

export function journalOf(disk: HubDisk): readonly JournalRecord[] {
  return disk.journals.get(session) ?? []
}

function deskIsSettled(desk: DeskNode, records: readonly JournalRecord[]): boolean {
  const holder = foldHold(noHold, records).holder?.hub
  const own = desk.own.journals.get(session)
  const kept = own ?? desk.replica.journals.get(session) ?? []
  const isInPlace = (own !== undefined) === (holder === desk.name)
  return isInPlace && endOf(kept) === endOf(records)
}

/** The server has every act that a desk set aside, whatever it had acknowledged before it was restored. */
function isKept(acts: readonly ActRow[], server: HubDisk): boolean {
  const ids = new Set(server.acts.map(({ act }) => act.id))
  return acts.every(({ act, isSent }) => isSent && ids.has(act.id))
}

function devicesAreSettled(devices: readonly Placed[], records: readonly JournalRecord[]): boolean {
  return devices.every(
    ({ node: { disk } }) =>
      disk.pending.length === 0 && disk.position.isWhole && endOf(disk.records) === endOf(records),
  )
}

function endOf(records: readonly JournalRecord[]): string | undefined {
  return records.at(-1)?.envelope.hash
}
