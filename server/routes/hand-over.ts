import {
  handOverAnswer,
  handOverRequest,
  spendCodeAnswer,
  spendCodeRequest,
  takeAnswer,
  takeRequest,
} from '../../shared/sync/hand-over.ts'
import { apiPaths } from '../../shared/sync/http-api.ts'
import { uploadAnswer, uploadRequest } from '../../shared/sync/journal-upload.ts'
import { relayAnswer, relayRequest } from '../../shared/sync/relay.ts'
import { setAsideAnswer, setAsideRequest } from '../../shared/sync/set-aside.ts'
import type { HandOverService } from '../host/hand-over-service.ts'
import { identityOf } from './authentication.ts'
import { answering, deny, importLimit } from './backend.ts'
import { originOf } from './rate-limits.ts'
import type { App } from './type-provider.ts'

/** Who orders each session, and what passes between the server and the desks that do. */
export function handOverRoutes(service: HandOverService) {
  return async (app: App): Promise<void> => {
    holdRoutes(app, service)
    journalRoutes(app, service)
    relayRoute(app, service)
    seatCodeRoute(app, service)
  }
}

function holdRoutes(app: App, service: HandOverService): void {
  const schema = { body: handOverRequest, ...answering(handOverAnswer) }
  app.post(apiPaths.handOver, { schema }, async (request, reply) => {
    const answer = await service.handOver(identityOf(request), request.body)
    return answer.kind === 'denied' ? deny(reply, answer) : answer
  })

  const takeSchema = { body: takeRequest, ...answering(takeAnswer) }
  app.post(apiPaths.take, { schema: takeSchema }, async (request, reply) => {
    const answer = await service.take(identityOf(request), request.body)
    return answer.kind === 'denied' ? deny(reply, answer) : answer
  })
}

/** Whole journals, and acts with their events, of their longest texts. */
function journalRoutes(app: App, service: HandOverService): void {
  const schema = { body: uploadRequest, ...answering(uploadAnswer) }
  app.post(apiPaths.journals, { schema, bodyLimit: importLimit }, async (request, reply) => {
    const answer = await service.receiveJournal(identityOf(request), request.body)
    return answer.kind === 'denied' ? deny(reply, answer) : answer
  })

  const lateSchema = { body: setAsideRequest, ...answering(setAsideAnswer) }
  app.post(apiPaths.setAside, { schema: lateSchema, bodyLimit: importLimit }, async (request, reply) => {
    const answer = await service.setAside(identityOf(request), request.body)
    return answer.kind === 'denied' ? deny(reply, answer) : answer
  })
}

/** A desk waits here for work. A server that stops answers at once; a desk that left is given nothing more. */
function relayRoute(app: App, service: HandOverService): void {
  const stopping = new AbortController()
  app.addHook('preClose', async () => stopping.abort())
  const schema = { body: relayRequest, ...answering(relayAnswer) }
  app.post(apiPaths.relay, { schema, bodyLimit: importLimit }, async (request, reply) => {
    const gone = new AbortController()
    reply.raw.once('close', () => gone.abort())
    const stop = AbortSignal.any([stopping.signal, gone.signal])
    const answer = await service.relay(identityOf(request), request.body, stop)
    return answer.kind === 'denied' ? deny(reply, answer) : answer
  })
}

function seatCodeRoute(app: App, service: HandOverService): void {
  const schema = { body: spendCodeRequest, ...answering(spendCodeAnswer) }
  app.post(apiPaths.spendSeatCode, { schema }, async (request, reply) => {
    const answer = await service.spendSeatCode(identityOf(request), request.body, originOf(request))
    return answer.kind === 'denied' ? deny(reply, answer) : answer
  })
}
