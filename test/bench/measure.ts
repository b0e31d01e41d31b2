/** Runs of one piece of work, in milliseconds. */
export interface Timing {
  readonly minimum: number
  readonly median: number
  readonly maximum: number
  /** How many runs were counted. */
  readonly runs: number
}

/** How much a bench does. */
export interface Scale {
  /** Runs that are counted, of each piece of work. */
  readonly runs: number
  /** Stored sittings in the small and in the large state of what must not grow. */
  readonly stored: readonly [few: number, many: number]
  /** Commands in one run. */
  readonly commands: number
  /** Events in one fold. */
  readonly events: number
  /** Tablets in the room. */
  readonly tablets: number
  /** Dwellings of the large sitting, with five candidates each. */
  readonly dwellings: number
}

export const longScale: Scale = {
  runs: 9,
  stored: [1, 100],
  commands: 100,
  events: 10_000,
  tablets: 60,
  dwellings: 100,
}
export const shortScale: Scale = {
  runs: 1,
  stored: [1, 3],
  commands: 8,
  events: 200,
  tablets: 4,
  dwellings: 3,
}

/** Where the count of runs begins: a single run is not warmed up, for nobody reads its time. */
export function firstRun(runs: number): number {
  return runs === 1 ? 0 : -1
}

/** Times a piece of work over several runs after one that is not counted. */
export async function timed(runs: number, work: () => Promise<unknown> | unknown): Promise<Timing> {
  if (firstRun(runs) < 0) await work()
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) times.push(await once(work))
  return summary(times)
}

/**
 * Times several pieces of work in turn, so that what else the machine does falls on all of them alike; one turn before is
 * not counted.
 */
export async function timedInTurn<Name extends string>(
  runs: number,
  works: Readonly<Record<Name, () => Promise<unknown> | unknown>>,
): Promise<Readonly<Record<Name, Timing>>> {
  const names = Object.keys(works) as Name[]
  const times = new Map<Name, number[]>(names.map((name) => [name, []]))
  for (let run = firstRun(runs); run < runs; run += 1) {
    for (const name of names) {
      const time = await once(works[name])
      if (run >= 0) times.get(name)?.push(time)
    }
  }
  const timings = names.map((name) => [name, summary(times.get(name) ?? [])])
  return Object.fromEntries(timings) as Record<Name, Timing>
}

async function once(work: () => Promise<unknown> | unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

export function summary(times: readonly number[]): Timing {
  return {
    minimum: quantile(times, 0),
    median: quantile(times, 0.5),
    maximum: quantile(times, 1),
    runs: times.length,
  }
}

/** The time that this share of the runs does not pass. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((left, right) => left - right)
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? Number.NaN
}

/** One line of the table: our figure against a peer's or a limit's in the same run. */
export interface Row {
  readonly name: string
  /** Milliseconds when absent. */
  readonly unit?: 'MB'
  readonly ours: Timing
  readonly against: string
  /** The peer's median, or the limit. */
  readonly reference: number
  /** The ratio that should not be passed; null for a figure that is told without a goal. */
  readonly goal: number | null
}

/** The rows as a table, with the ratio to the reference and whether the goal is met. */
export function table(rows: readonly Row[]): string {
  const cells = rows.map(({ name, unit = 'ms', ours, against, reference, goal }) => {
    const ratio = ours.median / reference
    return [
      name,
      `${ours.median.toFixed(1)} ${unit} (${ours.minimum.toFixed(1)}–${ours.maximum.toFixed(1)}), ${ours.runs} runs`,
      against,
      `${reference.toFixed(1)} ${unit}`,
      ratio.toFixed(2),
      goal === null ? '' : `≤ ${goal}`,
      goal === null ? '' : ratio <= goal ? 'met' : 'MISSED',
    ]
  })
  const head = ['work', 'ours: median (min–max)', 'against', 'reference', 'ratio', 'goal', '']
  return [head, head.map(() => '---'), ...cells].map((row) => `| ${row.join(' | ')} |`).join('\n')
}
