import type { RateLimitPluginOptions } from '@fastify/rate-limit'
import type { FastifyRequest } from 'fastify'
import { errorBody, statusOf } from './api-errors.ts'

/** Where a call comes from, for counting. It is kept in memory for some minutes and never written anywhere. */
export function originOf(request: FastifyRequest): string {
  return request.ip
}

/**
 * Calls per device and minute. A room of tablets shares one address, so each paired device is counted for itself; each
 * ballot makes every tablet pull once, far below this. Calls that ask for no device are counted by address, whatever
 * token they make up: it runs after `authentication`, which has ended those that needed a device and had none.
 */
export function rateLimits(callsPerMinute: number): RateLimitPluginOptions {
  return {
    global: true,
    max: callsPerMinute,
    timeWindow: 60_000,
    keyGenerator: (request) => request.identity?.device ?? originOf(request),
    errorResponseBuilder: () =>
      Object.assign(
        new Error('too many calls'),
        { statusCode: statusOf('too-many-attempts') },
        errorBody('too-many-attempts'),
      ),
  }
}
