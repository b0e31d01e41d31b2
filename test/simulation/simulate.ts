import { drawFrom } from '../support/random-sitting/draw.ts'
import { givesUpTails } from './gives-up-tails.ts'
import { checkEnd } from './invariants/check-end.ts'
import { givesCommand } from './people.ts'
import { noSeams, type Seams } from './seams.ts'
import { isSettled } from './settled.ts'
import { SimWorld } from './sim-world.ts'
import { troubles } from './troubles.ts'
import { Scheduler } from './world/scheduler.ts'
import { Trace } from './world/trace.ts'
import { inVirtualTime } from './world/virtual-time.ts'
import { planOf } from './world-plan.ts'

/** What one schedule came to. Without violations the product kept every promise under it. */
export interface Verdict {
  readonly seed: number
  readonly violations: readonly string[]
  readonly trace: readonly string[]
  readonly steps: number
  /** How long the simulated world lasted, in milliseconds. */
  readonly lasted: number
  /** Commands that some hub acknowledged. */
  readonly accepted: number
}

export interface SimulationOptions {
  readonly seams?: Seams
  /** How many of the last lines of the trace are kept. */
  readonly trace?: number
}

/** Steps within which everybody must have reached the same journal once the network is whole. */
const settlingSteps = 20_000

/** Runs the schedule of that seed, the same at every run, and judges it. */
export async function simulate(seed: number, { seams = noSeams, trace = 0 }: SimulationOptions = {}) {
  const scheduler = new Scheduler(drawFrom(mixed(seed)), new Trace(trace))
  return inVirtualTime(scheduler, () => run(seed, scheduler, seams))
}

async function run(seed: number, scheduler: Scheduler, seams: Seams): Promise<Verdict> {
  const world = new SimWorld(scheduler, planOf(scheduler.draw), seams)
  const { history, plan } = world
  history.tell('world', JSON.stringify(plan))
  scheduler.after(0, null, () => world.begin())
  schedule(world)
  await scheduler.runUntil(() => scheduler.now > plan.length || history.violations.length > 0, 100_000)
  world.heal()
  const isDone = () => {
    if (history.violations.length > 0) return true
    if (scheduler.steps % 8 !== 0) return false
    givesUpTails(world)
    return isSettled(world)
  }
  if (!(await scheduler.runUntil(isDone, settlingSteps))) {
    history.violate(`nobody agrees after ${settlingSteps} steps on a whole network`)
  }
  if (history.violations.length === 0) await checkEnd(world)
  const { violations, accepted } = history
  return {
    seed,
    violations,
    trace: scheduler.trace.lines(),
    steps: scheduler.steps,
    lasted: scheduler.now,
    accepted: accepted.size,
  }
}

/** Every command and every trouble of the schedule, at its instant. */
function schedule(world: SimWorld): void {
  const { plan, scheduler, devices } = world
  const { draw } = scheduler
  for (let count = 0; count < plan.commands; count += 1) {
    world.later(draw.integer(50, plan.length), () => {
      givesCommand(world, draw.pick(devices).node)
    })
  }
  for (let count = 0; count < plan.troubles; count += 1) {
    world.later(draw.integer(0, plan.length), () => draw.pick(troubles)(world, draw))
  }
}

/** Neighbouring seeds give schedules that have nothing in common. */
function mixed(seed: number): number {
  return Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ (seed >>> 13)
}
