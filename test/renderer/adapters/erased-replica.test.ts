import { afterEach, expect, test } from 'vitest'
import { dexieDraftStore } from '../../../renderer/adapters/dexie-draft-store.ts'
import { dexieReadMarksStore } from '../../../renderer/adapters/read-marks-store.ts'
import type { ReplicaView } from '../../../renderer/adapters/replica.ts'
import { replicaKey } from '../../../renderer/adapters/replica-key.ts'
import { noDrafts } from '../../../renderer/features/chair/desk/draft-store.ts'
import type { Identity } from '../../../shared/sync/messages.ts'
import { anErasureOrder } from '../../support/erasure-order.ts'
import {
  hostWithExample,
  isSettled,
  newProfile,
  type OpenedPage,
  openPage,
  seatIdentity,
  secretary,
  session,
  shows,
} from '../../support/replica-bench.ts'
import { testVault } from '../../support/test-vault.ts'

const pages: OpenedPage[] = []

afterEach(async () => {
  for (const page of pages.splice(0)) await page.close()
})

const order = { ...anErasureOrder, sitting: { ...anErasureOrder.sitting, id: session } }
const isErased = ({ exchange }: ReplicaView) =>
  exchange?.kind === 'stopped' && exchange.reason === 'session-erased'

test.each<[string, Identity]>([
  ['a desk', secretary],
  ['a seat', seatIdentity('s1')],
])('J177: %s that hears of the erasure shows and keeps nothing of the session', async (_name, identity) => {
  const host = await hostWithExample()
  const page = openPage(host, newProfile(), identity)
  pages.push(page)
  await shows(page.replica, isSettled)
  const store = { database: page.database, vault: testVault }
  const drafts = dexieDraftStore(store, replicaKey(identity, session))
  await drafts.keep({ ...noDrafts, opinions: { O1: {} } } as never)
  await dexieReadMarksStore(store).noteOpened({ session, seat: 's1', item: 'L1', print: 'p' }, 1)
  await host.hub.erase(session, order, 'desk')
  const { opened } = await shows(page.replica, isErased)
  expect(opened).toBeNull()
  const { runs, heads, positions, writings } = page.database
  const counts = [runs, heads, positions, writings].map((table) => table.count())
  expect(await Promise.all(counts)).toEqual([0, 0, 0, 0])
})

test('J177: what an erased session will never take is kept and counted, though nothing of it is shown', async () => {
  const host = await hostWithExample()
  const page = openPage(host, newProfile())
  pages.push(page)
  await shows(page.replica, isSettled)
  page.line.cut()
  await page.replica.send({ type: 'OpenSession', secretary: 'Mme Claire RIVIÈRE', chair: 's1' })
  await host.hub.erase(session, order, 'desk')
  page.line.restore()
  const { opened, waiting } = await shows(page.replica, isErased)
  expect({ opened, waiting }).toEqual({ opened: null, waiting: 1 })
  expect(await page.database.outbox.count()).toBe(1)
})
