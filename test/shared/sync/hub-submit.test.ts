import { describe, expect, test } from 'vitest'
import { BrokenJournal } from '../../../shared/journal/broken-journal.ts'
import { emptyHead } from '../../../shared/journal/record.ts'
import type { CommandAnswer } from '../../../shared/sync/hub.ts'
import {
  aHub,
  aHubWithSession,
  answersOf,
  commandOf,
  deviceOf,
  type HubBench,
  script,
} from '../../support/memory-hub.ts'
import {
  attends,
  opening,
  type Said,
  says,
  starts,
  suspending,
  type Wish,
} from '../../support/sitting-acts.ts'

const S1 = 'S1'

/** Sends one batch by the script: `{ c1: wish, … }`, in order. */
async function send(
  { hub }: Pick<HubBench, 'hub'>,
  batch: Readonly<Record<string, Said | Wish>>,
): Promise<readonly CommandAnswer[]> {
  const commands = Object.entries(batch).map(([id, said]) =>
    commandOf(id, 'wish' in said ? said : says('secretary', said)),
  )
  return answersOf(await hub.submit(S1, script, commands))
}

async function headOf({ hub }: Pick<HubBench, 'hub'>) {
  return (await hub.state(S1))?.head
}

describe('submitting commands', () => {
  test('answers the ids of their events, and the journal holds them', async () => {
    const bench = await aHubWithSession()
    const before = (await headOf(bench))?.length ?? 0
    expect(await send(bench, { c1: opening })).toEqual([{ command: 'c1', events: ['c1/0'] }])
    const [record] = await bench.store.read(S1, before)
    expect(record?.envelope).toMatchObject({
      seq: before + 1,
      id: 'c1/0',
      type: 'SessionOpened',
      by: 'secretary',
    })
  })

  test('a session not held has no answer', async () => {
    expect(await aHub().hub.submit('S9', script, [commandOf('c1', says('secretary', opening))])).toBeNull()
    expect(await aHub().hub.state('S9')).toBeNull()
  })

  test('J6: 5.12 a command already applied answers no events, alone or in a batch', async () => {
    const bench = await aHubWithSession()
    await send(bench, { c1: opening })
    const head = await headOf(bench)
    expect(await send(bench, { c1: opening })).toEqual([{ command: 'c1', events: [] }])
    expect(await send(bench, { c1: starts('L1') })).toEqual([{ command: 'c1', events: [] }])
    expect(await headOf(bench)).toEqual(head)
    const twice = [
      commandOf('c2', says('secretary', starts('L1'))),
      commandOf('c2', says('secretary', starts('L1'))),
    ]
    expect(await bench.hub.submit(S1, script, twice)).toEqual([
      { command: 'c2', events: ['c2/0'] },
      { command: 'c2', events: [] },
    ])
  })

  test('J6: 5.12 is remembered by the journal, not by the process', async () => {
    const bench = await aHubWithSession()
    await send(bench, { c1: opening })
    expect(await send(aHub(bench.store), { c1: opening })).toEqual([{ command: 'c1', events: [] }])
  })

  test('5.12 the id of a refused command may be sent again', async () => {
    const bench = await aHubWithSession()
    expect(await send(bench, { c1: starts('L1') })).toMatchObject([
      { command: 'c1', refused: 'session-not-open' },
    ])
    expect(await send(bench, { c2: opening, c1: starts('L1') })).toEqual([
      { command: 'c2', events: ['c2/0'] },
      { command: 'c1', events: ['c1/0'] },
    ])
  })

  test('J11: a refusal in a batch changes nothing and the next is decided', async () => {
    const bench = await aHubWithSession()
    const answers = await send(bench, {
      c1: opening,
      c2: starts('L9'),
      c3: starts('L1'),
      c4: says('a', suspending),
    })
    expect(answers.map((answer) => ('refused' in answer ? answer.refused : answer.events))).toEqual([
      ['c1/0'],
      'unknown-reference',
      ['c3/0'],
      'not-permitted',
    ])
    expect((await bench.hub.state(S1))?.state.currentItem).toBe('L1')
  })

  test('a batch is decided in order, each on what the one before left', async () => {
    const bench = await aHubWithSession()
    const answers = await send(bench, { c1: starts('L1'), c2: opening, c3: starts('L1') })
    expect(answers.map((answer) => 'refused' in answer)).toEqual([true, false, false])
  })

  test.each([
    ['a number', 42, null],
    ['null', null, null],
    ['an object without an id', { type: 'OpenSession' }, null],
    ['a known id and an unknown type', { id: 'c1', type: 'Burn' }, 'c1'],
    ['an id that is no text', { id: 7 }, null],
  ])('%s is an invalid command', async (_name, input, command) => {
    const { hub } = await aHubWithSession()
    expect(await hub.submit(S1, script, [input])).toMatchObject([{ command, refused: 'invalid-command' }])
  })

  test('a command id may hold slashes', async () => {
    const bench = await aHubWithSession()
    expect(await send(bench, { 'a/b/0': opening })).toEqual([{ command: 'a/b/0', events: ['a/b/0/0'] }])
    expect(await send(bench, { 'a/b/0': opening })).toEqual([{ command: 'a/b/0', events: [] }])
    expect(await send(bench, { 'a/b': attends('a') })).toEqual([{ command: 'a/b', events: ['a/b/0'] }])
  })

  test('every event has a salt of its own', async () => {
    const bench = await aHubWithSession()
    await send(bench, { c1: opening, c2: attends('a') })
    const salts = (await bench.store.read(S1, 0)).map(({ payload }) => payload?.salt)
    expect(new Set(salts).size).toBe(salts.length)
  })
})

