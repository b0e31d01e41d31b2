import { readFileSync } from 'node:fs'
import { pino } from 'pino'
import { buildApp } from '../../server/app.ts'
import type { StorePlace } from '../../server/host/data-place.ts'
import type { ExportDocuments, Host } from '../../server/host/host.ts'
import { openHost } from '../../server/host/open-host.ts'
import type { Bearer } from '../../server/identity/identity-store.ts'
import { loggerOptions } from '../../server/logging.ts'
import type { App } from '../../server/routes/type-provider.ts'
import { protocolHeader } from '../../shared/sync/http-api.ts'
import { protocolVersion } from '../../shared/sync/messages.ts'
import { sha256HexOfBytes } from '../../shared/util/sha256.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { testKeys } from './test-keys.ts'

export const exampleSession = '2026-11-26-chaumont'
export const exampleText = readFileSync(
  new URL('../../server/lists/examples/seance-chaumont.json', import.meta.url),
  'utf8',
)

/** The commands of the example sitting, as they are sent. */
export const exampleLines: readonly Readonly<Record<string, unknown>>[] = readFileSync(
  new URL('../data/seance-chaumont.commands.ndjson', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

/** A paired device: the headers of its calls, and its bare token. */
export interface TestDevice {
  readonly token: string
  readonly headers: Readonly<Record<string, string>>
}

/** A server on a temporary folder, with the example sitting imported. */
export interface TestServer {
  readonly host: Host
  readonly app: App
  /** Every line it logged. */
  readonly logged: () => string
  readonly secretary: TestDevice
  seat(seat: string, session?: string): Promise<TestDevice>
  close(): Promise<void>
}

export type TestSettings = Partial<Parameters<typeof buildApp>[0]> & {
  readonly exportDocuments?: ExportDocuments
  /** Where its sessions are kept; a folder that goes with the test when absent. */
  readonly place?: StorePlace
}

export async function openTestServer(settings: TestSettings = {}): Promise<TestServer> {
  const folder = await temporaryFolder()
  const lines: string[] = []
  const log = pino({ ...loggerOptions, level: 'trace' }, { write: (line: string) => void lines.push(line) })
  const host = await openHost(settings.place ?? { kind: 'folder', folder: folder.path }, {
    keys: async () => testKeys,
    exportDocuments: settings.exportDocuments ?? onePage,
    onFault: (error) => log.error({ err: error }),
  })
  const app = await buildApp({ ...usual, host, log, ...settings })
  const pair = (bearer: Bearer) => deviceOf(host, bearer)
  const secretary = await pair({ role: 'secretary' })
  const text = { text: exampleText, replace: false }
  await app.inject({ method: 'POST', url: '/api/sessions', headers: secretary.headers, payload: text })
  return {
    host,
    app,
    secretary,
    logged: () => lines.join(''),
    seat: (seat, session = exampleSession) => pair({ role: 'seat', session, seat }),
    close: async () => {
      await app.close()
      await host.close()
      await folder.remove()
    },
  }
}

export const protocolHeaders = { [protocolHeader]: String(protocolVersion) }

async function deviceOf(host: Host, bearer: Bearer): Promise<TestDevice> {
  const { token } = await host.gatekeeper.pair(bearer)
  return { token, headers: { ...protocolHeaders, authorization: `Bearer ${token}` } }
}

const usual = {
  allowedHosts: [],
  trustedProxies: [],
  page: null,
  callsPerMinute: 10_000,
  newsTimes: { hello: 2_000, heartbeat: 30_000, look: 10_000 },
}

/** Stands for the PDF worker: tells in its bytes what it was given. */
const onePage: ExportDocuments = async (state, head, wanted) => {
  const bytes = Buffer.from(JSON.stringify({ items: state.items.map(({ id }) => id), head, wanted }))
  return {
    kind: 'documents',
    files: [{ name: `${wanted.kind}.pdf`, pages: 1, sha256: sha256HexOfBytes(bytes), bytes }],
  }
}
