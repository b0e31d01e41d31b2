import { type ConfirmedFold, emptyFold, foldFurther } from '../../../renderer/adapters/confirmed-fold.ts'
import { authorOf } from '../../../renderer/adapters/replica-key.ts'
import { ReplicaOutbox } from '../../../renderer/adapters/replica-outbox.ts'
import { promptRound, type RoundEnd, syncRound } from '../../../renderer/adapters/replica-sync.ts'
import { type Shown, shownState } from '../../../renderer/adapters/shown-state.ts'
import { WakeUp } from '../../../renderer/adapters/wake-up.ts'
import type { Request } from '../../../renderer/app/sitting-context.ts'
import type { Command } from '../../../shared/domain/commands.ts'
import type { Backend, LineState } from '../../../shared/ports/backend.ts'
import type { Clock } from '../../../shared/ports/clock.ts'
import { Retries } from '../../../shared/sync/back-off.ts'
import type { Identity, News } from '../../../shared/sync/messages.ts'
import type { History } from '../history.ts'
import { session } from '../sitting.ts'
import type { DeviceDisk } from '../stores/device-disk.ts'
import { SimReplicaStore } from '../stores/sim-replica-store.ts'
import type { Life } from '../world/life.ts'

export interface PageParts {
  readonly name: string
  readonly life: Life
  readonly identity: Identity
  readonly backend: Pick<Backend, 'pull' | 'push' | 'returnTail' | 'listen'>
  readonly disk: DeviceDisk
  readonly clock: Clock
  readonly history: History
  readonly newId: () => string
  /** Runs while no other window of the device does. */
  readonly exclusive: (life: Life, work: () => void) => void
  /** Tells every window of the device that its store has changed. */
  readonly changed: () => void
}

const pauses = { idle: 30_000, retry: { first: 2_000, longest: 8_000 } } as const

/**
 * One window on one device. It does what `Replica` does between a store and a screen, with the same parts: rounds of
 * exchange, the outbox, the fold of what is confirmed, and the pending commands decided again over it.
 */
export class Page {
  readonly #parts: PageParts
  readonly #store: SimReplicaStore
  readonly #outbox: ReplicaOutbox
  readonly #wakeUp = new WakeUp()
  readonly #retries = new Retries(pauses.retry, Math.random)
  #fold: ConfirmedFold = emptyFold(0)
  #opened: Shown | null = null
  /** What was told since the last exchange began. */
  readonly #heard: News[] = []
  /** The last exchange was complete, and the line has been up since. */
  #isInStep = false

  constructor(parts: PageParts) {
    const { disk, life, identity, backend, changed } = parts
    this.#parts = parts
    this.#store = new SimReplicaStore(disk, life, changed)
    this.#outbox = new ReplicaOutbox({ session, identity, backend, queue: this.#store })
  }

  /** What the window shows; null until the journal has come. */
  get opened(): Shown | null {
    return this.#opened
  }

  get confirmed(): ConfirmedFold {
    return this.#fold
  }

  open(): void {
    const { backend, exclusive, life } = this.#parts
    this.refresh()
    backend.listen({
      news: (news) => {
        if (this.#isInStep) this.#heard.push(news)
        this.#wakeUp.ring()
      },
      line: (state) => this.#lineIs(state),
    })
    exclusive(life, () => void this.#keepInStep())
  }

  /** Somebody uses the window: the command is stored, or refused on the spot. */
  async send(request: Request): Promise<void> {
    const { newId, clock, identity, history, name } = this.#parts
    const command = { ...request, id: newId(), at: clock.now(), by: authorOf(identity) } as Command
    const refusal = await this.#outbox.take(command, this.#opened)
    history.tell(name, `gives ${command.id} ${command.type}${refusal === null ? '' : `: ${refusal.refused}`}`)
    history.given.set(command.id, { client: name, command, isForgotten: false })
    this.#wakeUp.ring()
  }

  /** Reads the store again, whichever window wrote it. */
  refresh(): void {
    const { disk, identity, history, name } = this.#parts
    const { position, records, pending } = disk
    const base = position.epoch === this.#fold.epoch ? this.#fold : emptyFold(position.epoch)
    const folded = foldFurther(base, records.slice(base.head.length))
    if (folded.head.hash !== this.#fold.head.hash) history.shown.push({ client: name, head: folded.head })
    this.#fold = folded
    const isShown = folded.state !== null && position.isWhole
    this.#opened = isShown && folded.state !== null ? shownState(folded.state, pending, identity) : null
  }

  async #keepInStep(): Promise<void> {
    for (;;) {
      const end = await this.#round()
      if (end.kind === 'done') this.#retries.reset()
      await this.#wakeUp.wait(end.kind === 'done' ? pauses.idle : this.#retries.failed())
    }
  }

  #lineIs(state: LineState): void {
    if (state === 'down') {
      this.#isInStep = false
      return
    }
    this.#retries.reset()
    this.#wakeUp.ring()
  }

  async #round(): Promise<RoundEnd> {
    const { backend, history, name } = this.#parts
    const parts = { session, backend, journal: this.#store, queue: this.#store }
    const heard = this.#heard.splice(0)
    const isInStep = this.#isInStep
    this.#isInStep = true
    const end = await (isInStep ? promptRound(parts, heard) : syncRound(parts))
    this.#isInStep &&= end.kind === 'done'
    if (end.kind === 'stopped') history.tell(name, `stopped: ${end.reason}`)
    return end
  }
}
