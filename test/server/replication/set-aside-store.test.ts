import { afterEach, beforeEach, expect, test } from 'vitest'
import { BackendService } from '../../../server/host/backend-service.ts'
import { HandOverService } from '../../../server/host/hand-over-service.ts'
import { importEvents } from '../../../shared/domain/session/import-events.ts'
import type { SetAsideSource } from '../../../shared/sync/set-aside.ts'
import { anErasureOrder } from '../../support/erasure-order.ts'
import { firstRecords } from '../../support/journal-records.ts'
import { script } from '../../support/memory-hub.ts'
import { type RestoredHub, restoredHub } from '../../support/restored-hub.ts'
import { aPreparedSession } from '../../support/sitting-builders.ts'

const session = 'S1'
const secretary = { role: 'secretary', device: 'desk' } as const
let hub: RestoredHub

beforeEach(async () => {
  hub = await restoredHub(session, [])
  await hub.host.hub.create(session, importEvents(aPreparedSession()), script)
})
afterEach(() => hub.close())

function anAct(position: number, of: string = session): SetAsideSource {
  return {
    session: of,
    hub: 'desk-1',
    name: 'poste 1',
    epoch: 1,
    position,
    id: `late-${position}`,
    by: 'secretary',
    device: 'desk',
    at: '2026-11-26T14:00:00+01:00',
    command: null,
    records: firstRecords(1),
  }
}

const positions = (acts: readonly SetAsideSource[]) => acts.map(({ position }) => position)

test('J190: every act is told, acknowledged or not, in the order of its session', async () => {
  const { setAside } = hub.host
  await setAside.add([anAct(9), anAct(8), anAct(1, 'S2')])
  await setAside.sent([anAct(8)])
  expect(positions(await setAside.unsent())).toEqual([9, 1])
  expect(positions(await setAside.all())).toEqual([8, 9, 1])
})

test('J177: what was set aside of one session is forgotten alone', async () => {
  const { setAside } = hub.host
  await setAside.add([anAct(8), anAct(1, 'S2')])
  await setAside.forget(session)
  expect(positions(await setAside.all())).toEqual([1])
})

test('J177: what a desk decided too late of an erased session is not kept again; of another it is', async () => {
  const { host } = hub
  const order = { ...anErasureOrder, sitting: { ...anErasureOrder.sitting, id: session } }
  await host.hub.erase(session, order, 'desk')
  const service = new HandOverService(host, new BackendService(host))
  const answer = await service.setAside(secretary, { acts: [anAct(8), anAct(1, 'S2')] })
  expect(answer).toEqual({ kind: 'kept' })
  expect(positions(await host.setAside.all())).toEqual([1])
})
