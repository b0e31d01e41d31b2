import type { NewsListener } from '../../shared/sync/hub.ts'
import type { Host } from './host.ts'

type FeedHost = Pick<Host, 'hub' | 'store' | 'signals' | 'onFault'>

/**
 * Tells of every journal that grows: at once when this process or another server wrote, and at the next look when nobody
 * said so (a script on the same folder, a signal that was lost). It looks only while somebody listens.
 */
export class NewsFeed {
  readonly #host: FeedHost
  readonly #interval: number
  readonly #listeners = new Set<NewsListener>()
  readonly #lengths = new Map<string, number>()
  #stop: (() => void) | null = null

  /** `interval` between two looks, in milliseconds. */
  constructor(host: FeedHost, interval: number) {
    this.#host = host
    this.#interval = interval
  }

  /** Returns how to stop. The listener first hears where every journal stands. */
  listen(listener: NewsListener): () => void {
    this.#listeners.add(listener)
    for (const [session, length] of this.#lengths) listener(session, length)
    this.#stop ??= this.#start()
    return () => this.#leave(listener)
  }

  #leave(listener: NewsListener): void {
    this.#listeners.delete(listener)
    if (this.#listeners.size > 0) return
    this.#stop?.()
    this.#stop = null
    this.#lengths.clear()
  }

  #start(): () => void {
    const look = () => void this.#look().catch(this.#host.onFault)
    const timer = setInterval(look, this.#interval)
    const unlisten = this.#host.hub.listen((session, length) => this.#tell(session, length))
    const unhear = this.#host.signals.listen((signal) => {
      if (signal.kind === 'gap') look()
      else if (signal.kind === 'grown') this.#tell(signal.session, signal.length)
    })
    look()
    return () => {
      clearInterval(timer)
      unlisten()
      unhear()
    }
  }

  /** What was told while it looked is newer than what it found. */
  async #look(): Promise<void> {
    const before = new Map(this.#lengths)
    for (const { session, head } of await this.#host.store.sessions()) {
      const known = this.#lengths.get(session)
      if (known === before.get(session) && known !== head.length) this.#tell(session, head.length)
    }
  }

  #tell(session: string, length: number): void {
    this.#lengths.set(session, length)
    for (const listener of this.#listeners) listener(session, length)
  }
}
