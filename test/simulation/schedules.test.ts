import { expect, test } from 'vitest'
import { runCrew } from './crew.ts'
import { added, failureReport, noTotals } from './report.ts'

/** The same at every run: what is new to find is for `npm run soak`. */
const schedules = 20_000

test(`J100, J101, J102, J103, J104, J105, J107 and J108: ${schedules} schedules keep every promise`, {
  timeout: 900_000,
}, async () => {
  let totals = noTotals
  await runCrew({
    from: 1,
    schedules,
    workers: 2,
    batch: 250,
    onBatch: (batch) => {
      totals = added(totals, batch)
      // The first failures tell enough, and each costs much.
      return totals.failures.length < 3
    },
  })
  expect(totals.failures.map(failureReport).join('\n\n')).toBe('')
  expect(totals.schedules).toBe(schedules)
})
