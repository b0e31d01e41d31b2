import { simulate, type Verdict } from './simulate.ts'

/** Schedules of neighbouring seeds, run one after the other in one process. */
export interface Batch {
  readonly from: number
  readonly count: number
}

export interface BatchResult extends Batch {
  readonly failures: readonly Verdict[]
  readonly steps: number
  readonly accepted: number
  /** Simulated milliseconds. */
  readonly lasted: number
  /** Real milliseconds. */
  readonly took: number
}

/** How many lines a failure tells. */
const traceLines = 120

/** A schedule is run without a trace, and once more with one when it fails: it is the same schedule. */
export async function runBatch({ from, count }: Batch): Promise<BatchResult> {
  const start = process.hrtime.bigint()
  const failures: Verdict[] = []
  const sums = { steps: 0, accepted: 0, lasted: 0 }
  for (let seed = from; seed < from + count; seed += 1) {
    const verdict = await simulate(seed)
    if (verdict.violations.length > 0) failures.push(await simulate(seed, { trace: traceLines }))
    sums.steps += verdict.steps
    sums.accepted += verdict.accepted
    sums.lasted += verdict.lasted
  }
  const took = Number(process.hrtime.bigint() - start) / 1_000_000
  return { from, count, failures, ...sums, took }
}
