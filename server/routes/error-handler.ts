import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { isDatabaseAway } from '../adapters/database-away.ts'
import { type ApiErrorCode, refuse } from './api-errors.ts'

/** Turns what Fastify or a bug throws into one of our errors. Faults of ours are logged; those of a caller are not. */
export function handleError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const code = codeOf(error)
  if (code === 'failed' || code === 'unavailable') request.log.error({ err: error }, 'request failed')
  return refuse(reply, code)
}

function codeOf(error: FastifyError): ApiErrorCode {
  if (hasZodFastifySchemaValidationErrors(error)) return 'invalid-request'
  if (isDatabaseAway(error)) return 'unavailable'
  switch (error.statusCode) {
    case 413:
      return 'too-large'
    case 415:
      return 'wrong-type'
    case 429:
      return 'too-many-attempts'
    default:
      return error.statusCode !== undefined && error.statusCode < 500 ? 'invalid-request' : 'failed'
  }
}
