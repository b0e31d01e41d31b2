import { describe, expect, test } from 'vitest'
import { importEvents } from '../../../shared/domain/session/import-events.ts'
import { verifyChain } from '../../../shared/journal/verify.ts'
import { aHub, aHubWithSession, commandOf, script } from '../../support/memory-hub.ts'
import { opening, says, starts } from '../../support/sitting-acts.ts'
import { aPreparedSession, aVacancy } from '../../support/sitting-builders.ts'

const S1 = 'S1'
const imported = importEvents(aPreparedSession())
const other = importEvents(aPreparedSession({ vacancies: [aVacancy('L7')] }))
const open = commandOf('c1', says('secretary', opening))

describe('creating a session from its import', () => {
  test('seals the import as the first events, by the secretary', async () => {
    const { hub, store } = aHub()
    expect(await hub.create(S1, imported, script)).toBe('created')
    const records = await store.read(S1, 0)
    expect(verifyChain(records).kind).toBe('whole')
    expect(records.map(({ envelope }) => envelope.type)).toEqual(imported.map(({ type }) => type))
    expect(records[0]?.envelope).toMatchObject({ seq: 1, id: '/0', by: 'secretary', type: 'SessionImported' })
  })

  test('5.6 refuses a session already stored, and changes nothing', async () => {
    const { hub } = await aHubWithSession()
    const before = await hub.state(S1)
    expect(await hub.create(S1, other, script)).toBe('exists')
    expect(await hub.state(S1)).toEqual(before)
  })

  test('of two at once, one wins', async () => {
    const { hub } = aHub()
    const answers = await Promise.all([hub.create(S1, imported, script), hub.create(S1, other, script)])
    expect([...answers].sort()).toEqual(['created', 'exists'])
  })
})

describe('replacing an import (5.6)', () => {
  test('works while the journal holds nothing but its import', async () => {
    const { hub } = await aHubWithSession()
    expect(await hub.replaceImport(S1, other, script)).toBe('replaced')
    expect((await hub.state(S1))?.state.items.map(({ id }) => id)).toEqual(['L7', 'U1', 'O1'])
  })

  test('works after a refused command, which left nothing', async () => {
    const { hub } = await aHubWithSession()
    await hub.submit(S1, script, [commandOf('c1', says('secretary', starts('L1')))])
    expect(await hub.replaceImport(S1, other, script)).toBe('replaced')
  })

  test('is refused once a command was applied', async () => {
    const { hub } = await aHubWithSession()
    await hub.submit(S1, script, [open])
    expect(await hub.replaceImport(S1, other, script)).toBe('in-use')
    expect((await hub.state(S1))?.state.phase).toBe('open')
  })

  test('is refused when the other hub began meanwhile', async () => {
    const { hub, store } = await aHubWithSession()
    await hub.state(S1)
    await aHub(store).hub.submit(S1, script, [open])
    expect(await hub.replaceImport(S1, other, script)).toBe('in-use')
  })

  test('knows no session that is not there', async () => {
    expect(await aHub().hub.replaceImport(S1, other, script)).toBe('unknown')
  })

  test('is seen by another hub that held the former one', async () => {
    const { hub, store } = await aHubWithSession()
    const second = aHub(store)
    await second.hub.state(S1)
    await hub.replaceImport(S1, other, script)
    expect((await second.hub.state(S1))?.state.items[0]?.id).toBe('L7')
  })
})

describe('news', () => {
  test('tell each growth once, with the new length, until nobody listens', async () => {
    const { hub } = aHub()
    const told: [string, number][] = []
    const stop = hub.listen((session, length) => told.push([session, length]))
    await hub.create(S1, imported, script)
    await hub.submit(S1, script, [open])
    await hub.submit(S1, script, [open, commandOf('c2', says('a', starts('L1')))])
    expect(told).toEqual([
      [S1, imported.length],
      [S1, imported.length + 1],
    ])
    stop()
    await hub.submit(S1, script, [commandOf('c3', says('secretary', starts('L1')))])
    expect(told).toHaveLength(2)
  })

  test('J25: are told once the events are there to read', async () => {
    const { hub, store } = await aHubWithSession()
    const lengths: Promise<number>[] = []
    hub.listen((session) => lengths.push(store.head(session).then((head) => head?.length ?? 0)))
    await hub.submit(S1, script, [open])
    expect(await Promise.all(lengths)).toEqual([imported.length + 1])
  })

  test('tell of a replaced import', async () => {
    const { hub } = await aHubWithSession()
    const told: number[] = []
    hub.listen((_session, length) => told.push(length))
    await hub.replaceImport(S1, other, script)
    expect(told).toEqual([other.length])
  })
})
