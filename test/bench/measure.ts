/** Runs of one piece of work, in milliseconds. */
export interface Timing {
  readonly minimum: number
  readonly median: number
  readonly maximum: number
}

/** Times a piece of work over several runs after one that is not counted. */
export async function timed(runs: number, work: () => Promise<unknown> | unknown): Promise<Timing> {
  await work()
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return summary(times)
}

function summary(times: readonly number[]): Timing {
  const sorted = [...times].sort((left, right) => left - right)
  const at = (index: number) => sorted[index] ?? Number.NaN
  return { minimum: at(0), median: at(Math.floor(sorted.length / 2)), maximum: at(sorted.length - 1) }
}

/** One line of the table: our time against a peer's or a limit's in the same run. */
export interface Row {
  readonly name: string
  readonly ours: Timing
  readonly against: string
  /** Milliseconds of the peer's median, or of the limit. */
  readonly reference: number
  /** The ratio that should not be passed. */
  readonly goal: number
}

/** The rows as a table, with the ratio to the reference and whether the goal is met. */
export function table(rows: readonly Row[]): string {
  const cells = rows.map(({ name, ours, against, reference, goal }) => {
    const ratio = ours.median / reference
    return [
      name,
      `${ours.median.toFixed(1)} ms (${ours.minimum.toFixed(1)}–${ours.maximum.toFixed(1)})`,
      against,
      `${reference.toFixed(1)} ms`,
      ratio.toFixed(2),
      `≤ ${goal}`,
      ratio <= goal ? 'met' : 'MISSED',
    ]
  })
  const head = ['work', 'ours: median (min–max)', 'against', 'reference', 'ratio', 'goal', '']
  return [head, head.map(() => '---'), ...cells].map((row) => `| ${row.join(' | ')} |`).join('\n')
}
