import type { NewsListener } from '../../shared/sync/hub.ts'
import type { Host } from './host.ts'

/**
 * Tells of every journal that grows: at once when this process wrote, at the next look when another one did (a second
 * server on the same database, a script on the same folder). It looks only while somebody listens.
 */
export class NewsFeed {
  readonly #host: Pick<Host, 'hub' | 'store' | 'onFault'>
  readonly #interval: number
  readonly #listeners = new Set<NewsListener>()
  readonly #lengths = new Map<string, number>()
  #stop: (() => void) | null = null

  /** `interval` between two looks, in milliseconds. */
  constructor(host: Pick<Host, 'hub' | 'store' | 'onFault'>, interval: number) {
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
    look()
    return () => {
      clearInterval(timer)
      unlisten()
    }
  }

  async #look(): Promise<void> {
    for (const { session, head } of await this.#host.store.sessions()) {
      if (this.#lengths.get(session) !== head.length) this.#tell(session, head.length)
    }
  }

  #tell(session: string, length: number): void {
    this.#lengths.set(session, length)
    for (const listener of this.#listeners) listener(session, length)
  }
}
