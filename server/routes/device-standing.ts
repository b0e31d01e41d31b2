import { apiPaths } from '../../shared/sync/http-api.ts'
import { erasedReport, erasedReportAnswer, standingAnswer } from '../../shared/sync/retention-messages.ts'
import type { Gatekeeper } from '../identity/gatekeeper.ts'
import { bearerOf } from './authentication.ts'
import { answering } from './backend.ts'
import type { App } from './type-provider.ts'

/** What a device may still ask once its access has ended: whether to erase what it holds, and to say that it did. */
export function deviceStandingRoutes(gatekeeper: Gatekeeper) {
  return async (app: App): Promise<void> => {
    app.get(apiPaths.standing, { schema: answering(standingAnswer) }, async (request) => {
      const token = bearerOf(request.headers.authorization)
      return { kind: 'standing' as const, standing: await gatekeeper.standing(token ?? '') }
    })

    const schema = { body: erasedReport, ...answering(erasedReportAnswer) }
    app.post(apiPaths.erased, { schema }, async (request) => {
      const token = bearerOf(request.headers.authorization)
      await gatekeeper.noteErased(token ?? '', request.body.unsent)
      return { kind: 'noted' as const }
    })
  }
}
