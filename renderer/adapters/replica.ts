import type { Command } from '../../shared/domain/commands.ts'
import type { Refusal } from '../../shared/domain/refusal.ts'
import type { SessionState } from '../../shared/domain/state.ts'
import type { Head } from '../../shared/journal/record.ts'
import type { Backend, LineState } from '../../shared/ports/backend.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { Identity } from '../../shared/sync/messages.ts'
import type { PendingCommand, ReportedRefusal, Request } from '../app/sitting-context.ts'
import { keepExchangeEnd } from './exchange-end.ts'
import { ExchangeLoop, type ExchangeLoopParts } from './exchange-loop.ts'
import type { Exclusive } from './exclusive.ts'
import { ReplicaJournal } from './replica-journal.ts'
import { authorOf, replicaKey } from './replica-key.ts'
import { ReplicaOutbox } from './replica-outbox.ts'
import { ReplicaQueue } from './replica-queue.ts'
import { areSameRefusals, isSameReading, type Reading, ReplicaReader } from './replica-reader.ts'
import type { RoundEnd } from './replica-sync.ts'
import { shownState } from './shown-state.ts'
import type { DeviceStore } from './vault/device-store.ts'

export interface ReplicaParts {
  readonly session: string
  readonly identity: Identity
  readonly backend: Backend
  readonly store: DeviceStore
  readonly clock: Clock
  readonly newId: () => string
  readonly exclusive: Exclusive
  /** Hears of what went wrong where no caller can be told. */
  readonly onFault: (error: unknown) => void
  readonly pauses: ExchangeLoopParts['pauses']
  /** From 0 to 1, to spread the tries of many devices. */
  readonly random: () => number
}

const storageFailed: RoundEnd = { kind: 'stopped', reason: 'storage-failed' }

/** A session whose journal has come whole at least once. */
export interface OpenedSession {
  readonly confirmed: SessionState
  readonly state: SessionState
  readonly head: Head
  readonly pending: readonly PendingCommand[]
  readonly refusals: readonly ReportedRefusal[]
}

export interface ReplicaView {
  /** Null until the journal has come. */
  readonly opened: OpenedSession | null
  readonly line: LineState
  /** Since when the line is as it is. */
  readonly lineSince: string
  /** True while the journal is coming, for the first time or anew. */
  readonly isFilling: boolean
  /** How the last exchange with the hub ended, or that this device cannot store. */
  readonly exchange: RoundEnd | null
  /** Commands kept here that the hub has not answered, whether the session is shown or not. */
  readonly waiting: number
}

/** What may meet a full disk: taking a command in, an exchange with the hub, a reading. */
type Storing = 'sending' | 'exchanging' | 'reading'

/**
 * One session on this device: what its hub confirmed, with this device's own pending commands over it. Everything
 * shown is read from the database, so that two windows agree; one of them talks to the hub. Survives being offline,
 * reloaded and killed: what `send` acknowledged is on the disk.
 */
export class Replica {
  readonly #parts: ReplicaParts
  readonly #key: string
  readonly #loop: ExchangeLoop
  readonly #reader: ReplicaReader
  readonly #outbox: ReplicaOutbox
  readonly #queue: ReplicaQueue
  readonly #closing = new AbortController()
  readonly #watchers = new Set<() => void>()
  #view: ReplicaView
  /** What is shown, so that a reading that brings nothing new draws nothing. */
  #reading: Reading | null = null
  /** What this device could not do the last time that it tried. */
  readonly #faults = new Set<Storing>()
  #refreshing: Promise<void> = Promise.resolve()
  /** The same while it has not begun. */
  #nextReading: Promise<void> | null = null
  #sending: Promise<unknown> = Promise.resolve()
  #exchanging: Promise<void> = Promise.resolve()
  #stopListening: () => void = () => undefined

  constructor(parts: ReplicaParts) {
    const { session, identity, backend, store, clock } = parts
    this.#parts = parts
    this.#key = replicaKey(identity, session)
    const journal = new ReplicaJournal(store, this.#key)
    const queue = new ReplicaQueue(store, this.#key)
    this.#loop = new ExchangeLoop({
      exchange: { session, backend, journal, queue },
      pauses: parts.pauses,
      random: parts.random,
      ended: (end) => this.#ended(end),
      failed: (error) => this.#failed('exchanging', error),
    })
    this.#queue = queue
    this.#reader = new ReplicaReader(store, this.#key, journal, queue)
    this.#outbox = new ReplicaOutbox({ session, identity, backend, queue })
    const lineSince = clock.now()
    this.#view = { opened: null, line: 'up', lineSince, isFilling: true, exchange: null, waiting: 0 }
  }

