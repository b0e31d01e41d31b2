import type { RateLimitPluginOptions } from '@fastify/rate-limit'
import type { FastifyRequest } from 'fastify'
import { hashOf } from '../identity/secrets.ts'
import { errorBody, statusOf } from './api-errors.ts'

/** Where a call comes from, for counting. It is kept in memory for some minutes and never written anywhere. */
export function originOf(request: FastifyRequest): string {
  return request.ip
}

/**
 * Calls per device and minute. A room of tablets shares one address, so a known device is counted by its token; each
 * ballot makes every tablet pull once, far below this.
 */
export function rateLimits(callsPerMinute: number): RateLimitPluginOptions {
  return {
    global: true,
    max: callsPerMinute,
    timeWindow: 60_000,
    keyGenerator: (request) => {
      const { authorization } = request.headers
      return authorization === undefined ? originOf(request) : hashOf(authorization)
    },
    errorResponseBuilder: () =>
      Object.assign(
        new Error('too many calls'),
        { statusCode: statusOf('too-many-attempts') },
        errorBody('too-many-attempts'),
      ),
  }
}
