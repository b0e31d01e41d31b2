import { pino } from 'pino'
import { loggerOptions } from '../../server/logging.ts'

/**
 * The desktop's log: a file of this user, without personal data (an error's kind and place, never its message).
 * Returns how to report a fault.
 */
export function openDesktopLog(file: string): (error: unknown) => void {
  const log = pino(loggerOptions, pino.destination({ dest: file, mkdir: true, sync: true }))
  return (error) => log.error({ err: error }, 'fault')
}
