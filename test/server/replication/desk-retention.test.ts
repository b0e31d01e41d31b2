import { beforeEach, expect, test } from 'vitest'
import type { Host } from '../../../server/host/host.ts'
import { DeskRetention } from '../../../server/replication/desk-retention.ts'
import type { ServerLink } from '../../../server/replication/server-link.ts'
import type { RetentionRequest } from '../../../shared/sync/retention-messages.ts'
import { hostWithExample, secretary, session } from '../../support/replica-bench.ts'

let own: Host
let asked: RetentionRequest[]

beforeEach(async () => {
  own = await hostWithExample()
  asked = []
})

function desk(isLinked: boolean): DeskRetention {
  const retention = async (request: RetentionRequest) => {
    asked.push(request)
    return { kind: 'done' } as const
  }
  const link = isLinked ? ({ line: { retention } } as unknown as ServerLink) : null
  return new DeskRetention({ identity: secretary, own, link: () => link })
}

const erase = (of: string): RetentionRequest => ({
  kind: 'erase',
  session: of,
  reason: 'order',
  orderedBy: 'Mme ROY',
})

test.each([true, false])(
  'J179: a desk erases here what it alone keeps (linked to a server: %s)',
  async (isLinked) => {
    expect(await desk(isLinked).retention(erase(session))).toEqual({ kind: 'done' })
    expect(asked).toEqual([])
    expect(await own.hub.state(session)).toBeNull()
  },
)

test('J179: a desk asks its server about the server’s sessions, and about devices', async () => {
  for (const request of [erase('of-the-server'), { kind: 'devices' } as const]) {
    expect(await desk(true).retention(request)).toEqual({ kind: 'done' })
  }
  expect(asked).toEqual([erase('of-the-server'), { kind: 'devices' }])
})

test('J179: a desk that works alone has no devices, and reaches nobody else’s sessions', async () => {
  expect(await desk(false).retention({ kind: 'devices' })).toEqual({ kind: 'devices', devices: [] })
  expect(await desk(false).retention(erase('of-the-server'))).toMatchObject({ reason: 'unreachable' })
})
