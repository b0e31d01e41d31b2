import type { SessionHold } from '../../shared/sync/hand-over.ts'
import type { Host } from '../host/host.ts'

/**
 * Who orders each session that a host keeps. `self` is the lasting name of the desk that asks, null at the server. A
 * broken journal is told to whoever runs the host, and is left out.
 */
export async function holdsOf(
  { hub, store, setAside, onFault }: Pick<Host, 'hub' | 'store' | 'setAside' | 'onFault'>,
  self: string | null,
): Promise<readonly SessionHold[]> {
  const holds: SessionHold[] = []
  const waiting = await setAside.waiting()
  for (const { session } of await store.sessions()) {
    try {
      const place = await hub.state(session)
      if (place === null) continue
      const { epoch, holder } = place.hold
      holds.push({
        session,
        epoch,
        holder,
        isHere: self !== null && holder?.hub === self,
        setAside: waiting.get(session) ?? 0,
      })
    } catch (error) {
      onFault(error)
    }
  }
  return holds
}
