import { isHoldEvent } from '../../../shared/journal/hold.ts'
import { commandIdOf, type JournalRecord } from '../../../shared/journal/record.ts'
import { journalOf } from '../settled.ts'
import type { SimWorld } from '../sim-world.ts'

/** What a page ever showed as confirmed is in the journal; on a desktop that lost its hold, set aside instead. */
export function checkDevices(world: SimWorld): void {
  const { history, server, devices } = world
  const inJournal = new Set(journalOf(server.disk).map(({ envelope }) => envelope.hash))
  const late = new Set(
    server.disk.acts.flatMap(({ act }) => act.records.map(({ envelope }) => envelope.hash)),
  )
  const decided = new Set(journalOf(server.disk).map(({ envelope }) => commandIdOf(envelope.id)))
  /** Who held the journal is nobody's act; and what was decided again under its id is not set aside as well. */
  const isElsewhere = ({ envelope }: JournalRecord) =>
    isHoldEvent(envelope) || (history.isServerRestored && decided.has(commandIdOf(envelope.id)))
  const desktops = new Set(devices.filter(({ desk }) => desk !== null).map(({ node }) => node.name))
  for (const { client, head } of history.shown) {
    if (head.length === 0 || inJournal.has(head.hash)) continue
    const record = history.recordOf(head.hash)
    const isAside = late.has(head.hash) || (record !== undefined && isElsewhere(record))
    const mayBeAside = history.isServerRestored || desktops.has(client)
    if (!(mayBeAside && isAside) && !history.isGoneRecord(head.hash)) {
      history.violate(`${client} showed position ${head.length} as confirmed, which is not in the journal`)
    }
  }
}
