import type { FastifyRequest } from 'fastify'
import { type LoggerOptions, pino } from 'pino'

/**
 * What is logged holds no personal data: of a request its method and path, of an error its kind and where it was
 * thrown. Messages are left out (they may quote what was being read), and so are addresses of machines.
 */
export const loggerOptions: LoggerOptions = {
  name: 'caleol',
  serializers: {
    req: ({ method, url }: FastifyRequest) => ({ method, path: url.split('?', 1)[0] }),
    err: describeError,
  },
}

/** The server's log, one JSON object a line, on the standard error. */
export function openLog(level: string) {
  return pino({ ...loggerOptions, level }, pino.destination({ dest: 2, sync: true }))
}

function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { kind: typeof error }
  const places = error.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? []
  return { kind: error.name, ...codeOf(error), places, ...causeOf(error) }
}

/** SQLite tells all its faults by one code: their number says which (a disk that is full is 13). */
function codeOf(error: Error): object {
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  return 'errcode' in error && typeof error.errcode === 'number' ? { ...code, number: error.errcode } : code
}

function causeOf(error: Error): object {
  return error.cause === undefined ? {} : { cause: describeError(error.cause) }
}
