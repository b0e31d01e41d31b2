import { type BackOff, Retries } from '../../shared/sync/back-off.ts'

interface SecondTriesParts {
  readonly backOff: BackOff
  /** From 0 to 1, to spread the tries of many desks. */
  readonly random: () => number
  readonly again: (session: string) => Promise<unknown>
  readonly onFault: (error: unknown) => void
}

/**
 * Takes up again what a lost call left undone while the line stayed up: no news comes of it then. Each session waits
 * longer after each failure, and is tried once at a time.
 */
export class SecondTries {
  readonly #parts: SecondTriesParts
  readonly #sessions = new Map<string, { readonly retries: Retries; timer: NodeJS.Timeout | null }>()

  constructor(parts: SecondTriesParts) {
    this.#parts = parts
  }

  /** A call about this session got lost. */
  plan(session: string): void {
    const { backOff, random, again, onFault } = this.#parts
    const known = this.#sessions.get(session) ?? { retries: new Retries(backOff, random), timer: null }
    this.#sessions.set(session, known)
    if (known.timer !== null) return
    known.timer = setTimeout(() => {
      known.timer = null
      again(session).catch(onFault)
    }, known.retries.failed())
  }

  /** It came through after all. */
  done(session: string): void {
    this.#forget(session)
  }

  /** The line is down, and what comes back with it takes everything up. */
  stop(): void {
    for (const session of [...this.#sessions.keys()]) this.#forget(session)
  }

  #forget(session: string): void {
    const timer = this.#sessions.get(session)?.timer ?? null
    if (timer !== null) clearTimeout(timer)
    this.#sessions.delete(session)
  }
}
