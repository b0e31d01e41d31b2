import { apiPaths, pairAnswer, pairRequest } from '../../shared/sync/http-api.ts'
import type { Gatekeeper } from '../identity/gatekeeper.ts'
import { apiError, errorBody, statusOf } from './api-errors.ts'
import { originOf } from './rate-limits.ts'
import type { App } from './type-provider.ts'

/** Exchanges a one-time code for a token. The only call that a device makes before it is known. */
export function pairingRoute(gatekeeper: Gatekeeper) {
  return async (app: App): Promise<void> => {
    const schema = { body: pairRequest, response: { 200: pairAnswer, '4xx': apiError } }
    app.post(apiPaths.pair, { schema }, async (request, reply) => {
      const redeemed = await gatekeeper.redeem(request.body.code, originOf(request))
      switch (redeemed.kind) {
        case 'paired':
          return { kind: 'identity' as const, identity: redeemed.identity, token: redeemed.token }
        case 'wrong-code':
          return { kind: 'wrong-code' as const }
        case 'too-many-attempts':
          return reply.code(statusOf('too-many-attempts')).send(errorBody('too-many-attempts'))
      }
    })
  }
}