  /** Starts reading, listening and exchanging. `close` ends all three. */
  open(): void {
    const stopWatching = this.#reader.onChange(() => void this.#changed())
    void this.#changed()
    const stopNews = this.#parts.backend.listen({
      news: (news) => {
        if (news.session === this.#parts.session) this.#loop.hear(news)
      },
      line: (state, session) => this.#lineIs(state, session),
    })
    this.#stopListening = () => {
      stopWatching()
      stopNews()
    }
    const { exclusive } = this.#parts
    this.#exchanging = exclusive(`caleol:${this.#key}`, this.#closing.signal, () =>
      this.#loop.run(this.#closing.signal),
    )
  }

  /** Resolves when nothing of it touches the database any more. */
  async close(): Promise<void> {
    this.#closing.abort()
    this.#stopListening()
    this.#loop.ring()
    await Promise.allSettled([this.#exchanging, this.#sending])
    await this.#refreshing
  }

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher)
    return () => void this.#watchers.delete(watcher)
  }

  readonly view = (): ReplicaView => this.#view

  /** See `Sitting.send`. Commands are taken one after the other, in the order of the calls. */
  readonly send = (
    request: Request,
    options: { readonly seatCode?: string } = {},
  ): Promise<Refusal | null> => {
    const sent = this.#sending.then(() => this.#sendOne(request, options.seatCode))
    // Its caller learns of a fault; the next command does not wait on it.
    this.#sending = sent.catch(() => undefined)
    return sent
  }

  readonly dismissRefusal = (commandId: string): void => {
    this.#queue.dismiss(commandId).catch(this.#parts.onFault)
  }

  /** Rejects when this device cannot store: the screen then says so, and the command was not taken. */
  async #sendOne(request: Request, seatCode: string | undefined): Promise<Refusal | null> {
    const { clock, newId, identity } = this.#parts
    const command = { ...request, id: newId(), at: clock.now(), by: authorOf(identity) } as Command
    try {
      const refusal =
        seatCode === undefined
          ? await this.#outbox.take(command, this.#view.opened)
          : await this.#outbox.sendNow(command, seatCode)
      this.#worked('sending')
      return refusal
    } catch (error) {
      this.#failed('sending', error)
      throw error
    } finally {
      // It leaves while the screen is drawn, which takes longer than the call.
      this.#loop.ring()
      // What was stored was told behind its commit, before this: the reading of it has begun.
      await this.#refreshing
    }
  }

  async #changed(): Promise<void> {
    const before = this.#view.waiting
    await this.#refresh()
    if (this.#view.waiting > before) this.#loop.ring()
  }

  /** One reading at a time: each folds what is new since the one before. One that has not begun serves all who ask. */
  #refresh(): Promise<void> {
    this.#nextReading ??= this.#refreshing.then(() => {
      this.#nextReading = null
      return this.#read()
    })
    this.#refreshing = this.#nextReading
    return this.#refreshing
  }

  async #read(): Promise<void> {
    if (this.#closing.signal.aborted) return
    try {
      this.#show(await this.#reader.read())
      this.#worked('reading')
    } catch (error) {
      this.#failed('reading', error)
    }
  }

  #show(reading: Reading | 'update-needed'): void {
    if (reading === 'update-needed') {
      this.#put({ exchange: { kind: 'stopped', reason: 'update-needed' } })
    } else if (this.#reading === null || !isSameReading(this.#reading, reading)) {
      const { commands, isWhole } = reading
      const exchange = this.#faults.size === 0 ? reading.exchange : storageFailed
      this.#put({ exchange, isFilling: !isWhole, opened: this.#opened(reading), waiting: commands.length })
      this.#reading = reading
    }
  }

  #opened(reading: Reading): OpenedSession | null {
    const { fold, isWhole, commands, exchange } = reading
    const refusals = this.#refusals(reading)
    const { identity } = this.#parts
    if (exchange?.kind === 'stopped' && exchange.reason === 'session-erased') return null
    // While a reset comes page by page a seat forgets at once what it may no longer hold; the desk keeps its screen.
    if (fold.state === null || !isWhole) return identity.role === 'seat' ? null : this.#stillOpened(reading)
    const shown = shownState(fold.state, commands, identity)
    return { confirmed: fold.state, head: fold.head, refusals, ...shown }
  }

  /** What was confirmed before a reset began, with all that was given since. */
  #stillOpened(reading: Reading): OpenedSession | null {
    const { opened } = this.#view
    if (opened === null) return null
    const shown = shownState(opened.confirmed, reading.commands, this.#parts.identity)
    return { ...opened, refusals: this.#refusals(reading), ...shown }
  }

  /** The very list that is shown while it says the same, so that what is drawn from it is not drawn again. */
  #refusals({ refusals }: Reading): readonly ReportedRefusal[] {
    const shown = this.#view.opened?.refusals
    return shown !== undefined && areSameRefusals(shown, refusals) ? shown : refusals
  }

  /** A full disk or a fault of ours: told to the host, and shown until the same has worked again. */
  #failed(what: Storing, error: unknown): void {
    this.#faults.add(what)
    this.#parts.onFault(error)
    this.#put({ exchange: storageFailed })
  }

  #worked(what: Storing): void {
    if (!this.#faults.delete(what) || this.#faults.size > 0) return
    this.#put({ exchange: this.#reading?.exchange ?? null })
  }

  /** Told to every tab, once a change. */
  async #ended(end: RoundEnd): Promise<void> {
    if (JSON.stringify(this.#reading?.exchange) !== JSON.stringify(end)) {
      await keepExchangeEnd(this.#parts.store, this.#key, end)
      await this.#refresh()
    }
    this.#worked('exchanging')
  }

  #lineIs(state: LineState, session: string | null): void {
    if (session !== null && session !== this.#parts.session) return
    this.#loop.lineIs(state)
    if (state !== this.#view.line) this.#put({ line: state, lineSince: this.#parts.clock.now() })
  }

  #put(change: Partial<ReplicaView>): void {
    this.#view = { ...this.#view, ...change }
    for (const watcher of [...this.#watchers]) watcher()
  }
}
