import { expect, test, vi } from 'vitest'
import { NewsFeed } from '../../../server/host/news-feed.ts'
import type { SignalListener } from '../../../server/landlords/signals.ts'
import type { StoredSession } from '../../../shared/ports/journal-store.ts'
import type { NewsListener } from '../../../shared/sync/hub.ts'
import { memoryHost } from '../../support/memory-host.ts'

const never = 3_600_000

/** A feed whose looks are answered when the test says so, and what it told. */
function feedUnderTest() {
  const looks: ((found: readonly StoredSession[]) => void)[] = []
  const heard: SignalListener[] = []
  const grown: NewsListener[] = []
  const host = memoryHost()
  const feed = new NewsFeed(
    {
      ...host,
      hub: Object.assign(Object.create(host.hub), {
        listen: (listener: NewsListener) => {
          grown.push(listener)
          return () => void grown.pop()
        },
      }),
      store: Object.assign(Object.create(host.store), {
        sessions: () => new Promise((found) => looks.push(found)),
      }),
      signals: {
        send: () => undefined,
        listen: (listener) => {
          heard.push(listener)
          return () => void heard.pop()
        },
      },
    },
    never,
  )
  const told: (readonly [session: string, length: number])[] = []
  const stop = feed.listen((session, length) => told.push([session, length]))
  const found = (session: string, length: number) => ({ session, head: { length, hash: 'h' } })
  return { looks, heard, grown, told, stop, found }
}

test('J128: what another server wrote while it looked is not told backwards', async () => {
  const { looks, heard, told, found } = feedUnderTest()
  heard[0]?.({ kind: 'grown', session: 's', length: 5 })
  looks[0]?.([found('s', 4), found('t', 2)])
  await vi.waitFor(() => expect(told).toHaveLength(2))
  expect(told).toEqual([
    ['s', 5],
    ['t', 2],
  ])
})

test('J128: after a gap it looks at once, and tells what it had not', async () => {
  const { looks, heard, told, found } = feedUnderTest()
  looks[0]?.([found('s', 4)])
  await vi.waitFor(() => expect(told).toHaveLength(1))
  heard[0]?.({ kind: 'gap' })
  looks[1]?.([found('s', 4), found('t', 1)])
  await vi.waitFor(() => expect(told.at(-1)).toEqual(['t', 1]))
  expect(told).toHaveLength(2)
})

test('J127: a signal of relayed work is none of its news', async () => {
  const { looks, heard, told } = feedUnderTest()
  heard[0]?.({ kind: 'relay' })
  expect([looks.length, told.length]).toEqual([1, 0])
})

test('a journal that is shorter than it was, as one imported anew, is told', async () => {
  const { looks, heard, told, found } = feedUnderTest()
  looks[0]?.([found('s', 9)])
  await vi.waitFor(() => expect(told).toHaveLength(1))
  heard[0]?.({ kind: 'gap' })
  looks[1]?.([found('s', 3)])
  await vi.waitFor(() => expect(told.at(-1)).toEqual(['s', 3]))
})

test('once nobody listens it hears nothing more', () => {
  const { heard, grown, stop } = feedUnderTest()
  expect([heard.length, grown.length]).toEqual([1, 1])
  stop()
  expect([heard.length, grown.length]).toEqual([0, 0])
})
