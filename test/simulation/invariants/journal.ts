import { verifyJournal } from '../../../server/host/verify-journal.ts'
import { headAfter } from '../../../shared/journal/continuity.ts'
import { foldHold, type Hold, isHoldEvent, noHold } from '../../../shared/journal/hold.ts'
import { commandIdOf, emptyHead, type JournalRecord } from '../../../shared/journal/record.ts'
import { verifyChain } from '../../../shared/journal/verify.ts'
import { journalOf } from '../settled.ts'
import type { SimWorld } from '../sim-world.ts'
import { type HubKey, keysOf } from '../sitting.ts'

const hubOfKey = new Map(Object.entries(keysOf).map(([hub, { signer }]) => [signer.key, hub as HubKey]))

/** The server's journal verifies, each command stands in it once, and each record is of the hub that ordered it then. */
export function checkJournal(world: SimWorld): void {
  const records = journalOf(world.server.disk)
  // Whether a signature holds depends on no schedule: one journal in eight is proof enough, and much faster.
  if (records.length % 8 === 0) checkSignatures(world, records)
  else if (verifyChain(records).kind === 'broken') world.history.violate('the chain of the journal is broken')
  checkOnce(world, records)
  checkOrder(world, records)
}

function checkSignatures({ history }: SimWorld, records: readonly JournalRecord[]): void {
  const check = verifyJournal(records, headAfter(emptyHead, records), (key) => hubOfKey.has(key))
  if (!check.valid) history.violate(`the journal does not verify at ${check.firstBroken}`)
}

/** The events of one command stand together, numbered from 0, and no other command has its id. */
function checkOnce({ history }: SimWorld, records: readonly JournalRecord[]): void {
  const ended = new Set<string>()
  let current = ''
  let index = 0
  for (const { envelope } of records.filter(({ envelope }) => !isHoldEvent(envelope))) {
    const command = commandIdOf(envelope.id)
    if (command !== current) {
      ended.add(current)
      current = command
      index = 0
    }
    if (ended.has(command) || envelope.id !== `${command}/${index}`) {
      history.violate(`${envelope.id} stands twice in the journal, or in the wrong place`)
    }
    index += 1
  }
}

/** H2, H3: epochs rise by one, and whoever signed a record ordered the session then. */
function checkOrder({ history, plan }: SimWorld, records: readonly JournalRecord[]): void {
  let hold: Hold = noHold
  for (const record of records) {
    const { seq, type } = record.envelope
    const after = foldHold(hold, [record])
    if (isHoldEvent(record.envelope) && after.epoch !== hold.epoch + 1) {
      history.violate(`epoch ${after.epoch} follows epoch ${hold.epoch} at position ${seq}`)
    }
    const signer = record.signature === undefined ? undefined : hubOfKey.get(record.signature.key)
    const orderer = ordererOf(hold, type, plan.origin)
    if (record.signature !== undefined && signer !== orderer) {
      history.violate(
        `${signer ?? 'nobody known'} signed position ${seq} (${type}), which ${orderer} ordered`,
      )
    }
    hold = after
  }
}

/** Who writes the next record. A break is the server's, whoever holds; before any taking it is where the session began. */
function ordererOf({ epoch, holder }: Hold, type: string, origin: HubKey): string {
  if (type === 'HoldBroken') return 'server'
  if (epoch === 0) return origin
  return holder?.hub ?? 'server'
}
