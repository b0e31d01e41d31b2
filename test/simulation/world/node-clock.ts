import type { Clock } from '../../../shared/ports/clock.ts'
import type { Scheduler } from './scheduler.ts'

const start = Date.parse('2026-11-26T13:00:00Z')

/** The time of day on one machine, which its user, its battery or its network moves forwards and backwards. */
export class NodeClock implements Clock {
  readonly #scheduler: Scheduler
  #offset = 0

  constructor(scheduler: Scheduler) {
    this.#scheduler = scheduler
  }

  now(): string {
    return new Date(start + this.#scheduler.now + this.#offset).toISOString()
  }

  jump(milliseconds: number): void {
    this.#offset += milliseconds
  }
}
