import type { z } from 'zod'
import type { BackendService, Denied } from '../../../server/host/backend-service.ts'
import type { HandOverService } from '../../../server/host/hand-over-service.ts'
import { handOverRequest, takeRequest } from '../../../shared/sync/hand-over.ts'
import { apiPaths } from '../../../shared/sync/http-api.ts'
import { tailRequest } from '../../../shared/sync/journal-tail.ts'
import { uploadRequest } from '../../../shared/sync/journal-upload.ts'
import { type Identity, pullRequest, pushRequest } from '../../../shared/sync/messages.ts'
import { relayRequest } from '../../../shared/sync/relay.ts'
import { setAsideRequest } from '../../../shared/sync/set-aside.ts'

export interface Services {
  readonly backend: BackendService
  readonly handOver: HandOverService
}

type Route = (services: Services, identity: Identity, body: unknown) => Promise<object>

/** What the server's routes do with a call once it is authenticated: read it by its schema, and ask the service. */
export const routes: Readonly<Record<string, Route>> = {
  [apiPaths.pull]: route(pullRequest, ({ backend }, who, asked) => backend.pull(who, asked)),
  [apiPaths.tail]: route(tailRequest, ({ backend }, who, asked) => backend.returnTail(who, asked)),
  [apiPaths.push]: route(pushRequest, ({ backend }, who, asked) => backend.push(who, asked, who.device)),
  [apiPaths.take]: route(takeRequest, ({ handOver }, who, asked) => handOver.take(who, asked)),
  [apiPaths.handOver]: route(handOverRequest, ({ handOver }, who, asked) => handOver.handOver(who, asked)),
  [apiPaths.journals]: route(uploadRequest, ({ handOver }, who, asked) =>
    handOver.receiveJournal(who, asked),
  ),
  [apiPaths.setAside]: route(setAsideRequest, ({ handOver }, who, asked) => handOver.setAside(who, asked)),
  // Nobody hangs up in the middle: the network says nothing of it.
  [apiPaths.relay]: route(relayRequest, ({ handOver }, who, asked) =>
    handOver.relay(who, asked, new AbortController().signal),
  ),
}

function route<Schema extends z.ZodType>(
  schema: Schema,
  ask: (services: Services, identity: Identity, asked: z.output<Schema>) => Promise<object | Denied>,
): Route {
  return (services, identity, body) => ask(services, identity, schema.parse(body))
}
