import { expect, test, vi } from 'vitest'
import { NewsTeller } from '../../../server/host/news-teller.ts'
import { headAfter } from '../../../shared/journal/continuity.ts'
import { emptyHead } from '../../../shared/journal/record.ts'
import type { Identity, News, PullAnswer, PullRequest } from '../../../shared/sync/messages.ts'
import { firstRecords, recordsAfter } from '../../support/journal-records.ts'

const secretary: Identity = { role: 'secretary', device: 'poste' }
const seat: Identity = { role: 'seat', session: 'S1', seat: 's2', device: 'tablette' }
const before = firstRecords(3)
const head = headAfter(emptyHead, before)
const stand: PullRequest = { session: 'S1', after: head.length, hash: head.hash, rights: '*' }

/** A device on a line, and a hub whose answers the test gives in turn; what it was asked, said and faulted is told. */
function onLine(answers: readonly (() => Promise<PullAnswer>)[], identity = secretary) {
  const asked: PullRequest[] = []
  const said: News[] = []
  const faults: unknown[] = []
  const dismiss = vi.fn()
  const stillPaired = vi.fn(async (): Promise<Identity | null> => identity)
  let tell: (session: string, length: number) => void = () => undefined
  const stop = vi.fn()
  const teller = new NewsTeller({
    feed: {
      listen: (listener) => {
        tell = listener
        return stop
      },
    },
    identity,
    stillPaired,
    pull: (_reader, request) => {
      asked.push(request)
      const answer = answers[asked.length - 1]
      if (answer === undefined) throw new Error('asked once too often')
      return answer()
    },
    say: (news) => void said.push(news),
    dismiss,
    onFault: (fault) => void faults.push(fault),
  })
  return {
    teller,
    grew: (length: number, session = 'S1') => tell(session, length),
    asked,
    said,
    faults,
    dismiss,
    stillPaired,
    stop,
  }
}

const after = (from: typeof head, count: number) => {
  const records = recordsAfter(from, count)
  const end = headAfter(from, records)
  const answer: PullAnswer = { kind: 'events', records, head: end, rights: '*', more: false }
  return { records, end, answer: async () => answer }
}

const bare = (length: number): News => ({ kind: 'news', session: 'S1', length })

test('J189: a device that did not say where it stands is told that a journal grew, and no more', () => {
  const { grew, said, asked } = onLine([])
  grew(4)
  expect([said, asked]).toEqual([[bare(4)], []])
})

test('J189: one that did is brought what follows, then what follows that, without saying anything again', async () => {
  const [one, two] = [after(head, 1), after(after(head, 1).end, 2)]
  const { teller, grew, said, asked } = onLine([one.answer, two.answer])
  teller.standsAt(stand)
  grew(4)
  grew(6)
  await vi.waitFor(() => expect(said).toHaveLength(2))
  expect(said).toEqual([
    { ...bare(4), brought: { after: 3, records: one.records, head: one.end, rights: '*' } },
    { ...bare(6), brought: { after: 4, records: two.records, head: two.end, rights: '*' } },
  ])
  expect(asked).toEqual([stand, { ...stand, after: 4, hash: one.end.hash }])
})

test('J189: what came with the news before is not said twice', async () => {
  const both = after(head, 2)
  const none: PullAnswer = { kind: 'events', records: [], head: both.end, rights: '*', more: false }
  const { teller, grew, said, asked } = onLine([both.answer, async () => none])
  teller.standsAt(stand)
  grew(4)
  grew(5)
  await vi.waitFor(() => expect(asked).toHaveLength(2))
  expect(said).toEqual([
    { ...bare(5), brought: { after: 3, records: both.records, head: both.end, rights: '*' } },
  ])
})

test.each<[string, PullAnswer]>([
  ['other rights', { kind: 'reset', records: before, head, rights: 's2:L1', more: false }],
  ['more than a page', { kind: 'events', records: before, head, rights: '*', more: true }],
  ['more than fifty records', { kind: 'events', records: firstRecords(51), head, rights: '*', more: false }],
  ['a journal that went another way', { kind: 'parted', head }],
  ['a session that it may no longer read', { kind: 'unknown' }],
])(
  'J189: for %s the device asks, as ever, and stands nowhere until it says so again',
  async (_name, answer) => {
    const { teller, grew, said, asked } = onLine([async () => answer])
    teller.standsAt(stand)
    grew(4)
    await vi.waitFor(() => expect(said).toEqual([bare(4)]))
    grew(5)
    await vi.waitFor(() => expect(said).toEqual([bare(4), bare(5)]))
    expect(asked).toEqual([stand])
  },
)

test('J189: a device that pulled meanwhile is not brought what it may hold already', async () => {
  let give: (answer: PullAnswer) => void = () => undefined
  const slow = new Promise<PullAnswer>((resolve) => {
    give = resolve
  })
  const one = after(head, 1)
  const { teller, grew, said, asked } = onLine([() => slow])
  teller.standsAt(stand)
  grew(4)
  await vi.waitFor(() => expect(asked).toHaveLength(1))
  teller.standsAt({ ...stand, after: 4, hash: one.end.hash })
  give(await one.answer())
  await vi.waitFor(() => expect(said).toEqual([bare(4)]))
})

test('J189: a device whose access has ended is brought nothing, and its line ends', async () => {
  const { teller, grew, said, asked, dismiss, stillPaired } = onLine([])
  teller.standsAt(stand)
  stillPaired.mockResolvedValue(null)
  grew(4)
  await vi.waitFor(() => expect(dismiss).toHaveBeenCalledOnce())
  expect([said, asked]).toEqual([[], []])
})

test('J189: when the hub fails the device is told to ask, for no other news may come', async () => {
  const { teller, grew, said, faults } = onLine([() => Promise.reject(new Error('away'))])
  teller.standsAt(stand)
  grew(4)
  await vi.waitFor(() => expect(said).toEqual([bare(4)]))
  expect(faults).toEqual([new Error('away')])
})

test('J189: after a failure what follows is brought again once the device says where it stands', async () => {
  const two = after(head, 2)
  const { teller, grew, said } = onLine([() => Promise.reject(new Error('away')), two.answer])
  teller.standsAt(stand)
  grew(4)
  await vi.waitFor(() => expect(said).toHaveLength(1))
  teller.standsAt(stand)
  grew(5)
  await vi.waitFor(() => expect(said).toHaveLength(2))
  expect(said[1]).toMatchObject({ brought: { records: two.records } })
})

test('a seat hears nothing of another session', () => {
  const { grew, said } = onLine([], seat)
  grew(4, 'S2')
  expect(said).toEqual([])
})

test('J189: of many sessions the line remembers the eight last named', async () => {
  const { teller, grew, said, asked } = onLine([after(head, 1).answer])
  for (let n = 1; n <= 9; n += 1) teller.standsAt({ ...stand, session: `S${n}` })
  grew(4)
  expect([said, asked]).toEqual([[bare(4)], []])
  grew(4, 'S2')
  await vi.waitFor(() => expect(asked).toHaveLength(1))
})

test('a line that ended listens no more', () => {
  const { teller, stop } = onLine([])
  teller.stop()
  expect(stop).toHaveBeenCalledOnce()
})
