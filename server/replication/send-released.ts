import { foldHold, noHold } from '../../shared/journal/hold.ts'
import type { JournalRecord } from '../../shared/journal/record.ts'
import type { Backend } from '../../shared/ports/backend.ts'
import type { HubName } from '../../shared/sync/hold-steps.ts'
import { uploadLimit } from '../../shared/sync/journal-upload.ts'
import { compareEnd } from './compare-end.ts'
import type { ServerLine } from './server-line.ts'

interface Parts {
  readonly line: Pick<Backend, 'returnTail'> & Pick<ServerLine, 'upload'>
  readonly self: HubName
}

/**
 * Sends a restored server the rest of a hold that this desk has given back since, from its copy of the journal. The server
 * believes no device (J144), lost this desk's key with the rest, and ends where its own journal says that this desk holds
 * the session: as the holder it is believed again. True once the server keeps it all.
 */
export async function sendReleased(
  { line, self }: Parts,
  session: string,
  records: readonly JournalRecord[],
): Promise<boolean> {
  const end = await compareEnd(line, session, records)
  if (end === null || !end.isOnTheWay) return false
  const { head } = end
  const { holder, epoch } = foldHold(noHold, records.slice(0, head.length))
  if (holder?.hub !== self.hub) return false
  const rest = records.slice(head.length, endOfHold(records, epoch))
  let after = head
  for (let start = 0; start < rest.length; start += uploadLimit) {
    const some = rest.slice(start, start + uploadLimit)
    const kept = await line.upload({ session, hub: self.hub, epoch, after, records: [...some] })
    if (kept.kind !== 'stored') return false
    after = kept.head
  }
  return rest.length > 0
}

/** How many records stand up to the release of that epoch; all of them when it was not released. */
function endOfHold(records: readonly JournalRecord[], epoch: number): number {
  let hold = noHold
  const index = records.findIndex((record) => {
    const before = hold
    hold = foldHold(before, [record])
    return before.epoch === epoch && record.envelope.type === 'SessionReleased'
  })
  return index === -1 ? records.length : index + 1
}
