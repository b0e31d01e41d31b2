import { expect, test, vi } from 'vitest'
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
  const line = new NewsSocket({
    origin: 'wss://caleol.test',
    openSocket: () => socket as unknown as WebSocket,
    token: async () => 'token',
    onNews: vi.fn(),
    onLine,
  })
  line.start()
  await Promise.resolve()
  await Promise.resolve()
  return { line, socket, onLine }
}

test('a line that is established says who listens', async () => {
  const { socket, onLine } = await startedSocket()
  socket.establish()
  expect(JSON.parse(socket.sent[0] ?? '')).toMatchObject({ kind: 'hello', token: 'token' })
  expect(onLine.mock.calls).toEqual([['up']])
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
