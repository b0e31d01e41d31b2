import { beforeEach, describe, expect, it } from 'vitest'
import type { CredentialStore } from '../../../renderer/adapters/credential-store.ts'
import { DeviceIdentity } from '../../../renderer/app/device-identity.ts'
import type { Backend, BackendFailure } from '../../../shared/ports/backend.ts'
import type { Identity } from '../../../shared/sync/messages.ts'

const desk: Identity = { role: 'secretary', device: 'desk' }
const seat: Identity = { role: 'seat', device: 'tablet', session: 's', seat: 's1' }

type IdentityAnswer = Awaited<ReturnType<Backend['identity']>>

let kept: Awaited<ReturnType<CredentialStore['read']>>
let answer: IdentityAnswer
let codes: Map<string, Identity>

beforeEach(() => {
  kept = null
  answer = failure('unauthorised')
  codes = new Map([['right', desk]])
})

function failure(reason: BackendFailure['reason']): BackendFailure {
  return { kind: 'failure', reason }
}

function device(): DeviceIdentity {
  const credentials: CredentialStore = {
    read: async () => kept,
    save: async (token, identity) => {
      kept = { token, identity }
    },
  }
  const backend = {
    identity: async () => answer,
    pair: async (code: string) => {
      const identity = codes.get(code)
      return identity === undefined
        ? ({ kind: 'wrong-code' } as const)
        : ({ kind: 'identity', identity } as const)
    },
  }
  return new DeviceIdentity(backend, credentials)
}

async function started(linkCode: string | null = null) {
  const found = device()
  await found.start(linkCode)
  return found.view()
}

describe('who a device speaks for', () => {
  it('is what a link’s code gives, before anything it kept', async () => {
    kept = { token: 't', identity: seat }
    expect(await started('right')).toEqual({ kind: 'known', identity: desk })
  })

  it('stays what it kept when the link’s code is used up', async () => {
    kept = { token: 't', identity: seat }
    answer = { kind: 'identity', identity: seat }
    expect(await started('used')).toEqual({ kind: 'known', identity: seat })
  })

  it('is what it kept while nobody answers', async () => {
    kept = { token: 't', identity: seat }
    answer = failure('unreachable')
    expect(await started()).toEqual({ kind: 'known', identity: seat })
  })

  it('is what its host says, and is kept for the day it does not answer', async () => {
    answer = { kind: 'identity', identity: desk }
    expect(await started()).toEqual({ kind: 'known', identity: desk })
    expect(kept?.identity).toEqual(desk)
  })

  it.each<[string, string | null, IdentityAnswer, boolean, string]>([
    ['never paired', null, failure('unauthorised'), false, 'never'],
    ['opened by a link that was used', 'used', failure('unauthorised'), false, 'wrong-link'],
    ['no longer accepted', null, failure('unauthorised'), true, 'revoked'],
    ['new, and nobody answers', null, failure('unreachable'), false, 'unreachable'],
    ['new, and out of date', null, failure('version'), false, 'version'],
  ])('is unknown when it is %s', async (_name, code, said, hasKept, reason) => {
    kept = hasKept ? { token: 't', identity: seat } : null
    answer = said
    expect(await started(code)).toEqual({ kind: 'unpaired', reason })
  })
})

describe('pairing', () => {
  it('changes who it is, and tells', async () => {
    const found = device()
    await found.start(null)
    const seen: string[] = []
    found.subscribe(() => seen.push(found.view().kind))
    expect(await found.pair('right')).toBe('paired')
    expect(seen).toEqual(['known'])
  })

  it('with a wrong code changes nothing', async () => {
    const found = device()
    await found.start(null)
    expect(await found.pair('wrong')).toBe('wrong-code')
    expect(found.view()).toEqual({ kind: 'unpaired', reason: 'never' })
  })
})
