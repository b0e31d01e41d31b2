import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { NewsSocket } from '../../../renderer/adapters/news-socket.ts'

/** A line that opens when the test says so. */
class FakeSocket extends EventTarget {
  readyState: number = WebSocket.CONNECTING
  readonly sent: string[] = []
  readonly close = vi.fn()

  send(text: string): void {
    this.sent.push(text)
  }

  establish(): void {
    this.readyState = WebSocket.OPEN
    this.dispatchEvent(new Event('open'))
  }
}

async function startedSocket() {
  const socket = new FakeSocket()
  const onLine = vi.fn()
  const onNews = vi.fn()
  const line = new NewsSocket({
    origin: 'wss://caleol.test',
    openSocket: () => socket as unknown as WebSocket,
    token: async () => 'token',
    onNews,
    onLine,
    onUnsettled: vi.fn(),
    random: () => 0.5,
  })
  line.start()
  await Promise.resolve()
  await Promise.resolve()
  return { line, socket, onLine, onNews }
}

test('a line that is established says who listens', async () => {
  const { socket, onLine } = await startedSocket()
  socket.establish()
  expect(JSON.parse(socket.sent[0] ?? '')).toMatchObject({ kind: 'hello', token: 'token' })
  expect(onLine.mock.calls).toEqual([['up']])
})

test('a message that is no JSON, or of a later version, is passed over, and the next one is heard', async () => {
  const { socket, onNews } = await startedSocket()
  socket.establish()
  const hear = (data: unknown) => socket.dispatchEvent(Object.assign(new Event('message'), { data }))
  for (const data of ['{"kind":"ne', '', '{"kind":"gossip"}', new Uint8Array(2)]) hear(data)
  expect(onNews).not.toHaveBeenCalled()
  hear('{"kind":"news","session":"S1","length":4}')
  expect(onNews).toHaveBeenCalledWith({ kind: 'news', session: 'S1', length: 4 })
})

test('a line that is stopped is closed', async () => {
  const { line, socket } = await startedSocket()
  socket.establish()
  line.stop()
  expect(socket.close).toHaveBeenCalledOnce()
})

test('a line stopped before it is established is closed once it is, says nothing, and the page complains of nothing', async () => {
  const { line, socket, onLine } = await startedSocket()
  line.stop()
  expect(socket.close).not.toHaveBeenCalled()
  socket.establish()
  expect(socket.close).toHaveBeenCalledOnce()
  expect(socket.sent).toEqual([])
  expect(onLine).not.toHaveBeenCalled()
})

describe('a line that closes', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  /** Every line that the page opened, each of which the test may close. */
  async function openedLines() {
    const opened: FakeSocket[] = []
    const onLine = vi.fn()
    const onUnsettled = vi.fn()
    const line = new NewsSocket({
      origin: 'wss://caleol.test',
      openSocket: () => {
        opened.push(new FakeSocket())
        return opened.at(-1) as unknown as WebSocket
      },
      token: async () => 'token',
      onNews: vi.fn(),
      onLine,
      onUnsettled,
      random: () => 0,
    })
    line.start()
    await vi.advanceTimersByTimeAsync(0)
    const closes = (code = 1006) => opened.at(-1)?.dispatchEvent(Object.assign(new Event('close'), { code }))
    return { line, opened, onLine, onUnsettled, closes }
  }

  test('J140: opens again after a wait that grows, and that begins anew once it was established', async () => {
    const { opened, closes } = await openedLines()
    for (const wait of [500, 1_000, 2_000]) {
      const before = opened.length
      closes()
      await vi.advanceTimersByTimeAsync(wait - 1)
      expect(opened).toHaveLength(before)
      await vi.advanceTimersByTimeAsync(1)
      expect(opened).toHaveLength(before + 1)
    }
    opened.at(-1)?.establish()
    closes()
    await vi.advanceTimersByTimeAsync(500)
    expect(opened).toHaveLength(5)
  })

  test('J140: opens at once when the network is back, and only once', async () => {
    const { line, opened, closes } = await openedLines()
    for (let failures = 0; failures < 4; failures += 1) {
      closes()
      await vi.advanceTimersByTimeAsync(15_000)
    }
    closes()
    line.hurry()
    line.hurry()
    await vi.advanceTimersByTimeAsync(0)
    expect(opened).toHaveLength(6)
    closes()
    await vi.advanceTimersByTimeAsync(500)
    expect(opened).toHaveLength(7)
  })

  test('J140: that is turned away each time waits longer each time, though it was established, and is not off line', async () => {
    const { opened, onLine, onUnsettled, closes } = await openedLines()
    for (const wait of [500, 1_000, 2_000]) {
      const before = opened.length
      opened.at(-1)?.establish()
      closes(4426)
      await vi.advanceTimersByTimeAsync(wait - 1)
      expect(opened).toHaveLength(before)
      await vi.advanceTimersByTimeAsync(1)
      expect(opened).toHaveLength(before + 1)
    }
    expect(onUnsettled).toHaveBeenCalledTimes(3)
    expect(onLine).not.toHaveBeenCalledWith('down')
  })

  test('that was never established says nothing of the server, which calls may reach where lines may not', async () => {
    const { opened, onLine, onUnsettled, closes } = await openedLines()
    closes()
    expect(onLine).not.toHaveBeenCalled()
    expect(onUnsettled).toHaveBeenCalledOnce()
    await vi.advanceTimersByTimeAsync(500)
    opened.at(-1)?.establish()
    closes()
    expect(onLine.mock.calls).toEqual([['up'], ['down']])
  })

  test('J131: opens again at once when the server said that it stops', async () => {
    const { opened } = await openedLines()
    opened[0]?.establish()
    opened[0]?.dispatchEvent(Object.assign(new Event('close'), { code: 1012 }))
    await vi.advanceTimersByTimeAsync(0)
    expect(opened).toHaveLength(2)
  })
})

test('J189: where the device stands is said once it has said who it is, and never on a line that is down', async () => {
  const { line, socket } = await startedSocket()
  const place = { session: 'S1', after: 3, hash: 'a'.repeat(64), rights: '*' }
  line.stand(place)
  socket.establish()
  line.stand(place)
  socket.readyState = WebSocket.CLOSED
  line.stand(place)
  expect(socket.sent.map((text) => JSON.parse(text).kind)).toEqual(['hello', 'stand'])
  expect(JSON.parse(socket.sent[1] ?? '')).toEqual({ kind: 'stand', ...place })
})
