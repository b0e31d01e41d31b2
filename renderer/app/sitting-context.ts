import { createContext, useContext } from 'react'
import type { Command } from '../../shared/domain/commands.ts'
import type { Refusal } from '../../shared/domain/refusal.ts'
import type { SessionState } from '../../shared/domain/state.ts'
import type { Head } from '../../shared/journal/record.ts'
import type { Identity } from '../../shared/sync/messages.ts'

/** A command before its envelope: what a screen asks for. `id`, `at` and `by` are added on the way. */
export type Request = Command extends infer One
  ? One extends Command
    ? Omit<One, 'id' | 'at' | 'by'>
    : never
  : never

/** A command on its way. `shown` is false for what only the hub may show: the screen then says "en attente". */
export interface PendingCommand {
  readonly command: Command
  readonly shown: boolean
}

/** What the hub, or this device before sending, would not do; kept until somebody has read it. */
export interface ReportedRefusal extends Refusal {
  readonly commandId: string
  readonly type: Command['type']
}

/** One open session, as every screen of it sees it. */
export interface Sitting {
  readonly sessionId: string
  readonly identity: Identity
  /** Confirmed events with this device's own pending commands over them. */
  readonly state: SessionState
  /** Confirmed events alone. */
  readonly confirmed: SessionState
  readonly head: Head
  readonly pending: readonly PendingCommand[]
  readonly refusals: readonly ReportedRefusal[]
  readonly line: 'up' | 'down'
  /**
   * Sends a command: decided here first for the display, kept in Dexie until the hub answers, sent as soon as the line
   * is up. The promise resolves when it is stored or refused on the spot, and never rejects: what this device cannot
   * store is refused. `seatCode` makes it in the name of a seat (signature at the secretary's desk); such a command needs the line.
   */
  readonly send: (request: Request, options?: { readonly seatCode?: string }) => Promise<Refusal | null>
  readonly dismissRefusal: (commandId: string) => void
}

export const SittingContext = createContext<Sitting | null>(null)

/** The open session; throws outside a `SittingProvider`. */
export function useSitting(): Sitting {
  const sitting = useContext(SittingContext)
  if (sitting === null) throw new Error('useSitting outside a SittingProvider')
  return sitting
}
