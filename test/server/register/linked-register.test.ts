import { describe, expect, test } from 'vitest'
import { linkedRegister } from '../../../server/register/linked-register.ts'
import type { BackendFailure } from '../../../shared/ports/backend.ts'
import type { MissingPart, RegisterAnswer } from '../../../shared/sync/register-messages.ts'
import { anEntry } from '../../support/register-builders.ts'

const request = { organisation: 'org', year: 2026 }

function source(answer: RegisterAnswer | BackendFailure) {
  return { register: async () => answer }
}

function telling(sessions: readonly string[], missing: readonly MissingPart[] = []): RegisterAnswer {
  const entries = sessions.map((session) => anEntry({ session }))
  return { kind: 'register', entries, complete: missing.length === 0, missing }
}

function failing(reason: BackendFailure['reason']) {
  return source({ kind: 'failure', reason })
}

const own = source(telling(['own']))
const copies = source(telling(['copy']))

/** The sessions told, and what is missing. */
async function told(sources: Parameters<typeof linkedRegister>[0]) {
  const answer = await linkedRegister(sources, request)
  if (answer.kind === 'failure') return answer.reason
  return [answer.entries.map(({ session }) => session), answer.complete, answer.missing]
}

describe('the register of a desk and its server', () => {
  test('a desk without a server tells its own, and it is whole', async () => {
    expect(await told({ own, copies, server: null })).toEqual([['own'], true, []])
  })

  test('the server tells its sessions, not their copies', async () => {
    const server = source(telling(['copy', 'new']))
    expect(await told({ own, copies, server })).toEqual([['own', 'copy', 'new'], true, []])
  })

  test('what the server lacks is missing here', async () => {
    const broken = { reason: 'unreadable', session: 'x' } as const
    const server = source(telling(['copy'], [broken]))
    expect(await told({ own, copies, server })).toEqual([['own', 'copy'], false, [broken]])
  })

  test.each([
    ['unreachable', 'server-unreachable'],
    ['unauthorised', 'server-refused'],
    ['version', 'server-refused'],
    ['failed', 'server-refused'],
  ] as const)('a server that answers %s: the copies, and it is said', async (reason, missing) => {
    const answer = await told({ own, copies, server: failing(reason) })
    expect(answer).toEqual([['own', 'copy'], false, [{ reason: missing }]])
  })

  test('what this desk itself cannot tell is a failure', async () => {
    expect(await told({ own: failing('failed'), copies, server: null })).toBe('failed')
    expect(await told({ own, copies: failing('failed'), server: failing('unreachable') })).toBe('failed')
  })
})
