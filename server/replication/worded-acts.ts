import { seatOf } from '../../shared/domain/attendance/selectors.ts'
import { seatName } from '../../shared/domain/naming.ts'
import type { SessionState } from '../../shared/domain/state.ts'
import type { SetAsideAct } from '../../shared/sync/set-aside.ts'
import type { Host } from '../host/host.ts'
import type { SetAsideStore, StoredAct } from './set-aside-store.ts'

/** What was set aside of a session, with who acted and on what in words; `hub` keeps that session's journal. */
export async function wordedActs(
  setAside: SetAsideStore,
  hub: Pick<Host['hub'], 'state'>,
  session: string,
): Promise<SetAsideAct[]> {
  const state = (await hub.state(session))?.state ?? null
  const acts = await setAside.of(session)
  return acts.map((act) => ({ ...act, author: authorOf(state, act.by), about: aboutOf(state, act) }))
}

function authorOf(state: SessionState | null, by: string): string {
  return by === 'secretary' ? 'Secrétariat' : nameOf(state, by)
}

/** The item and the member that the act concerns: `L2`, `Mme BERGER`, `L2, Mme BERGER`. */
function aboutOf(state: SessionState | null, { command, records }: StoredAct): string {
  const item = records[0]?.envelope.scope.item ?? command?.item
  const seat = command?.seat
  const member = typeof seat === 'string' ? [nameOf(state, seat)] : []
  return [...(typeof item === 'string' ? [item] : []), ...member].join(', ')
}

function nameOf(state: SessionState | null, id: string): string {
  const seat = state === null ? undefined : seatOf(state, id)
  return seat === undefined ? id : seatName(seat)
}
