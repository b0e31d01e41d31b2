/** Another hub, by its paired device and by its name for people. */
export interface Holder {
  readonly device: string
  readonly name: string
}

/** Which sessions another hub orders. Exactly one hub orders a session at a time; all others store and forward. */
export interface Holdings {
  /** Null when this hub orders the session, or holds it not. */
  holderOf(session: string): Promise<Holder | null>
  /** Notes that this hub orders it from now on; false when another one was first. */
  hold(session: string, holder: Holder): Promise<boolean>
  /** Undoes `hold` of a session that could not be stored. */
  release(session: string): Promise<void>
}

/** A hub that orders everything it holds, and takes no one else's journals. */
export const noHoldings: Holdings = {
  holderOf: async () => null,
  hold: async () => false,
  release: async () => undefined,
}
