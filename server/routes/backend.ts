import type { FastifyReply } from 'fastify'
import {
  apiPaths,
  identityAnswer,
  importRequest,
  seatCodeAnswer,
  seatCodeRequest,
  sessionsAnswer,
} from '../../shared/sync/http-api.ts'
import { tailAnswer, tailRequest } from '../../shared/sync/journal-tail.ts'
import {
  documentAnswer,
  documentRequest,
  importAnswer,
  pullAnswer,
  pullRequest,
  pushAnswer,
  pushRequest,
} from '../../shared/sync/messages.ts'
import { registerAnswer, registerRequest } from '../../shared/sync/register-messages.ts'
import type { BackendService, Denied } from '../host/backend-service.ts'
import { apiError, refuse } from './api-errors.ts'
import { identityOf } from './authentication.ts'
import { originOf } from './rate-limits.ts'
import type { App } from './type-provider.ts'

/** A session file of 20 MB written as one JSON string, quotes escaped; the import itself refuses what is larger. */
export const importLimit = 64 * 1024 * 1024
/** 200 commands with their longest texts. */
const pushLimit = 8 * 1024 * 1024

/** The calls of a paired device, one route for each method of `shared/ports/backend.ts`. */
export function backendRoutes(service: BackendService) {
  return async (app: App): Promise<void> => {
    sessionRoutes(app, service)
    journalRoutes(app, service)
    secretariatRoutes(app, service)
  }
}

function sessionRoutes(app: App, service: BackendService): void {
  app.get(apiPaths.identity, { schema: answering(identityAnswer) }, async (request) => ({
    kind: 'identity' as const,
    identity: identityOf(request),
  }))

  app.get(apiPaths.sessions, { schema: answering(sessionsAnswer) }, async (request) => ({
    kind: 'sessions' as const,
    sessions: await service.sessions(identityOf(request)),
  }))

  const schema = { body: importRequest, ...answering(importAnswer) }
  app.post(apiPaths.sessions, { schema, bodyLimit: importLimit }, async (request, reply) => {
    const { text, replace } = request.body
    const answer = await service.importSession(identityOf(request), text, replace ? 'replace' : 'refuse')
    return answer.kind === 'denied' ? deny(reply, answer) : answer
  })
}

function journalRoutes(app: App, service: BackendService): void {
  // Whole journals: the hub has just read and masked each record, and a second reading would cost as much as all else.
  const pulled = { body: pullRequest, ...answering(pullAnswer) }
  app.post(apiPaths.pull, { schema: pulled, serializerCompiler: () => JSON.stringify }, async (request) =>
    service.pull(identityOf(request), request.body),
  )

  const tail = { body: tailRequest, ...answering(tailAnswer) }
  app.post(apiPaths.tail, { schema: tail, bodyLimit: importLimit }, async (request) =>
    service.returnTail(identityOf(request), request.body),
  )

  const schema = { body: pushRequest, ...answering(pushAnswer) }
  app.post(apiPaths.push, { schema, bodyLimit: pushLimit }, async (request, reply) => {
    const answer = await service.push(identityOf(request), request.body, originOf(request))
    return answer.kind === 'denied' ? deny(reply, answer) : answer
  })
}

function secretariatRoutes(app: App, service: BackendService): void {
  const codeSchema = { body: seatCodeRequest, ...answering(seatCodeAnswer) }
  app.post(apiPaths.seatCodes, { schema: codeSchema }, async (request, reply) => {
    const { session, seat } = request.body
    const answer = await service.issueSeatCode(identityOf(request), session, seat)
    return 'kind' in answer ? deny(reply, answer) : { kind: 'seat-code' as const, ...answer }
  })

  const documentSchema = { body: documentRequest, ...answering(documentAnswer) }
  app.post(apiPaths.documents, { schema: documentSchema }, async (request, reply) => {
    const answer = await service.documents(identityOf(request), request.body)
    return answer.kind === 'denied' ? deny(reply, answer) : answer
  })

  const registerSchema = { body: registerRequest, ...answering(registerAnswer) }
  app.post(apiPaths.register, { schema: registerSchema }, async (request, reply) => {
    const answer = await service.register(identityOf(request), request.body)
    return answer.kind === 'denied' ? deny(reply, answer) : answer
  })
}

export function answering<Schema>(answer: Schema) {
  return { response: { 200: answer, '4xx': apiError } } as const
}

export function deny(reply: FastifyReply, { code }: Denied): FastifyReply {
  return refuse(reply, code)
}
