import type { Host } from '../../server/host/host.ts'
import { openHost } from '../../server/host/open-host.ts'
import type { KeyRing } from '../../server/keys/key-ring.ts'
import type { JournalRecord } from '../../shared/journal/record.ts'
import { memoryHost } from './memory-host.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { testKeys } from './test-keys.ts'

/** A hub on a folder of its own, which goes with the test. `faults` are what it told whoever runs it. */
export interface RestoredHub {
  readonly host: Host
  readonly faults: unknown[]
  close(): Promise<void>
}

/** A hub whose store was restored from a backup that held these records of one session; none: it knows no session. */
export async function restoredHub(
  session: string,
  records: readonly JournalRecord[],
  keys: KeyRing = testKeys,
): Promise<RestoredHub> {
  const folder = await temporaryFolder()
  const faults: unknown[] = []
  const host = await openHost(
    { kind: 'folder', folder: folder.path },
    {
      keys: async () => keys,
      exportDocuments: memoryHost().exportDocuments,
      onFault: (error) => void faults.push(error),
    },
  )
  if (records.length > 0) await host.store.create(session, records)
  const close = async () => {
    await host.close()
    await folder.remove()
  }
  return { host, faults, close }
}
