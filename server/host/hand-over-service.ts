import { storedErasure } from '../../shared/sync/erased-journal.ts'
import type {
  HandOverAnswer,
  HandOverRequest,
  SpendCodeAnswer,
  SpendCodeRequest,
  TakeAnswer,
  TakeRequest,
} from '../../shared/sync/hand-over.ts'
import type { UploadAnswer, UploadRequest } from '../../shared/sync/journal-upload.ts'
import type { Identity } from '../../shared/sync/messages.ts'
import type { RelayAnswer, RelayRequest } from '../../shared/sync/relay.ts'
import type { SetAsideAnswer, SetAsideRequest } from '../../shared/sync/set-aside.ts'
import { receiveJournal } from '../replication/receive-journal.ts'
import { serverHandOver, takeInHand } from '../replication/server-holds.ts'
import type { BackendService, Denied } from './backend-service.ts'
import type { Host } from './host.ts'

/**
 * What a server does for the desks that hold its sessions, and for the secretary who watches over that: each call for
 * one identified device. A member's tablet may make none of them.
 */
export class HandOverService {
  readonly #host: Host
  readonly #backend: BackendService

  constructor(host: Host, backend: BackendService) {
    this.#host = host
    this.#backend = backend
  }

  async handOver(identity: Identity, request: HandOverRequest): Promise<HandOverAnswer | Denied> {
    if (identity.role !== 'secretary') return notPermitted
    const { clock } = this.#host
    const decide: BackendService['decide'] = (...decided) => this.#backend.decide(...decided)
    return serverHandOver({ ...this.#host, decide, now: () => clock.now() }, identity, request)
  }

  async take(identity: Identity, request: TakeRequest): Promise<TakeAnswer | Denied> {
    if (identity.role !== 'secretary') return notPermitted
    const { missingTails, store } = this.#host
    // A desk that holds more gives it back first.
    if (await missingTails.holdsBack(request.session, () => store.head(request.session))) return behind
    return takeInHand(this.#host, identity, request)
  }

  /** Keeps the journal of a session that a desk orders. */
  async receiveJournal(identity: Identity, request: UploadRequest): Promise<UploadAnswer | Denied> {
    if (identity.role !== 'secretary') return notPermitted
    return receiveJournal(this.#host, request)
  }

  /**
   * Keeps what a desk decided too late; of a session whose contents were erased nothing is kept, and the desk learns of the
   * erasure by its own pull.
   */
  async setAside(identity: Identity, { acts }: SetAsideRequest): Promise<SetAsideAnswer | Denied> {
    if (identity.role !== 'secretary') return notPermitted
    const { store, setAside } = this.#host
    for (const [session, some] of Map.groupBy(acts, (act) => act.session)) {
      if ((await storedErasure(store, session)) !== null) continue
      await setAside.add(some)
      await this.#tell(session)
    }
    return { kind: 'kept' }
  }

  /** So that every open list of sessions asks again what waits. */
  async #tell(session: string): Promise<void> {
    const head = await this.#host.store.head(session)
    if (head !== null) this.#host.hub.grown(session, head.length)
  }

  /** Takes a desk's answers to the work it was given, and gives it the next. */
  async relay(
    identity: Identity,
    { hub, answers, wait }: RelayRequest,
    stop: AbortSignal,
  ): Promise<RelayAnswer | Denied> {
    if (identity.role !== 'secretary') return notPermitted
    await this.#host.relays.answer(answers)
    return { kind: 'work', work: [...(await this.#host.relays.next(hub, wait, stop))] }
  }

  /** Uses up a seat's code for a desk: who signs there was given it by this server. */
  async spendSeatCode(
    identity: Identity,
    { session, code }: SpendCodeRequest,
    source: string,
  ): Promise<SpendCodeAnswer | Denied> {
    if (identity.role !== 'secretary') return notPermitted
    const used = await this.#host.gatekeeper.consumeSeatCode(session, code, source)
    return used.kind === 'too-many-attempts' ? { kind: 'denied', code: used.kind } : used
  }
}

const behind: TakeAnswer = { kind: 'behind' }
const notPermitted: Denied = { kind: 'denied', code: 'not-permitted' }
