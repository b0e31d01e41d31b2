import type { z } from 'zod'
import type { BackendFailure } from '../../shared/ports/backend.ts'
import { protocolHeader } from '../../shared/sync/http-api.ts'
import { protocolVersion } from '../../shared/sync/messages.ts'
import { parsedJson } from '../../shared/util/parsed-json.ts'

export interface HttpRequest<Schema extends z.ZodType> {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly body?: unknown
  readonly answer: Schema
  /** Milliseconds after which the line counts as cut. */
  readonly timeout: number
}

export interface HttpLine {
  readonly fetch: typeof fetch
  readonly token: string | null
}

const usualTimeout = 15_000
/** Imports of 20 MB and documents of a whole sitting take longer. */
const longTimeout = 120_000

export const timeouts = { usual: usualTimeout, long: longTimeout } as const

/** Asks the server and reads its answer by schema; every way to fail is a `BackendFailure`. */
export async function callServer<Schema extends z.ZodType>(
  line: HttpLine,
  request: HttpRequest<Schema>,
): Promise<z.output<Schema> | BackendFailure> {
  const response = await reach(line, request)
  if (response === null) return failure('unreachable')
  const refused = failureOf(response.status)
  if (refused !== null) return failure(refused)
  return readAnswer(response, request.answer)
}

/** Null when no answer came: no network, no server, or too late. `fetch` tells these by throwing. */
async function reach(line: HttpLine, request: HttpRequest<z.ZodType>): Promise<Response | null> {
  try {
    return await line.fetch(request.path, {
      method: request.method,
      headers: headersOf(line, request),
      signal: AbortSignal.timeout(request.timeout),
      cache: 'no-store',
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    })
  } catch {
    return null
  }
}

function headersOf({ token }: HttpLine, { body }: HttpRequest<z.ZodType>): Record<string, string> {
  return {
    [protocolHeader]: String(protocolVersion),
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  }
}

/** Too many calls, and a proxy that finds nobody behind it, pass with time: they count as no line. */
function failureOf(status: number): BackendFailure['reason'] | null {
  if (status >= 200 && status < 300) return null
  if (status === 401) return 'unauthorised'
  if (status === 426) return 'version'
  return [408, 429, 502, 503, 504].includes(status) ? 'unreachable' : 'failed'
}

/**
 * An answer that this version cannot read asks for an update; one cut on the way, or a page that a network's portal put in
 * its place, for another try.
 */
async function readAnswer<Schema extends z.ZodType>(
  response: Response,
  schema: Schema,
): Promise<z.output<Schema> | BackendFailure> {
  const text = await textOf(response)
  if (text === null) return failure('unreachable')
  const value = parsedJson(text)
  const answer = schema.safeParse(value)
  return answer.success ? answer.data : failure(value === undefined ? 'failed' : 'version')
}

async function textOf(response: Response): Promise<string | null> {
  try {
    return await response.text()
  } catch {
    return null
  }
}

function failure(reason: BackendFailure['reason']): BackendFailure {
  return { kind: 'failure', reason }
}
