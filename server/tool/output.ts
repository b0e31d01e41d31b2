import { withFrenchSpaces } from '../../shared/util/french-spaces.ts'

/** Where the tool writes: results on standard output, one JSON text a line; what is said to people on standard error. */
export interface Output {
  result(value: unknown): void
  log(message: string): void
}

export const processOutput: Output = {
  result: (value) => void process.stdout.write(`${JSON.stringify(value)}\n`),
  log: (message) => void process.stderr.write(`${message}\n`),
}

/** The tool's exit codes (contract section 3). */
export type ExitCode = 0 | 1 | 2

/** An input that is not as it must be: refused with a JSON object on standard output. */
export interface ToolError {
  readonly code: string
  readonly message: string
  readonly issues?: readonly unknown[]
}

export function printRefusal(output: Output, { code, message, issues = [] }: ToolError): ExitCode {
  output.result({ error: { code, message: withFrenchSpaces(message), issues } })
  return 1
}

export function unknownSession(output: Output, session: string): ExitCode {
  const message = `La séance « ${session} » n’est pas enregistrée dans ce dossier.`
  return printRefusal(output, { code: 'unknown-session', message })
}

/**
 * Whoever reads our output may stop reading (`caleol apply … | head`): the commands go on being applied, and only what
 * nobody reads any more is lost.
 */
export function toleratePipeClosing(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}
