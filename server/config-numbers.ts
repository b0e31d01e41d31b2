import { type PoolSettings, usualPool } from './adapters/postgres.ts'

type Texts = Readonly<Record<string, string | undefined>>

/** A setting that is a number: its flag, its variable, what is usual, and its bounds. */
interface NumberSetting {
  readonly flag: string
  readonly variable: string
  readonly usual: number
  readonly from: number
  readonly to: number
}

const second = 1_000
const seconds = (flag: string, variable: string, usual: number): NumberSetting => ({
  flag,
  variable,
  usual: usual / second,
  from: 1,
  to: 600,
})

const settings = {
  port: { flag: 'port', variable: 'CALEOL_PORT', usual: 8790, from: 0, to: 65_535 },
  poolSize: { flag: 'pool-size', variable: 'CALEOL_POOL_SIZE', usual: usualPool.size, from: 1, to: 500 },
  poolWait: seconds('pool-wait', 'CALEOL_POOL_WAIT', usualPool.wait),
  statement: seconds('statement-timeout', 'CALEOL_STATEMENT_TIMEOUT', usualPool.statement),
  stopDelay: seconds('stop-delay', 'CALEOL_STOP_DELAY', 10 * second),
} as const satisfies Readonly<Record<string, NumberSetting>>

const operationPort: Omit<NumberSetting, 'usual'> = {
  flag: 'ops-port',
  variable: 'CALEOL_OPS_PORT',
  from: 0,
  to: 65_535,
}

/** The numbers of a configuration; times in milliseconds. */
export interface ConfigNumbers {
  readonly port: number
  /** Null without a port for the operator. */
  readonly operationPort: number | null
  readonly pool: PoolSettings
  readonly stopDelay: number
}

/** Reads the numbers, or says in French which is none. Flags win over the environment. */
export function readNumbers(flags: Texts, environment: Texts): ConfigNumbers | { readonly message: string } {
  const read = (setting: Omit<NumberSetting, 'usual'>) => flags[setting.flag] ?? environment[setting.variable]
  const numberOf = (setting: NumberSetting) => Number(read(setting) ?? setting.usual)
  const wrong = [...Object.values(settings), operationPort].find((setting) => !fits(read(setting), setting))
  if (wrong !== undefined) return { message: `--${wrong.flag} : un nombre de ${wrong.from} à ${wrong.to}` }
  const given = read(operationPort)
  return {
    port: numberOf(settings.port),
    operationPort: given === undefined ? null : Number(given),
    pool: {
      size: numberOf(settings.poolSize),
      wait: numberOf(settings.poolWait) * second,
      statement: numberOf(settings.statement) * second,
    },
    stopDelay: numberOf(settings.stopDelay) * second,
  }
}

function fits(text: string | undefined, { from, to }: Pick<NumberSetting, 'from' | 'to'>): boolean {
  return text === undefined || (/^\d+$/.test(text) && Number(text) >= from && Number(text) <= to)
}
