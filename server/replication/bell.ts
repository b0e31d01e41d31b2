/** Wakes whoever waits in this process. What another process does is found at the waiter's own next look. */
export class Bell {
  readonly #waiters = new Set<() => void>()

  ring(): void {
    for (const wake of [...this.#waiters]) wake()
  }

  /** Resolves at the next ring, or after that many milliseconds. */
  async wait(milliseconds: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const wake = () => {
        clearTimeout(timer)
        this.#waiters.delete(wake)
        resolve()
      }
      const timer = setTimeout(wake, milliseconds)
      this.#waiters.add(wake)
    })
  }
}
