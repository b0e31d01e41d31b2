import { type BackOff, Retries } from '../../shared/sync/back-off.ts'

interface SecondTriesParts {
  readonly backOff: BackOff
  /** From 0 to 1, to spread the tries of many desks. */
  readonly random: () => number
  readonly again: (session: string) => Promise<unknown>
  readonly onFault: (error: unknown) => void
}

/**
 * What a lost call was about: the copy of a session, the journal sent to the server, who holds it, the server's journal that
 * is to take the place of this desk's, or acts set aside.
 */
export type LostCall = 'copy' | 'journal' | 'hold' | 'fence' | 'acts'

interface Waiting {
  readonly retries: Retries
  /** What is left to be made again; one that came through says nothing of the others. */
  readonly calls: Set<LostCall>
  timer: NodeJS.Timeout | null
}

/**
 * Takes up again what a lost call left undone while the line stayed up: no news comes of it then. Each session waits
 * longer after each failure, and is tried once at a time.
 */
export class SecondTries {
  readonly #parts: SecondTriesParts
  readonly #sessions = new Map<string, Waiting>()

  constructor(parts: SecondTriesParts) {
    this.#parts = parts
  }

  /** A call about this session got lost. */
  plan(session: string, call: LostCall): void {
    const { again, onFault } = this.#parts
    const known = this.#waitingFor(session)
    known.calls.add(call)
    if (known.timer !== null) return
    known.timer = setTimeout(() => {
      known.timer = null
      again(session).catch(onFault)
    }, known.retries.failed())
  }

  /** It came through after all, or there is nothing left of it to do. */
  done(session: string, call: LostCall): void {
    const known = this.#sessions.get(session)
    known?.calls.delete(call)
    if (known?.calls.size === 0) this.#forget(session)
  }

  /** The line is down, and what comes back with it takes everything up. */
  stop(): void {
    for (const session of [...this.#sessions.keys()]) this.#forget(session)
  }

  #waitingFor(session: string): Waiting {
    const { backOff, random } = this.#parts
    const known = this.#sessions.get(session)
    if (known !== undefined) return known
    const waiting: Waiting = { retries: new Retries(backOff, random), calls: new Set(), timer: null }
    this.#sessions.set(session, waiting)
    return waiting
  }

  #forget(session: string): void {
    const timer = this.#sessions.get(session)?.timer ?? null
    if (timer !== null) clearTimeout(timer)
    this.#sessions.delete(session)
  }
}
