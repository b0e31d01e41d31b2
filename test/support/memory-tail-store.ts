import type { MissingTail, TailStore } from '../../server/replication/tail-store.ts'

/** Missing tails that go with the test. */
export class MemoryTailStore implements TailStore {
  readonly #tails: MissingTail[] = []

  async note(tail: MissingTail): Promise<void> {
    const at = this.#tails.findIndex(
      ({ session, head }) => session === tail.session && head.hash === tail.head.hash,
    )
    if (at === -1) this.#tails.push(tail)
    else if (this.#tails[at]?.outcome === 'awaited') this.#tails[at] = tail
  }

  async of(session: string): Promise<readonly MissingTail[]> {
    return this.#tails.filter((tail) => tail.session === session)
  }

  async all(): Promise<readonly MissingTail[]> {
    return this.#tails
  }

  async awaited(): Promise<readonly MissingTail[]> {
    return this.#tails.filter(({ outcome }) => outcome === 'awaited')
  }
}
