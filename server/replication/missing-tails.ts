import { sameHead } from '../../shared/journal/continuity.ts'
import type { Head } from '../../shared/journal/record.ts'
import type { MissingTail, TailStore } from './tail-store.ts'

/** Another server of the same database may have heard of a missing tail: how long its word may take, in milliseconds. */
const staleAfter = 1_000

/**
 * Which sessions wait for the end of their journal. While one does, nothing new is decided on it: what would be decided
 * could only stand against what was. Asked for every command, it looks into the database once a second at most.
 */
export class MissingTails implements TailStore {
  readonly #store: TailStore
  #awaited: readonly MissingTail[] = []
  #readAt = Number.NEGATIVE_INFINITY

  constructor(store: TailStore) {
    this.#store = store
  }

  async note(tail: MissingTail): Promise<void> {
    await this.#store.note(tail)
    this.#readAt = Number.NEGATIVE_INFINITY
  }

  of(session: string): Promise<readonly MissingTail[]> {
    return this.#store.of(session)
  }

  all(): Promise<readonly MissingTail[]> {
    return this.#store.all()
  }

  async awaited(): Promise<readonly MissingTail[]> {
    if (performance.now() - this.#readAt < staleAfter) return this.#awaited
    this.#awaited = await this.#store.awaited()
    this.#readAt = performance.now()
    return this.#awaited
  }

  /** Whether a journal that ends there must wait for what is known to follow. */
  async holdsBack(session: string, headOf: () => Promise<Head | null>): Promise<boolean> {
    const awaited = (await this.awaited()).filter((tail) => tail.session === session)
    if (awaited.length === 0) return false
    const head = await headOf()
    return head !== null && awaited.some((tail) => goesThrough(tail, head))
  }
}

/** Whether a journal that ends at that head is an earlier part of the one that the tail ends; it lacks the rest. */
export function goesThrough({ after, head, hashes }: MissingTail, end: Head): boolean {
  if (sameHead(end, head)) return false
  return sameHead(end, after) || hashes[end.length - after.length - 1] === end.hash
}
