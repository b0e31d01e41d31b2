/** Who may hold a payload: of which item, for which audience. */
export interface Scope {
  /** Null for what concerns the whole session. */
  readonly item: string | null
  readonly audience: 'everyone' | 'secretary'
}

/**
 * The envelope of one event. `seq` counts from 1 without a gap. `id` is `<command id>/<n>`, so that a replica knows
 * which of its pending commands are confirmed; the import's events have an empty command id. `prev` is the hash of
 * the envelope before (64 zeros for the first); `hash` is SHA-256 of this envelope's canonical JSON without `hash`.
 */
export interface Envelope {
  readonly seq: number
  readonly id: string
  readonly type: string
  readonly v: number
  readonly at: string
  readonly receivedAt: string
  readonly by: string
  readonly device: string
  readonly scope: Scope
  readonly payloadHash: string
  readonly prev: string
  readonly hash: string
}

/** An event's content, salted so that its hash tells nothing of a withheld payload. */
export type Payload = Readonly<Record<string, unknown>> & { readonly salt: string }

/** A hub's Ed25519 signature of the head that a record makes (`headText`); both in base64url. */
export interface HeadSignature {
  readonly key: string
  readonly value: string
}

/** One event of a journal. A payload withheld or erased is null: it folds to nothing, the chain stays whole. */
export interface JournalRecord {
  readonly envelope: Envelope
  readonly payload: Payload | null
  /** On the last record of every command: the journal as it stood when its author was answered. */
  readonly signature?: HeadSignature
}

/** The end of a journal: how many events, and the last one's hash. */
export interface Head {
  readonly length: number
  readonly hash: string
}

export const genesisHash = '0'.repeat(64)
export const emptyHead: Head = { length: 0, hash: genesisHash }

/** The command that an event came from: everything before the last `/` of its id. */
export function commandIdOf(eventId: string): string {
  return eventId.slice(0, eventId.lastIndexOf('/'))
}
