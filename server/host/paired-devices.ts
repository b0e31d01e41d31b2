import { seatOf } from '../../shared/domain/attendance/selectors.ts'
import { seatName } from '../../shared/domain/naming.ts'
import type { SessionState } from '../../shared/domain/state.ts'
import { BrokenJournal } from '../../shared/journal/broken-journal.ts'
import type { PairedDevice } from '../../shared/sync/retention-messages.ts'
import type { StoredDevice } from '../identity/identity-store.ts'
import type { Host } from './host.ts'

/** Every device that was paired here, with the member whose it is; without what only this host may know of it. */
export async function pairedDevices({
  gatekeeper,
  hub,
}: Pick<Host, 'gatekeeper' | 'hub'>): Promise<readonly PairedDevice[]> {
  const devices = await gatekeeper.devices()
  const sessions = new Set(devices.flatMap(({ bearer }) => (bearer.role === 'seat' ? [bearer.session] : [])))
  const states = new Map<string, SessionState | null>()
  for (const session of sessions) states.set(session, await readable(hub, session))
  return devices.map((device) => shown(device, states))
}

/** Null for a session that is erased, that is not here, or whose journal does not hold: it names nobody. */
async function readable(hub: Host['hub'], session: string): Promise<SessionState | null> {
  try {
    return (await hub.state(session))?.state ?? null
  } catch (error) {
    if (error instanceof BrokenJournal) return null
    throw error
  }
}

function shown(
  { tokenHash: _tokenHash, bearer, ...life }: StoredDevice,
  states: ReadonlyMap<string, SessionState | null>,
): PairedDevice {
  if (bearer.role !== 'seat') return { ...life, session: null, seat: null, holder: null }
  const { session, seat } = bearer
  const state = states.get(session) ?? null
  const found = state === null ? undefined : seatOf(state, seat)
  return { ...life, session, seat, holder: found === undefined ? null : seatName(found) }
}
