import type { Appointment, Scheduler } from './scheduler.ts'

/** The host's own time and chance, as code of the product finds them. */
const real = {
  setTimeout: globalThis.setTimeout,
  clearTimeout: globalThis.clearTimeout,
  setInterval: globalThis.setInterval,
  clearInterval: globalThis.clearInterval,
  now: performance.now.bind(performance),
  timeout: AbortSignal.timeout.bind(AbortSignal),
  random: Math.random,
}

const deadlines = new WeakMap<AbortSignal, Appointment>()

/**
 * Puts the scheduler in the place of the host's timers and chance while `work` runs: code of the product that waits
 * waits in the simulated world, and dies with the node that set the timer. Nothing else may run in this thread meanwhile.
 */
export async function inVirtualTime<Answer>(
  scheduler: Scheduler,
  work: () => Promise<Answer>,
): Promise<Answer> {
  install(scheduler)
  try {
    return await work()
  } finally {
    restore()
  }
}

function install(scheduler: Scheduler): void {
  const clear = (timer: Appointment | undefined) => timer?.cancel()
  const wait = (run: () => void, milliseconds = 0) => scheduler.after(milliseconds, scheduler.owner, run)
  Object.assign(globalThis, {
    setTimeout: wait,
    clearTimeout: clear,
    setInterval: (run: () => void, milliseconds: number) => repeat(scheduler, run, milliseconds),
    clearInterval: clear,
  })
  performance.now = () => scheduler.now
  AbortSignal.timeout = (milliseconds) => timeoutSignal(wait, milliseconds)
  Math.random = () => scheduler.draw.integer(0, 999_999) / 1_000_000
}

function restore(): void {
  const { setTimeout, clearTimeout, setInterval, clearInterval } = real
  Object.assign(globalThis, { setTimeout, clearTimeout, setInterval, clearInterval })
  performance.now = real.now
  AbortSignal.timeout = real.timeout
  Math.random = real.random
}

function repeat(scheduler: Scheduler, run: () => void, milliseconds: number): Appointment {
  const owner = scheduler.owner
  let next: Appointment | null = null
  const plan = () => {
    next = scheduler.after(milliseconds, owner, () => {
      plan()
      run()
    })
  }
  plan()
  return { cancel: () => next?.cancel() }
}

function timeoutSignal(
  wait: (run: () => void, milliseconds: number) => Appointment,
  milliseconds: number,
): AbortSignal {
  const controller = new AbortController()
  deadlines.set(
    controller.signal,
    wait(() => controller.abort(), milliseconds),
  )
  return controller.signal
}

/** The answer came in time: nobody waits for that signal any more. */
export function callOff(signal: AbortSignal | null | undefined): void {
  if (signal != null) deadlines.get(signal)?.cancel()
}
