import type { Identity } from '../../shared/sync/messages.ts'

/**
 * Names a replica: a session as one author may see it. Two seats that used the same device never share what is masked,
 * nor send each other's commands. `/` stands in no identifier of a session or seat.
 */
export function replicaKey(identity: Identity, session: string): string {
  return `${session}/${authorOf(identity)}`
}

/** What a command's `by` says for this device: its seat, or "secretary". */
export function authorOf(identity: Identity): string {
  return identity.role === 'secretary' ? 'secretary' : identity.seat
}

/** Where the chair's place and the member's reading are kept, beside the drafts that stand under the replica's own key. */
export function placeKey(replica: string): string {
  return `${replica}/place`
}

export function readingKey(replica: string): string {
  return `${replica}/reading`
}

/** Everything that is kept besides the journal under a replica's key. */
export function keptNames(replica: string): readonly string[] {
  return [replica, placeKey(replica), readingKey(replica)]
}
