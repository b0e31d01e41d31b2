import { parseArguments } from './arguments.ts'
import { processOutput, toleratePipeClosing } from './output.ts'
import { run } from './run.ts'

/** The headless tool (contract section 3): the same code as the application, without a window. */
toleratePipeClosing()
const parsed = parseArguments(process.argv.slice(2))
if (parsed.kind === 'usage') {
  processOutput.log(parsed.message)
  process.exitCode = 2
} else {
  process.exitCode = await run(parsed.order, processOutput)
}
