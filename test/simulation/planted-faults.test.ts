import { expect, test } from 'vitest'
import { plantedFaults } from './planted-faults.ts'
import { simulate, type Verdict } from './simulate.ts'

/** Schedules within which every one of them must be found. */
const patience = 600

async function firstFailure(seams: (typeof plantedFaults)[number]['seams']): Promise<Verdict | null> {
  for (let seed = 1; seed <= patience; seed += 1) {
    const verdict = await simulate(seed, { seams, trace: 30 })
    if (verdict.violations.length > 0) return verdict
  }
  return null
}

test.each(plantedFaults)(
  'J106: the simulation finds $bug',
  { timeout: 120_000 },
  async ({ seams, found }) => {
    const verdict = await firstFailure(seams)
    expect(verdict?.violations.join('\n')).toMatch(found)
  },
)
