import { isBusy } from './patient-connection.ts'

/**
 * What PostgreSQL (https://www.postgresql.org/docs/15/errcodes-appendix.html) and the network say when a database does not
 * answer now and will later: its own kinds of connection errors (class 08), too many connections, a restart, a statement
 * or a lock that took too long, a transaction that lost against another.
 */
const passing: ReadonlySet<string> = new Set([
  ...['53300', '57P01', '57P02', '57P03', '57P05', '57014', '55P03', '40001', '40P01', '25P03'],
  ...[
    'ECONNREFUSED',
    'ECONNRESET',
    'EPIPE',
    'ETIMEDOUT',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ENOTFOUND',
    'EAI_AGAIN',
  ],
])

/** What the pool and its connections say without a code: none came free, or the one in use was cut, now or before. */
const passingMessages = [
  'Client has encountered a connection error and is not queryable',
  'timeout exceeded when trying to connect',
  'Connection terminated unexpectedly',
  'Connection terminated due to connection timeout',
  // Of one that was cut, and whose transaction could so not be rolled back: Kysely's words.
  'Postgres connection has been discarded',
]

/** True when the database is away or too busy: whoever asked may ask again, under the same ids, and nobody is at fault. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error instanceof AggregateError) return error.errors.some(isDatabaseAway)
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return (
    code.startsWith('08') || passing.has(code) || passingMessages.includes(error.message) || isBusy(error)
  )
}
