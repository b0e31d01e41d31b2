import type { SessionHold } from '../../shared/sync/hand-over.ts'
import type { Host } from '../host/host.ts'
import { digestsOf } from '../host/session-digests.ts'

/**
 * Who orders each session that a host keeps. `self` is the lasting name of the desk that asks, null at the server. A
 * broken journal is told to whoever runs the host, and is left out.
 */
export async function holdsOf(
  host: Pick<Host, 'hub' | 'store' | 'digests' | 'setAside' | 'onFault'>,
  self: string | null,
): Promise<readonly SessionHold[]> {
  const waiting = await host.setAside.waiting()
  const digests = await digestsOf(host, await host.store.sessions())
  return digests.map(({ summary, hold: { epoch, holder } }) => ({
    session: summary.id,
    epoch,
    holder,
    isHere: self !== null && holder?.hub === self,
    setAside: waiting.get(summary.id) ?? 0,
  }))
}
