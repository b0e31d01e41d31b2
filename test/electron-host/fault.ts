/** The exit code of a process whose stand-in, not the application, went wrong. */
export const hostFaultCode = 70

/**
 * Ends the process: something happened that the stand-in does not understand, so no test may go on as if it did.
 */
export function hostFault(error: unknown): never {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`electron-host: ${text}\n`)
  process.exit(hostFaultCode)
}
