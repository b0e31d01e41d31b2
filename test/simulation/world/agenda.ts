import type { Life } from './life.ts'

/** One thing to do. `order` settles which of two that are due at one instant goes first. */
export interface Task {
  readonly at: number
  readonly order: number
  readonly owner: Life | null
  readonly run: () => void
  isCancelled: boolean
}

/** What is to be done, the earliest first: a binary heap. */
export class Agenda {
  readonly #heap: Task[] = []

  add(task: Task): void {
    const heap = this.#heap
    let place = heap.length
    heap.push(task)
    while (place > 0) {
      const above = (place - 1) >> 1
      if (!this.#swapWhenEarlier(place, above)) return
      place = above
    }
  }

  next(): Task | null {
    const heap = this.#heap
    const first = heap[0]
    const last = heap.pop()
    if (first === undefined || last === undefined) return null
    if (heap.length > 0) {
      heap[0] = last
      this.#sink()
    }
    return first
  }

  #sink(): void {
    let place = 0
    for (;;) {
      const left = 2 * place + 1
      if (left >= this.#heap.length) return
      const child = left + 1 < this.#heap.length && this.#isEarlier(left + 1, left) ? left + 1 : left
      if (!this.#swapWhenEarlier(child, place)) return
      place = child
    }
  }

  #swapWhenEarlier(below: number, above: number): boolean {
    if (!this.#isEarlier(below, above)) return false
    const lower = this.#heap[below]
    const upper = this.#heap[above]
    if (lower === undefined || upper === undefined) return false
    this.#heap[above] = lower
    this.#heap[below] = upper
    return true
  }

  #isEarlier(one: number, other: number): boolean {
    const left = this.#heap[one]
    const right = this.#heap[other]
    if (left === undefined || right === undefined) return false
    return left.at === right.at ? left.order < right.order : left.at < right.at
  }
}
