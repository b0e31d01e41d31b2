import { describe, expect, test } from 'vitest'
import { importEvents } from '../../../shared/domain/session/import-events.ts'
import { emptyHead, type Head, type JournalRecord } from '../../../shared/journal/record.ts'
import { verifyChain } from '../../../shared/journal/verify.ts'
import type { Puller } from '../../../shared/sync/hub.ts'
import {
  aHub,
  aHubWithSession,
  answersOf,
  commandOf,
  deviceOf,
  type HubBench,
  script,
} from '../../support/memory-hub.ts'
import { attends, opening, recuses, type Said, says, starts, type Wish } from '../../support/sitting-acts.ts'
import { aCandidate, aDwelling, aPreparedSession, aVacancy, nogent } from '../../support/sitting-builders.ts'

const S1 = 'S1'
const secretary: Puller = { kind: 'secretary' }
const seat = (id: string): Puller => ({ kind: 'seat', seat: id })

const vacancies = [
  aVacancy('L1', {
    candidates: [
      aCandidate('L1-A', { address: '3 rue des Lilas', protected: true }),
      aCandidate('L1-B', { address: '5 rue des Roses' }),
      aCandidate('L1-C'),
    ],
  }),
  aVacancy('L2', { order: 2, dwelling: aDwelling({ reference: 'R-L2', inseeCode: nogent }) }),
]

async function opened(): Promise<HubBench> {
  const bench = await aHubWithSession({ vacancies })
  await send(bench, 'c1', opening)
  return bench
}

async function send({ hub }: HubBench, id: string, said: Said | Wish): Promise<void> {
  const command = commandOf(id, 'wish' in said ? said : says('secretary', said))
  const [answer] = answersOf(await hub.submit(S1, script, [command]))
  if (answer === undefined || 'refused' in answer) throw new Error(`${id} was refused`)
}

/** A first pull of everything. */
async function pullAll({ hub }: HubBench, puller: Puller) {
  const answer = await hub.pull({ session: S1, after: 0, hash: emptyHead.hash, rights: '' }, puller)
  if (!('records' in answer)) throw new Error(`the hub answered ${answer.kind}`)
  return answer
}

async function pullAfter({ hub }: HubBench, puller: Puller, head: Head, rights: string) {
  const answer = await hub.pull({ session: S1, after: head.length, hash: head.hash, rights }, puller)
  if (!('records' in answer)) throw new Error(`the hub answered ${answer.kind}`)
  return answer
}

function withheld(records: readonly JournalRecord[]) {
  return records.filter(({ payload }) => payload === null).map(({ envelope }) => envelope)
}

describe('pulling', () => {
  test('a session not held is unknown', async () => {
    const request = { session: 'S9', after: 0, hash: emptyHead.hash, rights: '' }
    expect(await aHub().hub.pull(request, secretary)).toEqual({ kind: 'unknown' })
  })

  test('first answers everything from the start, with the rights to send back', async () => {
    const bench = await opened()
    const answer = await pullAll(bench, secretary)
    expect(answer).toMatchObject({ kind: 'reset', more: false, head: { length: answer.records.length } })
    expect(verifyChain(answer.records)).toEqual({ kind: 'whole', head: answer.head })
    expect(withheld(answer.records)).toEqual([])
  })

  test('J13: then answers what follows', async () => {
    const bench = await opened()
    const { head, rights } = await pullAll(bench, secretary)
    expect(await pullAfter(bench, secretary, head, rights)).toMatchObject({
      kind: 'events',
      records: [],
      head,
    })
    await send(bench, 'c2', starts('L1'))
    const next = await pullAfter(bench, secretary, head, rights)
    expect(next).toMatchObject({ kind: 'events', more: false, records: [{ envelope: { id: 'c2/0' } }] })
  })

  test.each([
    ['another hash at its position', (head: Head) => ({ ...head, hash: 'f'.repeat(64) })],
    ['a position beyond the end', (head: Head) => ({ ...head, length: head.length + 5 })],
    ['another hash at the start', () => ({ length: 0, hash: 'f'.repeat(64) })],
  ])('J141: tells a replica with %s that the two have parted, whatever its rights', async (_name, change) => {
    const bench = await opened()
    const { head, rights } = await pullAll(bench, secretary)
    const { length: after, hash } = change(head)
    for (const claimed of [rights, 'a:L1']) {
      const answer = await bench.hub.pull({ session: S1, after, hash, rights: claimed }, secretary)
      expect(answer).toEqual({ kind: 'parted', head })
    }
  })

  test('J141: tells it when the import was replaced', async () => {
    const bench = await aHubWithSession({ vacancies })
    const { head, rights } = await pullAll(bench, secretary)
    await bench.hub.replaceImport(S1, importEvents(aPreparedSession()), script)
    const answer = await bench.hub.pull(
      { session: S1, after: head.length, hash: head.hash, rights },
      secretary,
    )
    expect(answer.kind).toBe('parted')
  })

  test('J13: answers a reset when its rights are others', async () => {
    const bench = await opened()
    const { head } = await pullAll(bench, secretary)
    expect((await pullAfter(bench, secretary, head, 'a:L1')).kind).toBe('reset')
  })
})

