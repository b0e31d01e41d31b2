import type { SessionHold } from '../../shared/sync/hand-over.ts'
import type { Host } from '../host/host.ts'
import { digestsOf } from '../host/session-digests.ts'
import { tailFacts } from './tail-facts.ts'

type HoldsHost = Pick<Host, 'hub' | 'store' | 'digests' | 'setAside' | 'missingTails' | 'onFault'>

/**
 * Who orders each session that a host keeps. `self` is the lasting name of the desk that asks, null at the server. A
 * broken journal is told to whoever runs the host, and is left out.
 */
export async function holdsOf(host: HoldsHost, self: string | null): Promise<readonly SessionHold[]> {
  const waiting = await host.setAside.waiting()
  const tails = await tailFacts(host.missingTails)
  const digests = await digestsOf(host, await host.store.sessions())
  return digests.map(({ summary, hold: { epoch, holder } }) => ({
    session: summary.id,
    epoch,
    holder,
    isHere: self !== null && holder?.hub === self,
    setAside: waiting.get(summary.id) ?? 0,
    tails: tails.get(summary.id) ?? [],
  }))
}
