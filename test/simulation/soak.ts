import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { runCrew } from './crew.ts'
import { added, failureReport, noTotals, table } from './report.ts'

/**
 * npm run soak: many schedules, from any seed. `--schedules n` (1,000,000), `--seed s` or CALEOL_SEED (drawn when absent),
 * `--workers n`, `--batch n`. Ctrl+C ends after the batches that have begun. Exits with 1 when a schedule failed.
 */
const { values } = parseArgs({
  options: {
    schedules: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: process.env.CALEOL_SEED ?? String(Date.now() % 1_000_000_000) },
    workers: { type: 'string', default: String(Math.min(2, availableParallelism())) },
    batch: { type: 'string', default: '500' },
  },
})

const schedules = numberOf('schedules', values.schedules)
const from = numberOf('seed', values.seed)
const start = process.hrtime.bigint()
let totals = noTotals
let isStopped = false

process.on('SIGINT', () => {
  isStopped = true
  say('\nending after the batches that have begun')
})

say(`${schedules} schedules from seed ${from}`)
await runCrew({
  from,
  schedules,
  workers: Math.min(numberOf('workers', values.workers), schedules),
  batch: numberOf('batch', values.batch),
  onBatch: (batch) => {
    totals = added(totals, batch)
    for (const failure of batch.failures) say(`\n${failureReport(failure)}\n`)
    const rate = (batch.took / batch.count).toFixed(1)
    say(`seeds ${batch.from} to ${batch.from + batch.count - 1}: ${totals.schedules} done, ${rate} ms each`)
    return !isStopped
  },
})
say(`\n${table(totals, Number(process.hrtime.bigint() - start) / 1_000_000_000)}`)
process.exitCode = totals.failures.length === 0 ? 0 : 1

function numberOf(name: string, text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < 1)
    throw new Error(`--${name} is a whole number above 0, not ${text}`)
  return value
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
