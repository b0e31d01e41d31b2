import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deliveredLists, loadReferenceLists } from './adapters/reference-lists.ts'
import { buildApp, usualLimits } from './app.ts'
import { readConfig, type ServerConfig } from './config.ts'
import type { Host } from './host/host.ts'
import { importSession } from './host/import-session.ts'
import { openHost } from './host/open-host.ts'
import { KeyUnavailable, openKeyFile } from './keys/key-file.ts'
import { openLog } from './logging.ts'
import { exportDocuments } from './pdf/export-documents.ts'
import type { App } from './routes/type-provider.ts'

const builtPage = fileURLToPath(new URL('../dist/renderer', import.meta.url))
const exampleSitting = join(deliveredLists, 'examples', 'seance-chaumont.json')

const read = readConfig(process.argv.slice(2), process.env, builtPage)
if (read.kind === 'usage') {
  process.stderr.write(`${read.message}\n`)
  process.exitCode = 2
} else {
  await serve(read.config).catch((error: unknown) => {
    if (!(error instanceof KeyUnavailable)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 4
  })
}

/**
 * Opens the data, listens, and writes one line of JSON on the standard output: where the application is, with a
 * one-time console code in the address's fragment when asked (a fragment is never sent nor logged).
 */
async function serve(config: ServerConfig): Promise<void> {
  const log = openLog(config.logLevel)
  const host = await openHost(config.place, {
    keys: (isSealed) => openKeyFile(config.keyFile, isSealed),
    exportDocuments,
    onFault: (error) => log.error({ err: error }, 'fault'),
    lists: loadReferenceLists(config.lists ?? deliveredLists),
  })
  log.info({ key: host.signingKey }, 'signing key')
  if (config.loadsExample) await loadExample(host)
  const page = existsSync(join(config.page, 'index.html')) ? config.page : null
  const app = await buildApp({ ...usualLimits, ...config, host, log, page })
  stopWhenAsked(app, host)
  const listening = await listen(app, config)
  if (!listening) return host.close()
  const address = addressOf(app, config)
  const code = config.givesConsoleCode ? await host.gatekeeper.issueConsoleCode() : null
  const line = { address, ...(code === null ? {} : { console: `${address}#code=${code}` }) }
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

async function loadExample({ hub, lists }: Host): Promise<void> {
  const author = { kind: 'authenticated', by: 'secretary', device: 'installation' } as const
  await importSession(hub, lists, readFileSync(exampleSitting, 'utf8'), 'refuse', author)
}

async function listen(app: App, { host, port }: ServerConfig): Promise<boolean> {
  try {
    await app.listen({ host, port })
    return true
  } catch (error) {
    if (!isAddressInUse(error)) throw error
    process.stderr.write(`Le port ${port} est déjà pris : choisissez-en un autre avec --port.\n`)
    process.exitCode = 3
    return false
  }
}

function isAddressInUse(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}

/** What to open on this machine: a server that listens on every address is reached at its own. */
function addressOf(app: App, { host }: ServerConfig): string {
  const bound = app.server.address()
  if (bound === null || typeof bound === 'string') throw new Error('the server listens on no port')
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${bound.port}/`
}

/** Ctrl+C, a polite kill, or the end of the process that started this one: answers what is under way, then ends. */
function stopWhenAsked(app: App, host: Host): void {
  const stop = async () => {
    await app.close()
    await host.close()
    process.exit()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
  if (process.channel !== undefined) process.once('disconnect', stop)
}
