import type { BatchResult } from './batch.ts'
import type { Verdict } from './simulate.ts'

/** What a failing schedule tells: its seed, what it broke, the last things that happened, and how to run it again. */
export function failureReport({ seed, violations, trace }: Verdict): string {
  return [
    `seed ${seed} breaks a promise:`,
    ...violations.map((violation) => `  - ${violation}`),
    '  the last things that happened:',
    ...trace.map((line) => `    ${line}`),
    `  again: CALEOL_SEED=${seed} npm run soak -- --schedules 1`,
  ].join('\n')
}

/** Sums over every batch of a run. */
export interface Totals {
  readonly schedules: number
  readonly failures: readonly Verdict[]
  readonly steps: number
  readonly accepted: number
  readonly lasted: number
}

export const noTotals: Totals = { schedules: 0, failures: [], steps: 0, accepted: 0, lasted: 0 }

export function added(totals: Totals, batch: BatchResult): Totals {
  return {
    schedules: totals.schedules + batch.count,
    failures: [...totals.failures, ...batch.failures],
    steps: totals.steps + batch.steps,
    accepted: totals.accepted + batch.accepted,
    lasted: totals.lasted + batch.lasted,
  }
}

/** The final table of a run that took so many seconds. */
export function table({ schedules, failures, steps, accepted, lasted }: Totals, seconds: number): string {
  const rows: readonly (readonly [string, string])[] = [
    ['schedules', schedules.toLocaleString('en')],
    ['failing seeds', failures.length === 0 ? '0' : failures.map(({ seed }) => seed).join(' ')],
    ['steps', steps.toLocaleString('en')],
    ['commands acknowledged', accepted.toLocaleString('en')],
    ['simulated hours', (lasted / 3_600_000).toFixed(1)],
    ['seconds', seconds.toFixed(0)],
    ['schedules a second', (schedules / Math.max(seconds, 0.001)).toFixed(1)],
  ]
  return rows.map(([name, value]) => `${name.padEnd(22)} ${value}`).join('\n')
}
