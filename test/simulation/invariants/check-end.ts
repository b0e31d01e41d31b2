import type { SimWorld } from '../sim-world.ts'
import { checkAcknowledged } from './acknowledged.ts'
import { checkDevices } from './devices.ts'
import { checkJournal } from './journal.ts'
import { checkStates } from './states.ts'

/** Judges a world that has healed and settled: everything that was promised meanwhile must show in what is left. */
export async function checkEnd(world: SimWorld): Promise<void> {
  checkJournal(world)
  checkAcknowledged(world)
  checkDevices(world)
  await checkStates(world)
}
