import type { Draw } from '../../support/random-sitting/draw.ts'
import { Agenda, type Task } from './agenda.ts'
import type { Life } from './life.ts'
import type { Trace } from './trace.ts'

/** One turn of the real event loop: every promise that can go on has gone on when it comes. */
const realTurn = globalThis.setImmediate

/** Something that happens later, and may be called off. */
export interface Appointment {
  cancel(): void
}

/**
 * The only source of time and of order in a simulated world. Everything that waits waits for a task here; one task runs
 * at a time, with all that follows from it, and the next is drawn from what is due.
 */
export class Scheduler {
  readonly draw: Draw
  readonly trace: Trace
  readonly #agenda = new Agenda()
  #now = 0
  #steps = 0
  #owner: Life | null = null
  #afterStep: () => void = () => undefined

  constructor(draw: Draw, trace: Trace) {
    this.draw = draw
    this.trace = trace
  }

  /** Milliseconds since the world began. */
  get now(): number {
    return this.#now
  }

  /** Tasks that have run. */
  get steps(): number {
    return this.#steps
  }

  /** Whose code is running. Timers that it sets die with it. */
  get owner(): Life | null {
    return this.#owner
  }

  /** Runs `run` after that many milliseconds, unless the life that it belongs to has ended. */
  after(milliseconds: number, owner: Life | null, run: () => void): Appointment {
    const task: Task = {
      at: this.#now + Math.max(0, milliseconds),
      order: this.draw.integer(0, 1_000_000_000),
      owner,
      run,
      isCancelled: false,
    }
    this.#agenda.add(task)
    return {
      cancel: () => {
        task.isCancelled = true
      },
    }
  }

  /** The rest of this step is that node's: a message that came in from another. */
  actAs(life: Life): void {
    this.#owner = life
  }

  /** Called behind every step: where a crash may strike and an invariant be checked. */
  onStep(look: () => void): void {
    this.#afterStep = look
  }

  /** Runs tasks until the answer is yes; `limit` steps at most. False when it was not yes by then. */
  async runUntil(isDone: () => boolean, limit: number): Promise<boolean> {
    for (let count = 0; count < limit; count += 1) {
      if (isDone()) return true
      const task = this.#agenda.next()
      if (task === null) return isDone()
      await this.#run(task)
    }
    return isDone()
  }

  async #run(task: Task): Promise<void> {
    this.#now = Math.max(this.#now, task.at)
    if (task.isCancelled || task.owner?.isOver === true) return
    this.#owner = task.owner
    this.#steps += 1
    task.run()
    await new Promise<void>((resolve) => realTurn(resolve))
    this.#owner = null
    this.#afterStep()
  }
}
