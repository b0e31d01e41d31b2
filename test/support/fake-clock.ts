import type { Clock } from '../../shared/ports/clock.ts'

/** A clock that stands still until it is moved. */
export class FakeClock implements Clock {
  #time: number

  constructor(start: string) {
    this.#time = Date.parse(start)
  }

  now(): string {
    return new Date(this.#time).toISOString()
  }

  moveOn(milliseconds: number): void {
    this.#time += milliseconds
  }
}
