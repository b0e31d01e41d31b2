import { type NodeProcess, startNode } from './node-process.ts'
import { exampleSession, protocolHeaders } from './test-server.ts'

/** A server in a process of its own. */
export interface ServerProcess {
  readonly process: NodeProcess
  readonly address: string
  /** A one-time code for a secretary's desk. */
  readonly code: string
  /** Where the operator's machines ask, when it was given a port for them. */
  readonly operation: string
}

const main = new URL('../../server/main.ts', import.meta.url)

/** Starts a server on a free port, as its operator would, and waits until it says where it is. */
export async function startServer(...flags: readonly string[]): Promise<ServerProcess> {
  const process = startNode(main, ['--port', '0', '--log-level', 'silent', '--console', ...flags])
  const { address, console: link, operation } = await process.line((line) => JSON.parse(line))
  return {
    process,
    address: String(address),
    code: new URL(String(link)).hash.replace('#code=', ''),
    operation: String(operation),
  }
}

export type Call = (path: string, body: object) => Promise<Response>

/** The calls of a device at that server. */
export function callsOf(address: string, token: string): Call {
  const headers = { ...protocolHeaders, authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  return (path, body) =>
    fetch(new URL(path, address), { method: 'POST', headers, body: JSON.stringify(body) })
}

/** Pairs a secretary's desk at that server: its token, which every server of the database knows. */
export async function pairDesk({ address, code }: ServerProcess): Promise<string> {
  const answer = await fetch(new URL('/api/pair', address), {
    method: 'POST',
    headers: { ...protocolHeaders, 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  })
  return (await answer.json()).token
}

/** What one push of those commands is answered. */
export async function pushTo(call: Call, commands: readonly object[]) {
  const answer = await call('/api/push', { session: exampleSession, commands })
  return answer.json()
}
