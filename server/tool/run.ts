import { assertNever } from '../../shared/util/assert-never.ts'
import { runApply } from './commands/apply.ts'
import { runArchive } from './commands/archive.ts'
import { runBackup } from './commands/backup.ts'
import { runErase } from './commands/erase.ts'
import { runImport } from './commands/import.ts'
import { runRegister } from './commands/register.ts'
import { runScore } from './commands/score.ts'
import { runState } from './commands/state.ts'
import { runVerify, runVerifyArchive } from './commands/verify.ts'
import type { Order } from './orders.ts'
import { type ExitCode, type Output, printRefusal } from './output.ts'
import { refusalOf } from './refused-by-the-machine.ts'

/** Carries out one order. Throws only on a fault of ours: what the machine or the data refuse is an answer. */
export async function run(order: Order, output: Output): Promise<ExitCode> {
  try {
    return await carryOut(order, output)
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal === null) throw error
    return printRefusal(output, refusal)
  }
}

async function carryOut(order: Order, output: Output): Promise<ExitCode> {
  switch (order.command) {
    case 'import':
      return runImport(order, output)
    case 'apply':
      return runApply(order, output)
    case 'state':
      return runState(order, output)
    case 'score':
      return runScore(order, output)
    case 'export': {
      // Loaded on demand: making documents is the only slow part to start.
      const { runExport } = await import('./commands/export.ts')
      return runExport(order, output)
    }
    case 'verify':
      return runVerify(order, output)
    case 'verify-archive':
      return runVerifyArchive(order, output)
    case 'archive':
      return runArchive(order, output)
    case 'erase':
      return runErase(order, output)
    case 'backup':
      return runBackup(order, output)
    case 'register':
      return runRegister(order, output)
    default:
      return assertNever(order)
  }
}