describe('paging', () => {
  test('J14: a long journal comes by pages that chain, with the same head and rights', async () => {
    const bench = await opened()
    await bench.hub.submit(
      S1,
      script,
      Array.from({ length: 2100 }, (_, index) => commandOf(`s${index}`, says('secretary', starts('L1')))),
    )
    const first = await pullAll(bench, seat('m'))
    const { head, kind, more } = first
    let at: Head = emptyHead
    let records: readonly JournalRecord[] = []
    let answer = first
    const kinds = [kind]
    for (;;) {
      records = [...records, ...answer.records]
      const last = answer.records.at(-1)
      if (last !== undefined) at = { length: last.envelope.seq, hash: last.envelope.hash }
      if (!answer.more) break
      answer = await pullAfter(bench, seat('m'), at, answer.rights)
      kinds.push(answer.kind)
    }
    expect(more).toBe(true)
    expect(kinds).toEqual(['reset', 'events'])
    expect(verifyChain(records)).toEqual({ kind: 'whole', head })
  })
})

describe('masks (CCH R441-2-6: request data serve the attribution alone)', () => {
  test('J15: a seat gets no content of the dwellings it does not sit on', async () => {
    const bench = await opened()
    await send(bench, 'c2', starts('L2'))
    await send(bench, 'c3', attends('n'))
    await send(bench, 'c4', recuses('L2', 'n'))
    const { records, head } = await pullAll(bench, seat('m'))
    expect(verifyChain(records)).toEqual({ kind: 'whole', head })
    const items = new Set(
      withheld(records)
        .filter(({ scope }) => scope.audience === 'everyone')
        .map(({ scope }) => scope.item),
    )
    expect([...items]).toEqual(['L2'])
    const types = new Set(withheld(records).map(({ type }) => type))
    expect([...types]).toEqual(
      expect.arrayContaining(['VacancyImported', 'CandidateImported', 'SeatRecused']),
    )
    expect(types).not.toContain('ItemStarted')
    expect(JSON.stringify(records)).not.toContain('L2-A')
  })

  test('a protected household’s whereabouts go to the secretary alone', async () => {
    const bench = await opened()
    for (const id of ['p', 'a', 'm', 'k']) {
      const text = JSON.stringify((await pullAll(bench, seat(id))).records)
      expect(text).not.toContain('Lilas')
      expect(text).toContain('Roses')
    }
    expect(JSON.stringify((await pullAll(bench, secretary)).records)).toContain('Lilas')
  })

  test('a seat that is not of the commission gets the session’s frame and nothing of its items', async () => {
    const { records } = await pullAll(await opened(), seat('zz'))
    const held = records.filter(({ payload }) => payload !== null).map(({ envelope }) => envelope.scope.item)
    expect(new Set(held)).toEqual(new Set([null]))
  })
})

describe('rights that change', () => {
  test('J16: a recusal resets the seat’s replica, without the item; its cancellation gives it back', async () => {
    const bench = await opened()
    const before = await pullAll(bench, seat('a'))
    await send(bench, 'c2', recuses('L1', 'a'))
    const recused = await pullAfter(bench, seat('a'), before.head, before.rights)
    expect(recused.kind).toBe('reset')
    expect(JSON.stringify(recused.records)).not.toContain('L1-B')
    await send(bench, 'c3', { type: 'CancelRecusal', item: 'L1', seat: 'a' })
    const back = await pullAfter(bench, seat('a'), recused.head, recused.rights)
    expect(back.kind).toBe('reset')
    expect(JSON.stringify(back.records)).toContain('L1-B')
  })

  test('another seat’s recusal resets nobody else', async () => {
    const bench = await opened()
    const before = await pullAll(bench, seat('b'))
    await send(bench, 'c2', recuses('L1', 'a'))
    expect(await pullAfter(bench, seat('b'), before.head, before.rights)).toMatchObject({
      kind: 'events',
      records: [{ payload: { seat: 'a' } }],
    })
  })

  test('what one seat was given is never taken for another’s', async () => {
    const bench = await opened()
    const { head, rights } = await pullAll(bench, seat('a'))
    expect((await pullAfter(bench, seat('b'), head, rights)).kind).toBe('reset')
    expect((await pullAfter(bench, secretary, head, rights)).kind).toBe('reset')
  })

  test('J14: a pull never reads beyond the head its rights were judged on', async () => {
    const bench = await opened()
    const { head } = await pullAll(bench, seat('a'))
    const read = bench.store.read.bind(bench.store)
    const other = aHub(bench.store)
    let interrupted = false
    // Another process records the seat's recusal and says more about the item, while this pull reads.
    bench.store.read = async (session, after, limit) => {
      if (!interrupted) {
        interrupted = true
        await other.hub.submit(S1, deviceOf('secretary'), [
          commandOf('x', says('secretary', recuses('L1', 'a'))),
        ])
      }
      return read(session, after, limit)
    }
    const answer = await pullAll(bench, seat('a'))
    expect(answer).toMatchObject({ head, more: false, records: { length: head.length } })
  })
})
