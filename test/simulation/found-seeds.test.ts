import { expect, test } from 'vitest'
import { failureReport } from './report.ts'
import { simulate } from './simulate.ts'

/**
 * Schedules that broke a promise when they were found, with the bug that they found. Any change of the product or of what
 * is drawn gives a seed another schedule, so each bug has a test of its own besides, beside the code that it was in.
 */
const foundSeeds: readonly (readonly [seed: number, found: string])[] = [
  [323, 'a desk that lost its hold and took it again could send nothing any more (J111)'],
  [396, 'a call that got lost while the line stayed up was never made again (J110)'],
  [389, 'the same, as the worlds are drawn since (J110)'],
  [24, 'a release went among the copies before the server had it, and nobody could take the session (H8)'],
  [457, 'the same, without any trouble on the line (H8)'],
  [176, 'the page of a fenced desk waited for ever for its late tail to be settled (J113)'],
  [300753, 'a sending of nothing called off the fetching of a copy that was to be tried again (J110)'],
  [302884, 'news of a session that was going among the copies was not fetched (J107)'],
  [
    2928,
    'a fenced desk whose closing got lost was told meanwhile that nothing had changed, and never tried again (J192)',
  ],
  [223, 'a desk that held a session from its start was taken for a stranger by a restored server (J142)'],
  [55, 'a restored server waited for ever for the release of a desk whose key it had lost (J191)'],
  [308, 'late acts that a server had acknowledged were lost with its restore (J190)'],
  [
    202630,
    'a desk was refused while another device gave a restored server its taking back, and gave up (J191)',
  ],
  [1008758, 'a desk never told its server of acts that its own page had it set aside (J190)'],
  [2601, 'a session born on a desk whose first sending got lost was never sent (J112)'],
]

test.each(foundSeeds)('J100 and J192: seed %i, which found that %s', async (seed) => {
  const verdict = await simulate(seed, { trace: 60 })
  expect(verdict.violations.length === 0 ? '' : failureReport(verdict)).toBe('')
})
