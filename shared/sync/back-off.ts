/** How tries that failed are spread, in milliseconds: `first` bounds the wait after one failure, `longest` every wait. */
export interface BackOff {
  readonly first: number
  readonly longest: number
}

/** The code by which a server ends a line when it is stopped: another goes on, or itself in a moment (WebSocket's registry). */
export const serverRestarts = 1012

/** The codes by which a server turns a device away once it has said who it is, or has not said it in time. */
export const lineRefusals = { unauthorised: 4401, silent: 4408, version: 4426 } as const

/** Whether a line ended because the server would not have this device: it is there, and will say the same again. */
export function isTurnedAway(code: number): boolean {
  return Object.values(lineRefusals).some((refusal) => refusal === code)
}

/** Milliseconds over which the devices of a server that is stopped come back. */
const restartSpread = 250

/**
 * How long to wait after so many failures in a row, in milliseconds: at most twice the wait before, at least half of
 * what it may be at most. `random`, from 0 to 1 excluded, spreads sixty tablets that lost their server at one instant.
 */
export function retryDelay({ first, longest }: BackOff, failures: number, random: number): number {
  const most = Math.min(longest, first * 2 ** Math.max(0, failures - 1))
  return Math.round(most / 2 + (most / 2) * random)
}

/** The waits of one line: longer after each failure, short again once something came through. */
export class Retries {
  readonly #backOff: BackOff
  readonly #random: () => number
  #failures = 0
  #refusals = 0

  constructor(backOff: BackOff, random: () => number) {
    this.#backOff = backOff
    this.#random = random
  }

  /** One more try failed: milliseconds before the next. */
  failed(): number {
    this.#failures += 1
    return retryDelay(this.#backOff, this.#failures, this.#random())
  }

  /** The server said that it is stopped: milliseconds before the first try at whoever goes on. Not a failure. */
  restarted(): number {
    this.#failures = 0
    return Math.round(restartSpread * this.#random())
  }

  /** The server turned this device away: milliseconds before the next try. Its line opened each time, which counts for nothing. */
  turnedAway(): number {
    this.#refusals += 1
    return retryDelay(this.#backOff, this.#refusals, this.#random())
  }

  /** Something came through, or the network is back: the next failure is a first one. */
  reset(): void {
    this.#failures = 0
  }
}
