import { beforeEach, describe, expect, test } from 'vitest'
import type { Host } from '../../../server/host/host.ts'
import { RetentionService } from '../../../server/host/retention-service.ts'
import { emptyHead } from '../../../shared/journal/record.ts'
import type { Identity } from '../../../shared/sync/messages.ts'
import type { RetentionRequest } from '../../../shared/sync/retention-messages.ts'
import { readPdf } from '../../support/read-pdf.ts'
import { hostWithExample, session } from '../../support/replica-bench.ts'

const desk: Identity = { role: 'secretary', device: 'desk' }
const tablet: Identity = { role: 'seat', device: 'tablet', session, seat: 's1' }
const erase: RetentionRequest = { kind: 'erase', session, reason: 'order', orderedBy: 'Mme ROY' }

let host: Host
let service: RetentionService

beforeEach(async () => {
  host = await hostWithExample()
  service = new RetentionService(host)
})

async function textOf(request: RetentionRequest): Promise<string> {
  const answer = await service.retention(desk, request)
  if (answer.kind !== 'certificate') throw new Error(answer.kind)
  const { pages } = await readPdf(Buffer.from(answer.base64, 'base64'))
  return pages.join(' ').replace(/[\s\u00a0]+/g, ' ')
}

test.each<RetentionRequest>([
  { kind: 'devices' },
  { kind: 'revoke', device: 'd', orderedBy: 'x' },
  erase,
  { kind: 'session-certificate', session },
  { kind: 'device-certificate', device: 'd' },
])('J179: a member’s tablet may not ask for $kind', async (request) => {
  expect(await service.retention(tablet, request)).toEqual({ kind: 'denied', code: 'not-permitted' })
})

describe('devices', () => {
  test('J179: are listed for the secretary, without any secret, and revoked by whose order', async () => {
    const { token, identity } = await host.gatekeeper.pair({ role: 'seat', session, seat: 's1' })
    expect(
      await service.retention(desk, { kind: 'revoke', device: identity.device, orderedBy: 'Mme ROY' }),
    ).toEqual({
      kind: 'done',
    })
    const answer = await service.retention(desk, { kind: 'devices' })
    expect(answer).toMatchObject({
      kind: 'devices',
      devices: [{ device: identity.device, session, seat: 's1', revokedBy: 'Mme ROY', erasedAt: null }],
    })
    expect(JSON.stringify(answer)).not.toContain(token)
    expect(JSON.stringify(answer)).not.toContain('tokenHash')
  })

  test('J179: are named by whose they are, while their session says it', async () => {
    await host.gatekeeper.pair({ role: 'seat', session, seat: 's1' })
    await host.gatekeeper.pair({ role: 'seat', session: 'elsewhere', seat: 's1' })
    await host.gatekeeper.pair({ role: 'secretary' })
    const holders = async () => {
      const answer = await service.retention(desk, { kind: 'devices' })
      if (answer.kind !== 'devices') throw new Error(answer.kind)
      return new Map(answer.devices.map((device) => [device.session, device.holder]))
    }
    const named = new Map([
      [session, 'M. LOPEZ'],
      ['elsewhere', null],
      [null, null],
    ])
    expect(await holders()).toEqual(named)
    await service.retention(desk, erase)
    expect(await holders()).toEqual(new Map([...named, [session, null]]))
  })

  test('J179: have a certificate once they gave their receipt, and none before', async () => {
    const { token, identity } = await host.gatekeeper.pair({ role: 'seat', session, seat: 's1' })
    const request: RetentionRequest = { kind: 'device-certificate', device: identity.device }
    expect(await service.retention(desk, request)).toEqual({ kind: 'unknown' })
    await host.gatekeeper.revoke(identity.device, 'Mme ROY')
    await host.gatekeeper.noteErased(token, 2)
    const text = await textOf(request)
    for (const told of ['Attestation d’effacement', identity.device, 'Mme ROY', 's1'])
      expect(text).toContain(told)
  })
})

describe('the erasure of a session', () => {
  test('J179: ends the access of its seats’ devices, and of no other', async () => {
    const own = await host.gatekeeper.pair({ role: 'seat', session, seat: 's1' })
    const other = await host.gatekeeper.pair({ role: 'seat', session: 'other', seat: 's1' })
    expect(await service.retention(desk, erase)).toEqual({ kind: 'done' })
    expect(await host.gatekeeper.standing(own.token)).toBe('erase')
    expect(await host.gatekeeper.standing(other.token)).toBe('known')
  })

  test('J175: gives a certificate, which a session that is not erased has not', async () => {
    const request: RetentionRequest = { kind: 'session-certificate', session }
    expect(await service.retention(desk, request)).toEqual({ kind: 'unknown' })
    await service.retention(desk, erase)
    const text = await textOf(request)
    expect(text).toContain('décision de l’organisme')
    expect(text).toContain('Mme ROY')
    expect(text).not.toContain('Actes établis')
  })

  test('J145: waits, as every decision, for the end of a journal that the server lacks', async () => {
    const after = (await host.store.head(session)) ?? emptyHead
    const hash = 'e'.repeat(64)
    const head = { length: after.length + 1, hash }
    const found = { session, after, head, hashes: [hash], foundAt: '2026-11-27T08:00:00Z' }
    await host.missingTails.note({ ...found, outcome: 'awaited', settledAt: null })
    expect(await service.retention(desk, erase)).toEqual({ kind: 'under-way' })
    expect((await host.store.read(session, 0)).every(({ payload }) => payload !== null)).toBe(true)
    await host.missingTails.note({ ...found, outcome: 'given-up', settledAt: '2026-11-28T08:00:00Z' })
    expect(await service.retention(desk, erase)).toEqual({ kind: 'done' })
  })

  test('J176: of a session that is not there changes nothing', async () => {
    expect(await service.retention(desk, { ...erase, session: 'other' })).toEqual({ kind: 'unknown' })
  })
})
