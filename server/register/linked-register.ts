import { unitedRegisters } from '../../shared/domain/year/united-registers.ts'
import type { Backend, BackendFailure } from '../../shared/ports/backend.ts'
import type { MissingPart, RegisterAnswer, RegisterRequest } from '../../shared/sync/register-messages.ts'

type RegisterSource = Pick<Backend, 'register'>

export interface LinkedSources {
  /** The sessions that this desk orders. */
  readonly own: RegisterSource
  /** Its copies of the server's, which may be older. */
  readonly copies: RegisterSource
  /** The landlord's server, or null for a desk without one. */
  readonly server: RegisterSource | null
}

/**
 * The register of a desk and its server together. The server tells its own sessions; without it the copies do, and the
 * answer says so.
 */
export async function linkedRegister(
  { own, copies, server }: LinkedSources,
  request: RegisterRequest,
): Promise<RegisterAnswer | BackendFailure> {
  const first = await own.register(request)
  if (first.kind === 'failure' || server === null) return first
  const theirs = await server.register(request)
  if (theirs.kind === 'register') return united(first, theirs, [])
  const copied = await copies.register(request)
  if (copied.kind === 'failure') return copied
  const reason = theirs.reason === 'unreachable' ? 'server-unreachable' : 'server-refused'
  return united(first, copied, [{ reason }])
}

function united(first: RegisterAnswer, second: RegisterAnswer, also: readonly MissingPart[]): RegisterAnswer {
  const missing = [...first.missing, ...second.missing, ...also]
  const entries = unitedRegisters(first.entries, second.entries)
  return { kind: 'register', entries, complete: missing.length === 0, missing }
}
