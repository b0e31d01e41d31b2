import { parseArgs } from 'node:util'
import type { StorePlace } from './host/data-place.ts'
import { keyFilePath } from './keys/key-file.ts'
import { wrongParameter } from './wrong-parameter.ts'

/** How a server is started. Flags win over the environment, the environment over what is usual. */
export interface ServerConfig {
  readonly place: StorePlace
  readonly host: string
  /** 0 lets the system choose. */
  readonly port: number
  readonly allowedHosts: readonly string[]
  readonly trustedProxies: readonly string[]
  /** The file of the data's key. */
  readonly keyFile: string
  /** The folder of the organisation's own lists, or null for those delivered. */
  readonly lists: string | null
  readonly page: string
  readonly logLevel: string
  /** Also give a one-time code for the secretary's desk. */
  readonly givesConsoleCode: boolean
  /** Import the example sitting when it is not stored yet. */
  readonly loadsExample: boolean
}

export type ConfigAnswer =
  | { readonly kind: 'config'; readonly config: ServerConfig }
  | { readonly kind: 'usage'; readonly message: string }

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent']

const options = {
  port: { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
  'database-url': { type: 'string' },
  'allowed-host': { type: 'string', multiple: true },
  'trusted-proxy': { type: 'string', multiple: true },
  lists: { type: 'string' },
  'key-file': { type: 'string' },
  page: { type: 'string' },
  'log-level': { type: 'string' },
  console: { type: 'boolean', default: false },
  example: { type: 'boolean', default: false },
} as const

/**
 * Reads `--port`, `--host`, `--data`, `--database-url`, `--allowed-host`, `--trusted-proxy`, `--lists`, `--key-file`, `--page`,
 * `--log-level`, `--console` and `--example`; or `CALEOL_PORT`, `CALEOL_HOST`, `CALEOL_DATA`, `CALEOL_DATABASE_URL`
 * (better than a flag: the list of processes does not show it), `CALEOL_ALLOWED_HOSTS` and `CALEOL_TRUSTED_PROXIES`
 * (separated by commas), `CALEOL_LISTS`, `CALEOL_KEY_FILE`, `CALEOL_LOG_LEVEL`.
 */
export function readConfig(
  parameters: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  builtPage: string,
): ConfigAnswer {
  const flags = parsedFlags(parameters)
  if ('message' in flags) return { kind: 'usage', message: flags.message }
  const port = Number(flags.port ?? environment.CALEOL_PORT ?? '8790')
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return usage('--port : un nombre de 0 à 65535')
  const logLevel = flags['log-level'] ?? environment.CALEOL_LOG_LEVEL ?? 'info'
  if (!logLevels.includes(logLevel)) return usage(`--log-level : ${logLevels.join(', ')}`)
  return {
    kind: 'config',
    config: {
      place: placeOf(
        flags['database-url'] ?? environment.CALEOL_DATABASE_URL,
        flags.data ?? environment.CALEOL_DATA,
      ),
      host: flags.host ?? environment.CALEOL_HOST ?? '127.0.0.1',
      port,
      allowedHosts: flags['allowed-host'] ?? listed(environment.CALEOL_ALLOWED_HOSTS),
      trustedProxies: flags['trusted-proxy'] ?? listed(environment.CALEOL_TRUSTED_PROXIES),
      keyFile: keyFilePath(flags['key-file'], environment),
      lists: flags.lists ?? environment.CALEOL_LISTS ?? null,
      page: flags.page ?? builtPage,
      logLevel,
      givesConsoleCode: flags.console,
      loadsExample: flags.example,
    },
  }
}

function parsedFlags(parameters: readonly string[]) {
  try {
    return parseArgs({ args: [...parameters], options, strict: true }).values
  } catch (error) {
    const message = wrongParameter(error)
    if (message === null) throw error
    return { message }
  }
}

function placeOf(url: string | undefined, folder: string | undefined): StorePlace {
  return url === undefined ? { kind: 'folder', folder: folder ?? '.data' } : { kind: 'database', url }
}

function listed(text: string | undefined): readonly string[] {
  return (text ?? '').split(',').filter((part) => part !== '')
}

function usage(message: string): ConfigAnswer {
  return { kind: 'usage', message }
}
