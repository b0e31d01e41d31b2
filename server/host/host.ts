import type { ReferenceLists } from '../../shared/domain/session/reference-lists.ts'
import type { SessionState } from '../../shared/domain/state.ts'
import type { Head } from '../../shared/journal/record.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { JournalStore } from '../../shared/ports/journal-store.ts'
import type { DocumentKind } from '../../shared/sync/messages.ts'
import type { Gatekeeper } from '../identity/gatekeeper.ts'
import type { KnownKeys } from '../keys/known-keys.ts'
import type { Signals } from '../landlords/signals.ts'
import type { RegisterStore } from '../register/register-store.ts'
import type { DeskLedger } from '../replication/desk-ledger.ts'
import type { MissingTails } from '../replication/missing-tails.ts'
import type { Relays } from '../replication/relays.ts'
import type { SetAsideStore } from '../replication/set-aside-store.ts'
import type { DigestStore } from './digest-store.ts'
import type { SessionHub } from './session-hub.ts'

/** One PDF as it was made. */
export interface MadeDocument {
  readonly name: string
  readonly pages: number
  readonly sha256: string
  readonly bytes: Uint8Array
  readonly candidate?: string
}

/** Makes the documents of one kind from a confirmed state, or says in French why it may not. */
export type ExportDocuments = (
  state: SessionState,
  head: Head,
  wanted: { readonly kind: DocumentKind; readonly draft: boolean; readonly candidate?: string },
) => Promise<
  | {
      readonly kind: 'documents'
      readonly files: readonly MadeDocument[]
      readonly held?: readonly { readonly candidate: string; readonly reason: string }[]
    }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string }
>

/** Everything that keeps one organisation's sessions: what a server, a desktop and a script open on their data. */
export interface Host {
  readonly hub: SessionHub
  readonly store: JournalStore
  readonly gatekeeper: Gatekeeper
  /** Whether this machine already keeps that session in another store: it is not imported here then. */
  readonly isKeptElsewhere: (session: string) => Promise<boolean>
  /** What the lists of sessions show of each. */
  readonly digests: DigestStore
  /** What each session adds to the year's register. */
  readonly register: RegisterStore
  /** The public key of this hub's own signatures. */
  readonly signingKey: string
  /** Whose signatures of journals are believed here. */
  readonly knownKeys: KnownKeys
  /** The commands that a desk accepted on what it holds. */
  readonly ledger: DeskLedger
  /** What was decided too late, here or by a desk of this server. */
  readonly setAside: SetAsideStore
  /** The ends of journals that this hub lacked after a restore. */
  readonly missingTails: MissingTails
  /** The way to the desks that hold its sessions. */
  readonly relays: Relays
  /** The other processes on the same data. */
  readonly signals: Signals
  readonly clock: Clock
  readonly lists: ReferenceLists
  readonly exportDocuments: ExportDocuments
  /** Hears of what went wrong where no caller can be told: one session whose journal is broken, among others. */
  readonly onFault: (error: unknown) => void
  /** Closes the stores; nothing may be asked afterwards. */
  close(): Promise<void>
}
