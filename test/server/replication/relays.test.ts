import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../../../server/adapters/database.ts'
import { openSqlite } from '../../../server/adapters/sqlite.ts'
import { systemClock } from '../../../server/adapters/system.ts'
import { noSignals } from '../../../server/landlords/signals.ts'
import { migrate } from '../../../server/migrations/migrate.ts'
import { Relays } from '../../../server/replication/relays.ts'
import { SqlRelayBox } from '../../../server/replication/sql-relay-box.ts'
import type { PushAnswer } from '../../../shared/sync/messages.ts'
import type { RelayedWork } from '../../../shared/sync/relay.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { testKeys } from '../../support/test-keys.ts'

const work = (id: string): RelayedWork => ({ id, session: 'S1', by: 's1', device: 'd', commands: [{ id }] })
const answered = (command: string): PushAnswer => ({ kind: 'answers', answers: [{ command, events: [] }] })
const never = new AbortController().signal

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let database: Database
let box: SqlRelayBox
let relays: Relays
beforeEach(async () => {
  folder = await temporaryFolder()
  database = openSqlite(join(folder.path, 'caleol.sqlite'))
  await migrate(database)
  box = new SqlRelayBox(database, testKeys.sealer, systemClock)
  relays = new Relays(box)
})
afterEach(async () => {
  await database.destroy()
  await folder.remove()
})

describe('commands on their way to the hub that holds their session', () => {
  test('H9: they are given to that hub, and its answer comes back', async () => {
    const asked = relays.ask('desk', work('w1'))
    const given = await relays.next('desk', 5_000, never)
    expect(given).toEqual([work('w1')])
    await relays.answer([{ id: 'w1', answer: answered('w1') }])
    expect(await asked).toEqual(answered('w1'))
  })

  test('H9: a hub that waits is woken by work, and given all of it in order', async () => {
    const next = relays.next('desk', 5_000, never)
    const asked = [relays.ask('desk', work('w1')), relays.ask('desk', work('w2'))]
    const given = [...(await next), ...(await relays.next('desk', 200, never))]
    expect(given.map(({ id }) => id)).toEqual(['w1', 'w2'])
    await relays.answer(given.map(({ id }) => ({ id, answer: answered(id) })))
    expect(await Promise.all(asked)).toEqual([answered('w1'), answered('w2')])
  })

  test('H10: work that a stopped server left behind is given to nobody once its life is over', async () => {
    await box.put('desk', work('w1'), -1)
    await box.put('desk', work('w2'), 60_000)
    await box.put('desk', work('w3'), -1)
    expect(await relays.next('desk', 0, never)).toEqual([work('w2')])
  })

  test('H9: work is given once, and to its own hub alone', async () => {
    const asked = relays.ask('desk', work('w1'))
    expect(await relays.next('other', 0, never)).toEqual([])
    const given = await Promise.all([relays.next('desk', 300, never), relays.next('desk', 300, never)])
    expect(given.flat()).toEqual([work('w1')])
    await relays.answer([{ id: 'w1', answer: answered('w1') }])
    await asked
    expect(await relays.next('desk', 0, never)).toEqual([])
  })

  test('H10: a hub that does not take them is away: they are taken back, and never given later', async () => {
    const hasty = new Relays(box, noSignals, { taken: 20, answered: 40, look: 5 })
    expect(await hasty.ask('desk', work('w1'))).toBeNull()
    expect(await hasty.next('desk', 0, never)).toEqual([])
  })

  test('H10: a hub that takes them and says nothing more is waited for no longer than agreed', async () => {
    const hasty = new Relays(box, noSignals, { taken: 40, answered: 80, look: 5 })
    const asked = hasty.ask('desk', work('w1'))
    expect(await hasty.next('desk', 1_000, never)).toHaveLength(1)
    expect(await asked).toBeNull()
    await hasty.answer([{ id: 'w1', answer: answered('w1') }])
  })

  test('a server that stops lets a waiting hub go at once', async () => {
    const stopping = new AbortController()
    const next = relays.next('desk', 60_000, stopping.signal)
    stopping.abort()
    expect(await next).toEqual([])
  })
})
