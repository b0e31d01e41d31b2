import type { FastifyReply, FastifyRequest } from 'fastify'
import { protocolHeader } from '../../shared/sync/http-api.ts'
import { type Identity, protocolVersion } from '../../shared/sync/messages.ts'
import type { Gatekeeper } from '../identity/gatekeeper.ts'
import { refuse } from './api-errors.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls, once `authentication` has run. */
    identity: Identity | null
  }
}

/** Refuses a page of another version: it would misread our answers. */
export async function versionGuard(
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  if (request.headers[protocolHeader] === String(protocolVersion)) return undefined
  return refuse(reply, 'wrong-version')
}

/** Lets only paired devices through, before anything of the body is read. */
export function authentication(gatekeeper: Gatekeeper) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const token = bearerOf(request.headers.authorization)
    request.identity = token === null ? null : await gatekeeper.authenticate(token)
    return request.identity === null ? refuse(reply, 'unauthorised') : undefined
  }
}

/** The identity that `authentication` found; throws on a route that it does not guard. */
export function identityOf(request: FastifyRequest): Identity {
  if (request.identity === null) throw new Error('this route is not guarded by authentication')
  return request.identity
}

/** The token of an `Authorization` header, whoever it is of; null for none or one of another shape. */
export function bearerOf(header: string | undefined): string | null {
  return header?.match(/^Bearer ([\w.-]{1,128})$/)?.[1] ?? null
}
