import { existsSync, readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { apiPaths, protocolHeader } from '../../shared/sync/http-api.ts'
import { protocolVersion } from '../../shared/sync/messages.ts'
import { startNode } from '../support/node-process.ts'

const main = new URL('../../server/main.ts', import.meta.url)

/** A paired device, as a bench calls in its name. */
export interface Device {
  readonly token: string
  post(path: string, body: unknown): Promise<string>
  get(path: string): Promise<string>
}

/** A real server process, as it is delivered. */
export interface Served {
  readonly origin: string
  readonly secretary: Device
  /** Pairs another device with a seat. */
  seat(session: string, seat: string): Promise<Device>
  /** What it holds in memory now, in megabytes; NaN where the system does not tell (only Linux does). */
  memory(): number
  /** A link that opens the secretary's console, once; used up unless a token was given. */
  readonly consoleLink: string
  end(): Promise<void>
}

interface Options {
  /** Where the sessions are kept, in the place of the folder. */
  readonly databaseUrl?: string
  /** The page that it delivers, in the place of none. */
  readonly page?: string
  /** Of a desk that was paired before: the console's link is then left for a browser. */
  readonly token?: string
}

/** Starts one on a folder. */
export async function serve(folder: string, { databaseUrl, page, token }: Options = {}): Promise<Served> {
  const place = databaseUrl === undefined ? ['--data', join(folder, 'data')] : ['--database-url', databaseUrl]
  const server = startNode(main, [
    ...place,
    ...['--page', page ?? join(folder, 'no-page')],
    ...['--key-file', join(folder, 'key'), '--port', '0', '--log-level', 'silent', '--console'],
  ])
  const { address, console: consoleLink } = await server.line(
    (line) => JSON.parse(line) as { readonly address: string; readonly console: string },
  )
  const origin = new URL(address).origin
  const pair = (code: string) => pairedDevice(origin, code)
  const secretary =
    token === undefined
      ? await pair(new URL(consoleLink).hash.replace('#code=', ''))
      : deviceOf(origin, token)
  return {
    origin,
    secretary,
    consoleLink,
    memory: () => residentMegabytes(server.pid),
    seat: async (session, seat) => {
      const { code } = JSON.parse(await secretary.post(apiPaths.seatCodes, { session, seat }))
      return pair(code)
    },
    end: async () => void (await server.end('SIGTERM')),
  }
}

function residentMegabytes(pid: number | undefined): number {
  const file = `/proc/${pid}/status`
  const found = existsSync(file) ? /VmRSS:\s+(\d+) kB/.exec(readFileSync(file, 'utf8'))?.[1] : undefined
  return found === undefined ? Number.NaN : Number(found) / 1024
}

async function pairedDevice(origin: string, code: string): Promise<Device> {
  const stranger = deviceOf(origin, '')
  const { token } = JSON.parse(await stranger.post(apiPaths.pair, { code })) as { readonly token: string }
  return deviceOf(origin, token)
}

/** One connection a device, kept open, as a browser keeps it. */
function deviceOf(origin: string, token: string): Device {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const headers = {
    [protocolHeader]: String(protocolVersion),
    ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
  }
  return {
    token,
    get: (path) => call(`${origin}${path}`, { agent, headers, method: 'GET' }, null),
    post: (path, body) =>
      call(
        `${origin}${path}`,
        { agent, headers: { ...headers, 'content-type': 'application/json' }, method: 'POST' },
        JSON.stringify(body),
      ),
  }
}

function call(address: string, options: Parameters<typeof request>[1], body: string | null): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(address, options, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        if (answer.statusCode === 200) resolve(text)
        else reject(new Error(`${address} answered ${answer.statusCode}: ${text}`))
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
