import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { SessionReport } from '../../../shared/domain/report.ts'

const run = promisify(execFile)
const main = fileURLToPath(new URL('../../../server/tool/main.ts', import.meta.url))

/** Runs the headless tool as a landlord's script would, and answers what it printed. Throws when it ends badly. */
export async function tool(...parameters: readonly string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [main, ...parameters], { maxBuffer: 64 * 1024 * 1024 })
  return stdout
}

/** What `caleol state` says of a session in that data folder, be the application running on it or not. */
export async function toolState(data: string, session: string): Promise<SessionReport> {
  return JSON.parse(await tool('state', '--data', data, '--session', session))
}

/** What `caleol apply` answers to each command, in order. */
export async function toolApply(
  data: string,
  session: string,
  commandFile: string,
): Promise<readonly ToolAnswer[]> {
  const printed = await tool('apply', commandFile, '--data', data, '--session', session)
  return printed
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

export interface ToolAnswer {
  readonly command: string
  readonly refused?: string
  readonly message?: string
}
