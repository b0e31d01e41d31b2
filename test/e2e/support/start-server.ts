import { join } from 'node:path'
import { startNode } from '../../support/node-process.ts'

const main = new URL('../../../server/main.ts', import.meta.url)

/** A real server process on a folder of its own, serving the built page. */
export interface RunningServer {
  readonly address: string
  /** The link that opens the secretary's console, once. */
  readonly consoleLink: string
  readonly data: string
  end(signal: NodeJS.Signals): Promise<number | null>
}

/** `port` 0 takes any that is free. */
export async function startServer(folder: string, example: boolean, port = 0): Promise<RunningServer> {
  const data = join(folder, 'data')
  const flags = ['--data', data, '--port', String(port), '--log-level', 'warn', '--console']
  const server = startNode(main, example ? [...flags, '--example'] : flags)
  const { address, console: consoleLink } = await server.line(
    (line) => JSON.parse(line) as { readonly address: string; readonly console: string },
  )
  return { address, consoleLink, data, end: server.end }
}
