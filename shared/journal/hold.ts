import type { JournalRecord } from './record.ts'

/** A hub that took a session in hand. `since` is the instant at which the hub that let go recorded it. */
export interface Holder {
  /** The hub's own lasting name, the same whatever server it is paired with. */
  readonly hub: string
  /** For people. */
  readonly name: string
  readonly since: string
}

/** One taking in hand, past or present. */
export interface Taking {
  readonly hub: string
  readonly epoch: number
}

/**
 * Who orders a session, folded from its journal. Without a holder it is the landlord's server (or, before any taking,
 * the one hub that knows the session).
 */
export interface Hold {
  /** Grows by one at each taking, release and break; 0 before the first. */
  readonly epoch: number
  readonly holder: Holder | null
  readonly takings: readonly Taking[]
}

export const noHold: Hold = { epoch: 0, holder: null, takings: [] }

/** A hub takes the session in hand: it alone orders it from the next record on. */
export interface SessionHeld {
  readonly type: 'SessionHeld'
  readonly epoch: number
  readonly hub: string
  readonly name: string
}
/** Its holder gives it back to the server. */
export interface SessionReleased {
  readonly type: 'SessionReleased'
  readonly epoch: number
}
/** The server takes back what a lost holder held; `by` and `reason` are an administrator's. */
export interface HoldBroken {
  readonly type: 'HoldBroken'
  readonly epoch: number
  readonly reason: string
  readonly by: string
}

/** What a journal says of itself: who orders it. The sitting knows nothing of it. */
export type HoldEvent = SessionHeld | SessionReleased | HoldBroken

/** The version of each that this application writes and reads. */
export const holdVersions: Readonly<Record<HoldEvent['type'], number>> = {
  SessionHeld: 1,
  SessionReleased: 1,
  HoldBroken: 1,
}

/** True for a record that says who orders the journal, in a version known here. */
export function isHoldEvent({ type, v }: { readonly type: string; readonly v: number }): boolean {
  return Object.hasOwn(holdVersions, type) && holdVersions[type as HoldEvent['type']] === v
}

/** Who orders the session after these records, of any kind. Every content must be there. */
export function foldHold(hold: Hold, records: readonly JournalRecord[]): Hold {
  return records
    .filter(({ envelope }) => isHoldEvent(envelope))
    .reduce((folded, { envelope, payload }) => {
      // The chain of hashes vouches for the shape, as it does for the domain's events.
      const event = { ...payload, type: envelope.type } as unknown as HoldEvent
      return holdAfter(folded, event, envelope.receivedAt)
    }, hold)
}

function holdAfter(hold: Hold, event: HoldEvent, since: string): Hold {
  const { epoch } = event
  if (event.type !== 'SessionHeld') return { ...hold, epoch, holder: null }
  const { hub, name } = event
  return { epoch, holder: { hub, name, since }, takings: [...hold.takings, { hub, epoch }] }
}
