import { apiPaths } from '../../shared/sync/http-api.ts'
import { retentionAnswer, retentionRequest } from '../../shared/sync/retention-messages.ts'
import type { RetentionService } from '../host/retention-service.ts'
import { identityOf } from './authentication.ts'
import { answering, deny } from './backend.ts'
import type { App } from './type-provider.ts'

/** The devices that hold copies, and the erasure of what is kept. */
export function retentionRoute(service: RetentionService) {
  return async (app: App): Promise<void> => {
    const schema = { body: retentionRequest, ...answering(retentionAnswer) }
    app.post(apiPaths.retention, { schema }, async (request, reply) => {
      const answer = await service.retention(identityOf(request), request.body)
      return answer.kind === 'denied' ? deny(reply, answer) : answer
    })
  }
}
