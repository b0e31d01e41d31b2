import { foldHold, noHold } from '../../shared/journal/hold.ts'
import { emptyHead } from '../../shared/journal/record.ts'
import type { Backend } from '../../shared/ports/backend.ts'
import type { HubName } from '../../shared/sync/hold-steps.ts'
import { rightsOf } from '../../shared/sync/reader.ts'
import { type SetAsideSource, setAsideLimit } from '../../shared/sync/set-aside.ts'
import type { Host } from '../host/host.ts'
import { commonLength, lateActs } from './late-acts.ts'
import { pullSession } from './replica-feed.ts'
import type { ServerLine } from './server-line.ts'

interface FenceParts {
  readonly self: HubName
  readonly line: Pick<Backend, 'pull' | 'returnTail'> & Pick<ServerLine, 'setAside'>
  readonly own: Host
  readonly replica: Host
}

const rights = rightsOf({ kind: 'secretary' })

/**
 * What a desk does of a session that was taken from it: the server's journal takes the place of its own, and what it
 * decided meanwhile is set aside, here first and then at the server. Nothing is merged, nothing is thrown away (H13).
 */
export class Fence {
  readonly #parts: FenceParts

  constructor(parts: FenceParts) {
    this.#parts = parts
  }

  /**
   * Whether the server's journal says, behind what this desk sent, that the session was taken from it; `later` when the
   * server did not answer.
   */
  async look(session: string): Promise<'taken' | 'as-it-was' | 'later'> {
    const { self, line, own } = this.#parts
    const kept = await own.hub.state(session)
    if (kept?.hold.holder?.hub !== self.hub) return 'as-it-was'
    const { length: after, hash } = kept.head
    const answer = await line.pull({ session, after, hash, rights })
    if (answer.kind === 'failure') return 'later'
    const isTaken = answer.kind === 'events' && foldHold(kept.hold, answer.records).holder?.hub !== self.hub
    return isTaken ? 'taken' : 'as-it-was'
  }

  /** True once done; false when the line went down on the way: to be called again. Harmless to repeat. */
  async close(session: string): Promise<boolean> {
    const { line, own, replica } = this.#parts
    if ((await pullSession({ line, store: replica.store }, session)) !== 'in-step') return false
    await own.hub.alone(session, () => this.#setAside(session))
    await this.sendAll()
    return true
  }

  /** Sends the server what it has not acknowledged of all that was set aside here. False when the line went down. */
  async sendAll(): Promise<boolean> {
    return this.#send(await this.#parts.own.setAside.unsent())
  }

  /**
   * Sends all that was set aside here, acknowledged or not: behind a line that was down the server may have been restored
   * from a backup, and have lost acts and ledger alike. What it has stays there as it is.
   */
  async sendAgain(): Promise<boolean> {
    return this.#send(await this.#parts.own.setAside.all())
  }

  async #send(acts: readonly SetAsideSource[]): Promise<boolean> {
    const { line, own } = this.#parts
    for (let start = 0; start < acts.length; start += setAsideLimit) {
      const some = acts.slice(start, start + setAsideLimit)
      const answer = await line.setAside({ acts: some })
      if (answer.kind === 'failure') return false
      await own.setAside.sent(some)
    }
    return true
  }

  /** Written before the desk's own journal goes: a crash between the two is ended by the next call. */
  async #setAside(session: string): Promise<void> {
    const { own, replica } = this.#parts
    await own.setAside.add(await this.#lateActs(session))
    await own.store.remove(session)
    await own.ledger.forget(session)
    const head = (await replica.store.head(session)) ?? emptyHead
    own.hub.grown(session, head.length)
  }

  async #lateActs(session: string): Promise<readonly SetAsideSource[]> {
    const { self, own, replica } = this.#parts
    const decided = await own.store.read(session, 0)
    const kept = await replica.store.read(session, 0)
    const late = decided.slice(commonLength(decided, kept))
    const epoch = foldHold(noHold, decided).takings.findLast(({ hub }) => hub === self.hub)?.epoch ?? 0
    return lateActs({ session, ...self, epoch }, late, await own.ledger.of(session))
  }
}
