import type { FastifyReply, FastifyRequest } from 'fastify'
import { refuse } from './api-errors.ts'

/** The names under which this machine reaches its own server. */
export const localHosts: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

/**
 * Refuses a request sent to another name than ours: a page elsewhere whose name was made to point at this machine (DNS
 * rebinding) would otherwise speak to us as if it were our own page.
 */
export function hostGuard(allowedHosts: readonly string[]) {
  const allowed = new Set(allowedHosts)
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    if (allowed.has(nameOf(request.headers.host))) return undefined
    return refuse(reply, 'wrong-host')
  }
}

/** Refuses a call that a browser makes for another page than ours. Callers that are no browser send no origin. */
export async function originGuard(
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  const { origin, host } = request.headers
  if (origin === undefined || hostOf(origin) === host) return undefined
  return refuse(reply, 'wrong-origin')
}

/** The name of a `Host` header, without its port. */
export function nameOf(host: string | undefined): string {
  return (host ?? '').toLowerCase().replace(/:\d+$/, '')
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
