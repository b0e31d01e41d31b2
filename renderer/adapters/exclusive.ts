/**
 * Runs work while no other tab of this browser profile runs work of the same name; waits for its turn, and gives it up
 * when `signal` is aborted.
 */
export type Exclusive = (name: string, signal: AbortSignal, work: () => Promise<void>) => Promise<void>

/** By the browser's locks. Where there are none (a page outside a secure context) the work runs at once. */
export function webLocks(locks: LockManager | undefined): Exclusive {
  return async (name, signal, work) => {
    if (locks === undefined) return work()
    try {
      await locks.request(name, { signal }, work)
    } catch (error) {
      // The turn never came before the page left: nothing to do any more.
      if (!signal.aborted) throw error
    }
  }
}
