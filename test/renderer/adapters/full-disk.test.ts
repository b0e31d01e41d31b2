import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ReplicaView } from '../../../renderer/adapters/replica.ts'
import type { Request } from '../../../renderer/app/sitting-context.ts'
import type { Host } from '../../../server/host/host.ts'
import {
  hostWithExample,
  isSettled,
  newProfile,
  type OpenedReplica,
  openReplica,
  secretary,
  session,
  shows,
} from '../../support/replica-bench.ts'
import { TestLine } from '../../support/test-line.ts'

const open: Request = { type: 'OpenSession', secretary: 'Mme Claire RIVIÈRE', chair: 's1' }
const full = new DOMException('the disk is full', 'QuotaExceededError')
const isFull = ({ exchange }: ReplicaView) =>
  exchange?.kind === 'stopped' && exchange.reason === 'storage-failed'

let host: Host
let line: TestLine
let page: OpenedReplica
let faults: unknown[]

beforeEach(async () => {
  host = await hostWithExample()
  line = new TestLine(host, secretary)
  faults = []
  page = openReplica(line, newProfile(), secretary, (error) => faults.push(error))
  await shows(page.replica, isSettled)
})

afterEach(async () => {
  await page.close()
  await host.close()
})

test('a command that the disk does not take is told until the next one is taken, whatever comes from the hub', async () => {
  const { replica, database } = page
  vi.spyOn(database.outbox, 'add').mockRejectedValueOnce(full)
  await expect(replica.send(open)).rejects.toThrow('the disk is full')
  expect(faults).toMatchObject([{ name: full.name }])
  await host.hub.submit(session, { kind: 'authenticated', by: 'secretary', device: 'elsewhere' }, [
    { id: 'x1', at: '2026-11-26T14:00:00Z', ...open },
  ])
  const { opened } = await shows(replica, (view) => view.opened?.confirmed.phase === 'open')
  expect(opened?.pending).toEqual([])
  expect(isFull(replica.view())).toBe(true)
  expect(await replica.send({ type: 'SuspendSession' })).toBeNull()
  expect(isFull(replica.view())).toBe(false)
  await shows(replica, isSettled)
})

test('an exchange that the disk does not take is told, and no longer once the next one is', async () => {
  const { replica, database } = page
  vi.spyOn(database.runs, 'add').mockRejectedValueOnce(full)
  await replica.send(open)
  await shows(replica, isFull)
  const { opened } = await shows(replica, isSettled)
  expect(opened?.confirmed.phase).toBe('open')
})

test('an exchange that brought nothing the next time tells all the same that the disk takes again', async () => {
  const { replica, database } = page
  line.answerPull = () => {
    line.answerPull = null
    return { kind: 'failure', reason: 'failed' }
  }
  vi.spyOn(database.exchangeEnds, 'put').mockRejectedValueOnce(full)
  line.cut()
  line.restore()
  await shows(replica, isFull)
  await shows(replica, isSettled)
})

test('J17: a desk shows what it enters while its journal comes anew, and the line fails in the middle', async () => {
  const { replica } = page
  const records = await host.store.read(session, 0)
  await host.store.remove(session)
  const again = await hostWithExample()
  await host.store.create(session, await again.store.read(session, 0))
  line.answerPull = (answer) => {
    if (answer.kind !== 'reset') return answer
    line.answerPull = () => ({ kind: 'failure', reason: 'failed' })
    return { ...answer, records: answer.records.slice(0, 1), more: true }
  }
  line.cut()
  line.restore()
  await shows(replica, ({ isFilling }) => isFilling)
  expect(replica.view().opened?.head.length).toBe(records.length)
  await replica.send(open)
  expect(replica.view()).toMatchObject({ waiting: 1, opened: { state: { phase: 'open' } } })
  line.answerPull = null
  line.restore()
  await shows(replica, isSettled)
})
