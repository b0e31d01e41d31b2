import { expect, test } from 'vitest'
import { crashRun, type Target } from '../crash/crash-run.ts'

/** Each kind, and the server twice; the long form is `npm run crash`. */
const kills: readonly Target[] = ['server', 'page', 'browser', 'desktop', 'server']
/** In milliseconds: far from what it lasts on a quiet machine. */
const patience = 400_000

test('J151: killed in the middle of a vote, the server, the page, the browser or the desktop lose no acknowledged command', {
  timeout: patience,
}, async () => {
  const lines: string[] = []
  const seed = Number(process.env.CALEOL_SEED ?? Date.now() % 1_000_000)
  const report = await crashRun({ kills, seed, log: (line) => lines.push(line) })
  expect(report.kills).toBe(kills.length)
  expect(report.acknowledged).toBeGreaterThan(0)
  expect(lines).toHaveLength(kills.length)
})
