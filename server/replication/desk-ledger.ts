import type { AcceptedCommand, CommandLedger } from '../../shared/ports/command-ledger.ts'

/** What a desk asks of its ledger when a session was taken from it, or given back. */
export interface DeskLedger extends CommandLedger {
  /** The commands kept for a session, by id. */
  of(session: string): Promise<ReadonlyMap<string, AcceptedCommand>>
  /** They are no longer needed: the session was given back, or what was late is set aside. */
  forget(session: string): Promise<void>
}
