import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { NewsLine } from '../../../server/replication/news-line.ts'
import type { News } from '../../../shared/sync/messages.ts'

/** The server's end of a line: a test speaks through it. */
class LineEnd extends EventTarget {
  readonly sent: string[] = []
  send(text: string): void {
    this.sent.push(text)
  }
  close(): void {
    this.dispatchEvent(new Event('closed'))
  }
  says(data: string): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data }))
  }
}

let line: NewsLine | undefined
afterEach(() => line?.close())

test('passes on what it knows and leaves the rest: a later version may say more', () => {
  const end = new LineEnd()
  const heard: News[] = []
  line = new NewsLine({
    address: 'https://caleol.example',
    token: 'token',
    openSocket: () => end as unknown as WebSocket,
    delays: { first: 10, longest: 10 },
    random: () => 0.5,
    onNews: (one) => heard.push(one),
    onState: () => undefined,
  })
  end.dispatchEvent(new Event('open'))
  for (const data of ['{"kind":"weather"}', 'no JSON', '', '{"kind":"news","session":"S1","length":3}'])
    end.says(data)
  expect(heard).toEqual([{ kind: 'news', session: 'S1', length: 3 }])
  expect(end.sent).toHaveLength(1)
})

describe('a line that closes', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  /** A line whose ends the test closes, and what it said of itself. */
  function closingLine() {
    const ends: LineEnd[] = []
    const states: string[] = []
    line = new NewsLine({
      address: 'https://caleol.example',
      token: 'token',
      openSocket: () => {
        ends.push(new LineEnd())
        return ends.at(-1) as unknown as WebSocket
      },
      delays: { first: 1_000, longest: 4_000 },
      random: () => 0,
      onNews: () => undefined,
      onState: (state) => states.push(state),
    })
    const closes = (code = 1006) => ends.at(-1)?.dispatchEvent(Object.assign(new Event('close'), { code }))
    return { line, ends, states, closes }
  }

  test('J140: that is turned away each time waits longer each time, though it was established', () => {
    const { ends, closes } = closingLine()
    for (const wait of [500, 1_000, 2_000]) {
      const before = ends.length
      ends.at(-1)?.dispatchEvent(new Event('open'))
      closes(4426)
      vi.advanceTimersByTime(wait - 1)
      expect(ends).toHaveLength(before)
      vi.advanceTimersByTime(1)
      expect(ends).toHaveLength(before + 1)
    }
  })

  test('J140: opens again after a wait that grows; at once when the server answered by another way', () => {
    const { line, ends, states, closes } = closingLine()
    for (const wait of [500, 1_000, 2_000, 2_000]) {
      const before = ends.length
      closes()
      vi.advanceTimersByTime(wait - 1)
      expect(ends).toHaveLength(before)
      vi.advanceTimersByTime(1)
      expect(ends).toHaveLength(before + 1)
    }
    line.hurry()
    expect(ends).toHaveLength(5)
    closes()
    line.hurry()
    expect(ends).toHaveLength(6)
    vi.advanceTimersByTime(60_000)
    expect(ends).toHaveLength(6)
    expect(states).toEqual(['down', 'down', 'down', 'down', 'down'])
  })

  test('J131: opens again at once when the server said that it stops', () => {
    const { ends, closes } = closingLine()
    closes(1012)
    vi.advanceTimersByTime(0)
    expect(ends).toHaveLength(2)
  })
})
