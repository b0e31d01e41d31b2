import { afterEach, expect, test } from 'vitest'
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
    onNews: (one) => heard.push(one),
    onState: () => undefined,
  })
  end.dispatchEvent(new Event('open'))
  for (const data of ['{"kind":"weather"}', 'no JSON', '', '{"kind":"news","session":"S1","length":3}'])
    end.says(data)
  expect(heard).toEqual([{ kind: 'news', session: 'S1', length: 3 }])
  expect(end.sent).toHaveLength(1)
})
