import { commonLength } from '../../server/replication/late-acts.ts'
import { commandIdOf, type JournalRecord } from '../../shared/journal/record.ts'
import { journalOf } from './settled.ts'
import type { SimWorld } from './sim-world.ts'
import type { HubDisk } from './stores/hub-disk.ts'

/** The end of the journal that a restored server no longer has. */
export interface LostEnd {
  /** Of the records that no secretary's machine holds whole either: what they tell may be lost for good (J147). */
  readonly goneHashes: ReadonlySet<string>
  readonly goneCommands: ReadonlySet<string>
}

/** What the server loses when its disk is put back to that copy, told from what everybody holds at that moment. */
export function lostBy(world: SimWorld, copy: HubDisk): LostEnd {
  const held = journalOf(world.server.disk)
  const lost = held.slice(commonLength(held, journalOf(copy)))
  const kept = new Set(heldElsewhere(world).map(({ envelope }) => envelope.hash))
  const gone = lost.filter(({ envelope }) => !kept.has(envelope.hash))
  return {
    goneHashes: new Set(gone.map(({ envelope }) => envelope.hash)),
    goneCommands: new Set(gone.map(({ envelope }) => commandIdOf(envelope.id))),
  }
}

/** On the desks, and on the devices of the secretary, from which nothing is withheld. */
function heldElsewhere({ desks, devices }: SimWorld): readonly JournalRecord[] {
  const onDesks = desks.flatMap(({ own, replica }) => [...journalOf(own), ...journalOf(replica)])
  const secretaries = devices.filter(({ node }) => node.identity.role === 'secretary')
  return [...onDesks, ...secretaries.flatMap(({ node }) => node.disk.records)]
}
