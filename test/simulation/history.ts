import { JournalTailFound } from '../../server/replication/journal-tail-found.ts'
import { ReplicationStopped } from '../../server/replication/server-link.ts'
import type { Command } from '../../shared/domain/commands.ts'
import { foldHold, type Hold, noHold } from '../../shared/journal/hold.ts'
import type { Head, JournalRecord } from '../../shared/journal/record.ts'
import type { Entropy } from '../../shared/ports/entropy.ts'
import type { CommandAnswer } from '../../shared/sync/hub-calls.ts'
import { countingEntropy } from '../support/memory-hub.ts'
import type { LostEnd } from './lost-end.ts'
import type { HubKey } from './sitting.ts'
import type { Witness } from './stores/sim-journal-store.ts'
import type { Scheduler } from './world/scheduler.ts'

export type HubName = HubKey

/** One command that a page took in, and what its user was told of it. */
export interface Given {
  readonly client: string
  readonly command: Command
  /** A device restored from an older copy may have forgotten it. */
  isForgotten: boolean
}

/** A journal's end that a page showed as confirmed. */
export interface Shown {
  readonly client: string
  readonly head: Head
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** What happened in a world, as an outsider saw it: what the invariants judge. It has no part in what happens. */
export class History {
  readonly entropy: Entropy = countingEntropy()
  /** Commands that a hub acknowledged as accepted, each with the hubs that did. */
  readonly accepted = new Map<string, Set<HubName>>()
  readonly given = new Map<string, Given>()
  readonly shown: Shown[] = []
  readonly violations: string[] = []
  /** What a restored server no longer had; null while none was restored. */
  #lost: LostEnd | null = null
  readonly #scheduler: Scheduler
  /** The hash of each record that any store ever held, by the epoch that it was decided under and its position. */
  readonly #decided = new Map<string, string>()
  readonly #records = new Map<string, JournalRecord>()

  constructor(scheduler: Scheduler) {
    this.#scheduler = scheduler
  }

  /** The server was restored from a backup. */
  get isServerRestored(): boolean {
    return this.#lost !== null
  }

  lost(end: LostEnd): void {
    this.#lost = end
    this.tell('server', `loses ${end.goneHashes.size} records that no secretary’s machine has`)
  }

  /** Whether that command stood only where a restore took it from, and on members' tablets. */
  isGone(command: string): boolean {
    return this.#lost?.goneCommands.has(command) === true
  }

  isGoneRecord(hash: string): boolean {
    return this.#lost?.goneHashes.has(hash) === true
  }

  /** A record that some hub held at some time, by its hash. */
  recordOf(hash: string): JournalRecord | undefined {
    return this.#records.get(hash)
  }

  tell(who: string, what: string): void {
    this.#scheduler.trace.add(this.#scheduler.now, who, what)
  }

  violate(what: string): void {
    this.tell('INVARIANT', what)
    this.violations.push(what)
  }

  /** Only bugs throw; a session that cannot be kept in step is told and judged by where everything stands in the end. */
  fault(who: string, error: unknown): void {
    const isTold = error instanceof ReplicationStopped || error instanceof JournalTailFound
    if (isTold) this.tell(who, `${error.name}: ${error.message}`)
    else this.violate(`${who} threw ${wordsOf(error)}`)
  }

  acknowledged(hub: HubName, answers: readonly CommandAnswer[]): void {
    for (const answer of answers) {
      if (!('events' in answer)) continue
      const hubs = this.accepted.get(answer.command) ?? new Set()
      this.accepted.set(answer.command, hubs.add(hub))
      this.tell(hub, `accepted ${answer.command} (${answer.events.length} events)`)
    }
  }

  /** Watches one place where journals are kept: of one epoch and position, one record exists in the whole world. */
  witnessOf(place: string): Witness {
    let known: readonly JournalRecord[] = []
    let hold: Hold = noHold
    return (_session, records) => {
      const next = records ?? []
      const isGrown = known.at(-1) === next[known.length - 1] && next.length >= known.length
      if (!isGrown) hold = noHold
      for (const record of isGrown ? next.slice(known.length) : next) hold = this.#see(place, hold, record)
      known = next
      this.tell(place, records === null ? 'forgets the journal' : `holds ${next.length} records`)
    }
  }

  #see(place: string, before: Hold, record: JournalRecord): Hold {
    const { seq, type, hash } = record.envelope
    const after = foldHold(before, [record])
    // A release is its holder's last word, under the epoch that it ends.
    const epoch = type === 'SessionReleased' ? before.epoch : after.epoch
    const key = `${epoch}/${seq}`
    const known = this.#decided.get(key)
    // A server that was restored may decide otherwise what it decided before.
    if (known !== undefined && known !== hash && !this.isServerRestored) {
      this.violate(`${place} holds another record at position ${seq} of epoch ${epoch}`)
    }
    this.#decided.set(key, hash)
    this.#records.set(hash, record)
    return after
  }
}
