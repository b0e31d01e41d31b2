import { readableItems } from '../../shared/domain/scope.ts'
import { applyRecorded } from '../../shared/domain/sitting-domain.ts'
import { headAfter } from '../../shared/journal/continuity.ts'
import { foldRecords } from '../../shared/journal/fold.ts'
import { emptyHead } from '../../shared/journal/record.ts'
import type { Identity } from '../../shared/sync/messages.ts'
import { maskedFor, type Reader, rightsOf } from '../../shared/sync/reader.ts'
import { importedBy } from './sitting.ts'
import { type DeviceDisk, emptyDevice } from './stores/device-disk.ts'

const imported = foldRecords(applyRecorded, null, importedBy.server)

/** The disk of a device that pulled the session when it had just been imported at the server. */
export function importedFor(identity: Identity): DeviceDisk {
  if (imported === null) throw new Error('an import opens a state')
  const reader: Reader =
    identity.role === 'secretary'
      ? { kind: 'secretary' }
      : { kind: 'seat', seat: identity.seat, items: readableItems(imported, identity.seat) }
  const records = importedBy.server.map((record) => maskedFor(reader, record))
  const head = headAfter(emptyHead, records)
  return { ...emptyDevice(), records, position: { head, rights: rightsOf(reader), epoch: 1, isWhole: true } }
}
