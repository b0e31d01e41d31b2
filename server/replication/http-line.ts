import { z } from 'zod'
import type { BackendFailure } from '../../shared/ports/backend.ts'
import { protocolHeader } from '../../shared/sync/http-api.ts'
import { protocolVersion } from '../../shared/sync/messages.ts'

/** How this process reaches the landlord's server. */
export interface HttpParts {
  /** `https://caleol.example.fr`, without a path. */
  readonly address: string
  readonly fetch: typeof fetch
  /** Milliseconds after which the line counts as cut, besides the time that what is sent takes on its way. */
  readonly patience: number
}

/** Bytes a millisecond on the slowest line that counts as one: a whole journal must come through it, or it never would. */
const slowestLine = 16

/** Asks the server and reads its answer by schema; every way to fail is a `BackendFailure`. */
export async function ask<Schema extends z.ZodType>(
  { address, fetch, patience }: HttpParts,
  token: string | null,
  path: string,
  body: unknown,
  answer: Schema,
): Promise<z.output<Schema> | BackendFailure> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) }
  const onItsWay = Math.ceil((sent.body?.length ?? 0) / slowestLine)
  try {
    const response = await fetch(new URL(path, address), {
      method: body === undefined ? 'GET' : 'POST',
      headers: headersOf(token),
      signal: AbortSignal.timeout(patience + onItsWay),
      ...sent,
    })
    if (!response.ok) return failure(reasonOf(response.status))
    return answer.parse(await response.json())
  } catch (error) {
    // Cut, refused or too late: no line. An answer of another shape: one of the two sides is too old.
    return failure(error instanceof z.ZodError ? 'version' : 'unreachable')
  }
}

function headersOf(token: string | null): Record<string, string> {
  return {
    'content-type': 'application/json',
    [protocolHeader]: String(protocolVersion),
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  }
}

/** A server too busy, or a proxy that finds nobody behind it, passes with time: as no line. */
function reasonOf(status: number): BackendFailure['reason'] {
  if (status === 401) return 'unauthorised'
  if (status === 426) return 'version'
  return [408, 429, 502, 503, 504].includes(status) ? 'unreachable' : 'failed'
}

function failure(reason: BackendFailure['reason']): BackendFailure {
  return { kind: 'failure', reason }
}
