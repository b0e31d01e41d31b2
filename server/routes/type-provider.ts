import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyBaseLogger, FastifyInstance, FastifyTypeProvider, RawServerDefault } from 'fastify'
import type { z } from 'zod'
import type { DeepReadonly } from '../../shared/util/deep-readonly.ts'

/** Types a route by its zod schemas. What comes in and what goes out is read-only, as everywhere in the house. */
export interface ZodReadonlyProvider extends FastifyTypeProvider {
  readonly validator: this['schema'] extends z.ZodType ? DeepReadonly<z.output<this['schema']>> : unknown
  readonly serializer: this['schema'] extends z.ZodType ? DeepReadonly<z.output<this['schema']>> : unknown
}

/** The server's application, whose routes are typed by zod schemas. */
export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodReadonlyProvider
>
