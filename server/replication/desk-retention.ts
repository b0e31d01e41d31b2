import type { Call } from '../../shared/ports/backend.ts'
import type { Retention } from '../../shared/ports/retention.ts'
import type { Identity } from '../../shared/sync/messages.ts'
import type { RetentionAnswer, RetentionRequest } from '../../shared/sync/retention-messages.ts'
import type { Host } from '../host/host.ts'
import { RetentionService } from '../host/retention-service.ts'
import type { ServerLink } from './server-link.ts'

interface DeskRetentionParts {
  readonly identity: Identity
  /** What this desk alone keeps. */
  readonly own: Host
  /** The line to the server, or null without one. */
  readonly link: () => ServerLink | null
}

const unreachable = { kind: 'failure', reason: 'unreachable' } as const

/** What is kept on a desk and behind it: its own sessions here, everything else at its server. */
export class DeskRetention implements Retention {
  readonly #parts: DeskRetentionParts
  readonly #own: RetentionService

  constructor(parts: DeskRetentionParts) {
    this.#parts = parts
    this.#own = new RetentionService(parts.own)
  }

  async retention(request: RetentionRequest): Call<RetentionAnswer> {
    const link = this.#parts.link()
    if ('session' in request && (await this.#isOwn(request.session))) return this.#here(request)
    if (link !== null) return link.line.retention(request)
    return request.kind === 'devices' ? { kind: 'devices', devices: [] } : unreachable
  }

  async #here(request: RetentionRequest): Call<RetentionAnswer> {
    const answer = await this.#own.retention(this.#parts.identity, request)
    return answer.kind === 'denied' ? { kind: 'failure', reason: 'failed' } : answer
  }

  async #isOwn(session: string): Promise<boolean> {
    return (await this.#parts.own.store.head(session)) !== null
  }
}
