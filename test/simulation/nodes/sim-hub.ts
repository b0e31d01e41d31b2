import type { SessionHub } from '../../../server/host/session-hub.ts'
import type { KeyRing } from '../../../server/keys/key-ring.ts'
import { sittingDomain } from '../../../shared/domain/sitting-domain.ts'
import type { Clock } from '../../../shared/ports/clock.ts'
import type { CommandLedger } from '../../../shared/ports/command-ledger.ts'
import type { JournalStore } from '../../../shared/ports/journal-store.ts'
import type { Orders } from '../../../shared/sync/hold-steps.ts'
import { Hub } from '../../../shared/sync/hub.ts'
import type { History, HubName } from '../history.ts'
import type { Seams } from '../seams.ts'
import type { Life } from '../world/life.ts'

interface SimHubParts {
  readonly life: Life
  readonly name: HubName
  readonly store: JournalStore
  readonly ledger: CommandLedger
  readonly clock: Clock
  readonly keys: KeyRing
  readonly orders: Orders
  readonly history: History
  readonly seams: Seams
}

/** The hub core on a simulated disk; whatever it acknowledges is written down in the world's history. */
export function simHub({
  life,
  name,
  store,
  ledger,
  clock,
  keys,
  orders,
  history,
  seams,
}: SimHubParts): SessionHub {
  const hub: SessionHub = new Hub({
    store,
    ledger,
    clock,
    signer: keys.signer,
    entropy: history.entropy,
    orders: seams.orders(orders, name),
    domain: seams.domain(sittingDomain),
    gather: () => life.pause(0),
  })
  const submit = hub.submit.bind(hub)
  hub.submit = async (session, author, commands) => {
    const answers = await submit(session, author, commands)
    if (answers !== null && !('kind' in answers)) history.acknowledged(name, answers)
    return answers
  }
  return hub
}
