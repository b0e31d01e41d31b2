/** How many wrong codes are taken, and over how long. */
export interface AttemptLimits {
  /** From one source: a room of members behind one address may mistype a few. */
  readonly perSource: number
  /** From all sources together: somebody may own many addresses. */
  readonly overall: number
  readonly windowMilliseconds: number
}

const everyone = Symbol('every source')

/**
 * Counts wrong codes over a sliding window, by source and overall. It lives in memory: a restart forgets it, which
 * gives an attacker a few more guesses among 6 × 10¹¹.
 */
export class AttemptLimiter {
  readonly #limits: AttemptLimits
  readonly #failures = new Map<string | symbol, readonly number[]>()

  constructor(limits: AttemptLimits) {
    this.#limits = limits
  }

  /** True when one more attempt may be looked at. `now` in milliseconds. */
  allows(source: string, now: number): boolean {
    return (
      this.#recent(source, now).length < this.#limits.perSource &&
      this.#recent(everyone, now).length < this.#limits.overall
    )
  }

  failed(source: string, now: number): void {
    for (const key of [source, everyone]) this.#failures.set(key, [...this.#recent(key, now), now])
  }

  /** Failures within the window; forgets a source that has none left. */
  #recent(key: string | symbol, now: number): readonly number[] {
    const since = now - this.#limits.windowMilliseconds
    const recent = (this.#failures.get(key) ?? []).filter((time) => time > since)
    if (recent.length === 0) this.#failures.delete(key)
    return recent
  }
}
