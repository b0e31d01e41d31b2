import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import { isDatabaseAway } from './adapters/database-away.ts'
import { LandlordsNotSeparated } from './adapters/postgres-place.ts'
import { readConfig, type ServerConfig } from './config.ts'
import type { Host } from './host/host.ts'
import { KeyUnavailable } from './keys/key-file.ts'
import { type LandlordsReading, readLandlords } from './landlords/read-landlords.ts'
import { openLog } from './logging.ts'
import { stopGracefully } from './operation/graceful-stop.ts'
import { type OpenServer, openServer } from './serve.ts'

const databaseAway =
  'La base de données ne répond pas : vérifiez son adresse (CALEOL_DATABASE_URL) et qu’elle est démarrée, puis relancez.'

const builtPage = fileURLToPath(new URL('../dist/renderer', import.meta.url))

const read = readConfig(process.argv.slice(2), process.env, builtPage)
if (read.kind === 'usage') endWith(2, read.message)
else {
  await serve(read.config).catch((error: unknown) => {
    if (error instanceof KeyUnavailable || error instanceof LandlordsNotSeparated) endWith(4, error.message)
    else if (isAway(error)) endWith(5, databaseAway)
    else throw error
  })
}

/**
 * Opens the data, listens, and writes one line of JSON on the standard output: where the application is, with a
 * one-time console code in the address's fragment when asked (a fragment is never sent nor logged).
 */
async function serve(config: ServerConfig): Promise<void> {
  const listed = landlordsOf(config)
  if (listed.kind === 'refused') return endWith(2, listed.message)
  const log = openLog(config.logLevel)
  const server = await openServer(config, listed.landlords, log)
  const host = server.hostOf(config.landlord)
  if (host === null) {
    await server.place.close()
    return endWith(2, `Aucun organisme « ${config.landlord} » dans la liste de --landlords.`)
  }
  stopWhenAsked(server, config.stopDelay, () => log.warn('cut what was under way'))
  try {
    if (await listenEverywhere(server, config)) await tellWhere(server, config, host)
    else await putAway(server)
  } catch (error) {
    await putAway(server)
    throw error
  }
}

async function tellWhere(server: OpenServer, config: ServerConfig, host: Host): Promise<void> {
  const address = addressOf(server.app, config.host)
  const code = config.givesConsoleCode ? await host.gatekeeper.issueConsoleCode() : null
  const { operation } = server
  const line = {
    address,
    ...(code === null ? {} : { console: `${address}#code=${code}` }),
    ...(operation === null ? {} : { operation: addressOf(operation, config.operation?.host ?? '') }),
  }
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

function landlordsOf({ landlordsFile }: ServerConfig): LandlordsReading {
  if (landlordsFile === null) return { kind: 'read', landlords: [] }
  try {
    return readLandlords(readFileSync(landlordsFile, 'utf8'), landlordsFile)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return { kind: 'refused', message: 'La liste des organismes (--landlords) ne peut pas être lue.' }
  }
}

async function listenEverywhere({ app, operation }: OpenServer, config: ServerConfig): Promise<boolean> {
  if (!(await listen(app, config, '--port'))) return false
  return operation === null || config.operation === null || listen(operation, config.operation, '--ops-port')
}

/** One of its ports may be open already, or the line to whoever started it: the process would go on, on data that are closed. */
async function putAway({ app, place }: OpenServer): Promise<void> {
  await app.close()
  await place.close()
  process.channel?.unref()
}

interface Place {
  readonly host: string
  readonly port: number
}

async function listen(
  app: Pick<FastifyInstance, 'listen'>,
  { host, port }: Place,
  flag: string,
): Promise<boolean> {
  try {
    await app.listen({ host, port })
    return true
  } catch (error) {
    if (!isAddressInUse(error)) throw error
    endWith(3, `Le port ${port} est déjà pris : choisissez-en un autre avec ${flag}.`)
    return false
  }
}

function isAddressInUse(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}

/** Also where it was found away while its tables were brought up to date. */
function isAway(error: unknown): boolean {
  return isDatabaseAway(error) || (error instanceof Error && isDatabaseAway(error.cause))
}

/** What to open on this machine: a server that listens on every address is reached at its own. */
function addressOf(
  app: { readonly server: { address(): AddressInfo | string | null } },
  host: string,
): string {
  const bound = app.server.address()
  if (bound === null || typeof bound === 'string') throw new Error('the server listens on no port')
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${bound.port}/`
}

/**
 * Ctrl+C, a polite kill, or the end of the process that started this one: answers what is under way, then ends. A second
 * signal ends at once.
 */
function stopWhenAsked(
  { readiness, app, operation, place }: OpenServer,
  delay: number,
  onCut: () => void,
): void {
  const stop = async () => {
    await stopGracefully({ readiness, app, operation, place, delay, onCut })
    process.exit()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
  if (process.channel !== undefined) process.once('disconnect', stop)
}

function endWith(code: number, message: string): void {
  process.stderr.write(`${message}\n`)
  process.exitCode = code
}
