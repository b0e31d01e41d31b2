import { parseArgs } from 'node:util'
import type { PoolSettings } from './adapters/postgres.ts'
import { readNumbers } from './config-numbers.ts'
import type { StorePlace } from './host/data-place.ts'
import { keyFilePath } from './keys/key-file.ts'
import { defaultLandlord } from './landlords/landlord.ts'
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
  /** The file that lists the landlords besides the default one, or null for it alone. */
  readonly landlordsFile: string | null
  /** Whose desk the one-time code is for. */
  readonly landlord: string
  /** Where the operator's machines ask for health and measures. */
  readonly operation: { readonly host: string; readonly port: number } | null
  /** Milliseconds that what is under way may take once the server is asked to stop. */
  readonly stopDelay: number
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
  'database-owner-url': { type: 'string' },
  'pool-size': { type: 'string' },
  'pool-wait': { type: 'string' },
  'statement-timeout': { type: 'string' },
  landlords: { type: 'string' },
  landlord: { type: 'string' },
  'ops-host': { type: 'string' },
  'ops-port': { type: 'string' },
  'stop-delay': { type: 'string' },
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
 * Reads the flags above, or their variables: `CALEOL_PORT`, `CALEOL_HOST`, `CALEOL_DATA`, `CALEOL_DATABASE_URL` and
 * `CALEOL_DATABASE_OWNER_URL` (better than a flag: the list of processes does not show it), `CALEOL_POOL_SIZE`,
 * `CALEOL_POOL_WAIT`, `CALEOL_STATEMENT_TIMEOUT` and `CALEOL_STOP_DELAY` (in seconds), `CALEOL_ALLOWED_HOSTS` and
 * `CALEOL_TRUSTED_PROXIES` (separated by commas), `CALEOL_LISTS`, `CALEOL_LANDLORDS`, `CALEOL_KEY_FILE`,
 * `CALEOL_OPS_HOST`, `CALEOL_OPS_PORT`, `CALEOL_LOG_LEVEL`.
 */
export function readConfig(
  parameters: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  builtPage: string,
): ConfigAnswer {
  const flags = parsedFlags(parameters)
  if ('message' in flags) return usage(String(flags.message))
  const numbers = readNumbers(textsOf(flags), environment)
  if ('message' in numbers) return usage(numbers.message)
  const logLevel = flags['log-level'] ?? environment.CALEOL_LOG_LEVEL ?? 'info'
  if (!logLevels.includes(logLevel)) return usage(`--log-level : ${logLevels.join(', ')}`)
  const { port, pool, operationPort, stopDelay } = numbers
  return {
    kind: 'config',
    config: {
      place: placeOf(flags, environment, pool),
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
      landlordsFile: flags.landlords ?? environment.CALEOL_LANDLORDS ?? null,
      landlord: flags.landlord ?? defaultLandlord,
      operation:
        operationPort === null
          ? null
          : { host: flags['ops-host'] ?? environment.CALEOL_OPS_HOST ?? '127.0.0.1', port: operationPort },
      stopDelay,
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

type Flags = Exclude<ReturnType<typeof parsedFlags>, { readonly message: string }>

function textsOf(flags: Flags): Readonly<Record<string, string | undefined>> {
  const texts = Object.entries(flags).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return Object.fromEntries(texts)
}

function placeOf(
  flags: Flags,
  environment: Readonly<Record<string, string | undefined>>,
  pool: PoolSettings,
): StorePlace {
  const url = flags['database-url'] ?? environment.CALEOL_DATABASE_URL
  if (url === undefined) return { kind: 'folder', folder: flags.data ?? environment.CALEOL_DATA ?? '.data' }
  const ownerUrl = flags['database-owner-url'] ?? environment.CALEOL_DATABASE_OWNER_URL
  return { kind: 'database', url, pool, ...(ownerUrl === undefined ? {} : { ownerUrl }) }
}

function listed(text: string | undefined): readonly string[] {
  return (text ?? '').split(',').filter((part) => part !== '')
}

function usage(message: string): ConfigAnswer {
  return { kind: 'usage', message }
}
