import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyBaseLogger } from 'fastify'
import { deliveredLists, loadReferenceLists } from './adapters/reference-lists.ts'
import { buildApp, usualLimits } from './app.ts'
import type { ServerConfig } from './config.ts'
import { type DataPlace, openPlace } from './host/data-place.ts'
import type { Host } from './host/host.ts'
import { importSession } from './host/import-session.ts'
import { openKeyFile } from './keys/key-file.ts'
import { defaultLandlord, type Landlord } from './landlords/landlord.ts'
import { openLandlords } from './landlords/open-landlords.ts'
import { buildOperationApp } from './operation/operation-app.ts'
import { Readiness } from './operation/readiness.ts'
import { ServerMetrics } from './operation/server-metrics.ts'
import { exportDocuments } from './pdf/export-documents.ts'
import type { App } from './routes/type-provider.ts'

const exampleSitting = join(deliveredLists, 'examples', 'seance-chaumont.json')

/** Everything that a server in use has open. */
export interface OpenServer {
  readonly place: DataPlace
  readonly readiness: Readiness
  readonly app: App
  readonly operation: ReturnType<typeof buildOperationApp> | null
  /** The host of one of its landlords; null for none of that id. */
  readonly hostOf: (landlord: string) => Host | null
}

/** Opens the data of every landlord and builds what listens. Throws `KeyUnavailable` or `LandlordsNotSeparated`. */
export async function openServer(
  config: ServerConfig,
  landlords: readonly Landlord[],
  log: FastifyBaseLogger,
): Promise<OpenServer> {
  const onFault = (error: unknown) => log.error({ err: error }, 'fault')
  const place = await openPlace(config.place, onFault)
  try {
    return await assemble(config, landlords, { place, log, onFault })
  } catch (error) {
    await place.close()
    throw error
  }
}

interface Opened {
  readonly place: DataPlace
  readonly log: FastifyBaseLogger
  readonly onFault: (error: unknown) => void
}

async function assemble(
  config: ServerConfig,
  landlords: readonly Landlord[],
  { place, log, onFault }: Opened,
): Promise<OpenServer> {
  const { host, others } = await openLandlords(place, landlords, {
    keysOf: (landlord) => (isSealed) => openKeyFile(config.keyFile, isSealed, landlord),
    listsOf: (folder) => loadReferenceLists(folder ?? config.lists ?? deliveredLists),
    exportDocuments,
    onFault,
  })
  if (config.loadsExample) await loadExample(host)
  const hosts = new Map([
    [defaultLandlord, host],
    ...others.map((one) => [one.landlord.id, one.host] as const),
  ])
  for (const [landlord, { signingKey }] of hosts) log.info({ landlord, key: signingKey }, 'signing key')
  const readiness = new Readiness(place, onFault)
  const metrics = config.operation === null ? null : metricsOf(place, [...hosts.values()], () => app, onFault)
  const page = existsSync(join(config.page, 'index.html')) ? config.page : null
  const measured = metrics === null ? {} : { metrics }
  const app = await buildApp({ ...usualLimits, ...config, host, others, log, page, readiness, ...measured })
  return {
    place,
    readiness,
    app,
    operation: metrics === null ? null : buildOperationApp({ metrics, readiness, log }),
    hostOf: (landlord) => hosts.get(landlord) ?? null,
  }
}

function metricsOf(
  place: DataPlace,
  hosts: readonly Host[],
  app: () => App,
  onFault: (error: unknown) => void,
): ServerMetrics {
  return new ServerMetrics({
    lines: () => app().websocketServer.clients.size,
    sessions: () => heldBy(hosts, onFault),
    pool: () => place.poolUse(),
  })
}

async function heldBy(hosts: readonly Host[], onFault: (error: unknown) => void): Promise<number | null> {
  try {
    const held = await Promise.all(hosts.map(({ store }) => store.sessions()))
    return held.flat().length
  } catch (error) {
    onFault(error)
    return null
  }
}

async function loadExample({ hub, lists }: Host): Promise<void> {
  const author = { kind: 'authenticated', by: 'secretary', device: 'installation' } as const
  await importSession(hub, lists, readFileSync(exampleSitting, 'utf8'), 'refuse', author)
}
