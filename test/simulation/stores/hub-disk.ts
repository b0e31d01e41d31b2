import type { StoredAct } from '../../../server/replication/set-aside-store.ts'
import type { MissingTail } from '../../../server/replication/tail-store.ts'
import type { JournalRecord } from '../../../shared/journal/record.ts'
import type { AcceptedCommand } from '../../../shared/ports/command-ledger.ts'
import type { PushAnswer } from '../../../shared/sync/messages.ts'
import type { RelayedWork } from '../../../shared/sync/relay.ts'

/** An act as it lies on the disk, and whether the server has it. */
export interface ActRow {
  act: StoredAct
  isSent: boolean
}

/** Work that waits at the server for its hub. */
export interface RelayRow {
  readonly hub: string
  readonly work: RelayedWork
  readonly expiresAt: number
  isTaken: boolean
  answer: PushAnswer | null
}

/**
 * What one hub has on its disk: all that is left of it after a crash. Only a store of a running life writes here, at the
 * instant at which its transaction commits.
 */
export interface HubDisk {
  /** Records never change: they are shared with whoever reads them. */
  readonly journals: Map<string, readonly JournalRecord[]>
  readonly commands: Map<string, Map<string, AcceptedCommand>>
  readonly acts: ActRow[]
  readonly relays: Map<string, RelayRow>
  readonly keys: Set<string>
  /** Ends of journals that this hub lacked after a restore. */
  readonly tails: Map<string, MissingTail>
}

export function emptyDisk(): HubDisk {
  return {
    journals: new Map(),
    commands: new Map(),
    acts: [],
    relays: new Map(),
    keys: new Set(),
    tails: new Map(),
  }
}

/** The disk as it stands, whatever is written afterwards: a backup. */
export function copyOf(disk: HubDisk): HubDisk {
  return {
    journals: new Map(disk.journals),
    commands: new Map([...disk.commands].map(([session, kept]) => [session, new Map(kept)])),
    acts: disk.acts.map((row) => ({ ...row })),
    relays: new Map([...disk.relays].map(([id, row]) => [id, { ...row }])),
    keys: new Set(disk.keys),
    tails: new Map(disk.tails),
  }
}
