import { pino } from 'pino'
import { loadReferenceLists } from '../../server/adapters/reference-lists.ts'
import { buildApp } from '../../server/app.ts'
import { type DataPlace, openPlace, type StorePlace } from '../../server/host/data-place.ts'
import type { Host } from '../../server/host/host.ts'
import { importSession } from '../../server/host/import-session.ts'
import type { Bearer } from '../../server/identity/identity-store.ts'
import { keyRing } from '../../server/keys/key-ring.ts'
import { openLandlords } from '../../server/landlords/open-landlords.ts'
import type { App } from '../../server/routes/type-provider.ts'
import { exampleSession, exampleText, protocolHeaders } from './test-server.ts'

/** Two landlords of one server, each with the example sitting under the same id, and a sitting that it alone has. */
export interface TwoLandlords {
  readonly place: DataPlace
  readonly app: App
  readonly one: TestLandlord
  readonly other: TestLandlord
  readonly close: () => Promise<void>
}

export interface TestLandlord {
  readonly id: string
  /** The name under which its devices reach the server. */
  readonly name: string
  readonly host: Host
  /** Stands in its organisation's name: nobody else may read it. */
  readonly mark: string
  /** A sitting that the other does not have. */
  readonly ownSession: string
  /** A device's headers, under the landlord's own name. */
  pair(
    bearer: Bearer,
  ): Promise<{ readonly token: string; readonly headers: Readonly<Record<string, string>> }>
}

const landlords = ['un', 'deux'].map((id) => ({ id, hosts: [`${id}.example.fr`], lists: null }))

export async function openTwoLandlords(store: StorePlace): Promise<TwoLandlords> {
  const place = await openPlace(store, raise)
  const { host, others } = await openLandlords(place, landlords, {
    keysOf: (landlord) => async () => keyRing(new Uint8Array(32).fill(7), landlord),
    listsOf: () => loadReferenceLists(),
    exportDocuments: async ({ organisation }) => documentOf(organisation.name),
    onFault: raise,
  })
  const app = await buildApp({ host, others, log: pino({ level: 'silent' }), ...limits })
  const opened = await Promise.all(others.map(({ landlord, host }) => testLandlord(landlord.id, host)))
  const [one, other] = opened
  if (one === undefined || other === undefined) throw new Error('two landlords')
  const close = async () => {
    await app.close()
    await place.close()
  }
  return { place, app, one, other, close }
}

const limits = {
  allowedHosts: [],
  trustedProxies: [],
  page: null,
  callsPerMinute: 10_000,
  newsTimes: { hello: 2_000, heartbeat: 30_000, look: 50 },
}

async function testLandlord(id: string, host: Host): Promise<TestLandlord> {
  const [name, mark, ownSession] = [`${id}.example.fr`, `Marque de ${id}`, `seance-de-${id}`]
  const author = { kind: 'authenticated', by: 'secretary', device: 'test' } as const
  for (const session of [exampleSession, ownSession]) {
    const answer = await importSession(host.hub, host.lists, sessionOf(session, mark), 'refuse', author)
    if (answer.kind === 'refused') throw new Error(JSON.stringify(answer.defects))
  }
  const pair = async (bearer: Bearer) => {
    const { token } = await host.gatekeeper.pair(bearer)
    return { token, headers: { ...protocolHeaders, host: name, authorization: `Bearer ${token}` } }
  }
  return { id, name, host, mark, ownSession, pair }
}

/** The example sitting of another organisation, under that id. */
function sessionOf(session: string, mark: string): string {
  const file = JSON.parse(exampleText)
  file.session.id = session
  file.organisation.name = mark
  return JSON.stringify(file)
}

async function documentOf(mark: string) {
  const file = { name: 'a.pdf', pages: 1, sha256: '0'.repeat(64), bytes: Buffer.from(mark) }
  return { kind: 'documents', files: [file] } as const
}

function raise(error: unknown): never {
  throw error
}
