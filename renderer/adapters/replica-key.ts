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
