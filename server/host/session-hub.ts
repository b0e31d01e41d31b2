import type { Command } from '../../shared/domain/commands.ts'
import type { DomainEvent } from '../../shared/domain/events.ts'
import { sittingDomain } from '../../shared/domain/sitting-domain.ts'
import type { SessionState } from '../../shared/domain/state.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import { type CommandLedger, noLedger } from '../../shared/ports/command-ledger.ts'
import type { Entropy } from '../../shared/ports/entropy.ts'
import type { HeadSigner } from '../../shared/ports/head-signer.ts'
import type { JournalStore } from '../../shared/ports/journal-store.ts'
import { type Orders, serverOrders } from '../../shared/sync/hold-steps.ts'
import { Hub } from '../../shared/sync/hub.ts'

/** The hub core bound to the commission's rules. */
export type SessionHub = Hub<SessionState, Command, DomainEvent>

export function sessionHub(
  store: JournalStore,
  clock: Clock,
  entropy: Entropy,
  signer: HeadSigner,
  orders: Orders = serverOrders,
  ledger: CommandLedger = noLedger,
): SessionHub {
  return new Hub({ store, clock, entropy, signer, orders, ledger, gather, domain: sittingDomain })
}

/**
 * One turn of the event loop: the requests that lie at the door come in. SQLite writes without ever letting go of it, so that
 * a room that votes at once would else be written one by one.
 */
const gather = () => new Promise<void>((resolve) => setImmediate(resolve))