describe('who acts, and when', () => {
  test('J7: an authenticated author stands in the place of whoever the command claims', async () => {
    const { hub, store } = await aHubWithSession()
    const claimed = commandOf('c1', says('secretary', opening))
    expect(await hub.submit(S1, deviceOf('a'), [claimed])).toMatchObject([{ refused: 'not-permitted' }])
    expect(await hub.submit(S1, deviceOf('p'), [claimed])).toEqual([{ command: 'c1', events: ['c1/0'] }])
    const last = (await store.read(S1, 0)).at(-1)
    expect(last?.envelope).toMatchObject({ by: 'p', device: 'device-p' })
  })

  test('J8: 5.22 a device’s command is received when the hub says, a script’s when it says itself', async () => {
    const { hub, store, clock } = await aHubWithSession()
    clock.moveOn(90_000)
    const at = '2026-11-26T14:30:00+01:00'
    await hub.submit(S1, deviceOf('secretary'), [commandOf('c1', says('secretary', opening, at))])
    await hub.submit(S1, script, [commandOf('c2', says('secretary', attends('a'), at))])
    const [one, two] = (await store.read(S1, 0)).slice(-2)
    expect(one?.envelope).toMatchObject({ at, receivedAt: '2026-11-26T12:01:30.000Z' })
    expect(two?.envelope).toMatchObject({ at, receivedAt: at })
  })
})

describe('two hubs over one store', () => {
  test('each decides on what the other wrote', async () => {
    const one = await aHubWithSession()
    const other = aHub(one.store)
    await send(one, { c1: opening })
    expect(await send(other, { c2: starts('L1') })).toEqual([{ command: 'c2', events: ['c2/0'] }])
    expect(await send(one, { c3: attends('a'), c1: opening })).toEqual([
      { command: 'c3', events: ['c3/0'] },
      { command: 'c1', events: [] },
    ])
    expect(await headOf(one)).toEqual(await headOf(other))
  })

  test('J9: writing at once, every command is applied once, in one chain', async () => {
    const one = await aHubWithSession()
    const other = aHub(one.store)
    await send(one, { open: opening })
    const sent = Array.from({ length: 20 }, (_, index) =>
      send(index % 2 === 0 ? one : other, { [`c${index}`]: starts('L1'), [`d${index}`]: attends('a') }),
    )
    for (const answers of await Promise.all(sent)) {
      expect(answers.every((answer) => 'events' in answer && answer.events.length === 1)).toBe(true)
    }
    const ids = (await one.store.read(S1, 0)).map(({ envelope }) => envelope.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => /^[cd]/.test(id))).toHaveLength(40)
    expect(await headOf(one)).toEqual(await headOf(other))
  })

  test('J9: a conflict decides again: what the other wrote may refuse', async () => {
    const one = await aHubWithSession()
    const other = aHub(one.store)
    await send(one, { c1: opening })
    const store = one.store
    const append = store.append.bind(store)
    let interrupted = false
    // The other hub writes between this one's decision and its append, once.
    store.append = async (session, after, records) => {
      if (!interrupted) {
        interrupted = true
        await send(other, { c2: suspending })
      }
      return append(session, after, records)
    }
    expect(await send(one, { c3: starts('L1') })).toMatchObject([
      { command: 'c3', refused: 'session-not-open' },
    ])
  })
})

describe('a journal that does not hold', () => {
  test('J12: is never decided on: its tail was cut', async () => {
    const { hub, store } = await aHubWithSession()
    await hub.submit(S1, script, [commandOf('c1', says('secretary', opening))])
    const read = store.read.bind(store)
    store.read = async (session, after, limit) =>
      (await read(session, after, limit)).filter(({ envelope }) => envelope.seq < 5)
    const again = aHub(store)
    await expect(
      again.hub.submit(S1, script, [commandOf('c2', says('secretary', suspending))]),
    ).rejects.toThrow(BrokenJournal)
    await expect(again.hub.state(S1)).rejects.toMatchObject({ firstBroken: 5 })
  })

  test('is never decided on: the declared length was changed under a hub that held it', async () => {
    const { hub, store } = await aHubWithSession()
    const head = (await hub.state(S1))?.head ?? emptyHead
    Object.assign(store, { head: async () => ({ ...head, length: 1 }), append: async () => 'conflict' })
    await expect(hub.submit(S1, script, [commandOf('c1', says('secretary', opening))])).rejects.toThrow(
      new BrokenJournal(2),
    )
  })

  test('is never decided on: a payload was emptied', async () => {
    const { store } = await aHubWithSession()
    const read = store.read.bind(store)
    const emptied = async (...place: Parameters<typeof read>) =>
      (await read(...place)).map((record) =>
        record.envelope.seq === 3 ? { ...record, payload: null } : record,
      )
    const { hub } = aHub(Object.assign(store, { read: emptied }))
    await expect(hub.state(S1)).rejects.toThrow(new BrokenJournal(3))
  })

  test('J12: is never decided on: a payload was changed', async () => {
    const { store } = await aHubWithSession()
    const read = store.read.bind(store)
    store.read = async (session, after, limit) =>
      (await read(session, after, limit)).map((record) =>
        record.envelope.seq === 3 && record.payload !== null
          ? { ...record, payload: { ...record.payload, item: 'L2' } }
          : record,
      )
    await expect(aHub(store).hub.state(S1)).rejects.toMatchObject({ firstBroken: 3 })
  })
})
