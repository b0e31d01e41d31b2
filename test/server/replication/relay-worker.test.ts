import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { OutboxEnd } from '../../../server/replication/journal-outbox.ts'
import { RelayWorker } from '../../../server/replication/relay-worker.ts'
import type { BackendFailure } from '../../../shared/ports/backend.ts'
import type { RelayedWork, RelayRequest } from '../../../shared/sync/relay.ts'
import { memoryHost } from '../../support/memory-host.ts'
import { aHubWithSession, commandOf } from '../../support/memory-hub.ts'
import { attends, opening, says } from '../../support/sitting-acts.ts'

type Given = { readonly kind: 'work'; work: RelayedWork[] } | BackendFailure

const work = (id: string, command: RelayedWork['commands'][number], session = 'S1'): RelayedWork => ({
  id,
  session,
  by: 'secretary',
  device: 'tablet',
  commands: [command],
})
const open = commandOf('c1', says('secretary', opening))

/** A server that gives what a test lines up, one answer a question, and then nothing more. */
class ScriptedLine {
  readonly asked: RelayRequest[] = []
  readonly #given: Given[]
  #release: ((late: Given) => void) | null = null

  constructor(given: readonly Given[]) {
    this.#given = [...given]
  }

  async relay(request: RelayRequest) {
    this.asked.push(request)
    const next = this.#given.shift()
    if (next !== undefined) return next as never
    return (await new Promise<Given>((resolve) => {
      this.#release = resolve
    })) as never
  }

  /** Answers the question that waits. */
  release(late: Given = { kind: 'work', work: [] }): void {
    this.#release?.(late)
  }
}

let worker: RelayWorker
let line: ScriptedLine
const sent: string[] = []
const faults: unknown[] = []

async function start(given: readonly Given[], sending: OutboxEnd = 'in-step') {
  const { hub } = await aHubWithSession()
  line = new ScriptedLine(given)
  worker = new RelayWorker({
    self: 'desk',
    line,
    own: { ...memoryHost(), hub },
    send: async (session) => {
      sent.push(session)
      return sending
    },
    times: { wait: 500, pause: { first: 1, longest: 1 } },
    random: () => 0.5,
    onFault: (error) => void faults.push(error),
  })
  worker.start()
  return hub
}

beforeEach(() => {
  sent.splice(0)
  faults.splice(0)
})
afterEach(() => {
  worker.stop()
  line.release()
  expect(faults).toEqual([])
})

test('H9: work is decided, the server’s copy brought in step, and the answer brought with the next question', async () => {
  const hub = await start([{ kind: 'work', work: [work('w1', open)] }])
  await vi.waitFor(() => expect(line.asked).toHaveLength(2))
  expect(line.asked[0]).toEqual({ hub: 'desk', answers: [], wait: 500 })
  const answer = { kind: 'answers', answers: [{ command: 'c1', events: ['c1/0'] }] }
  expect(line.asked[1]?.answers).toEqual([{ id: 'w1', answer }])
  expect(sent).toEqual(['S1'])
  expect((await hub.state('S1'))?.state.phase).toBe('open')
})

test('H9: all that came at once is decided in order, and each session is sent once', async () => {
  const two = [work('w1', open), work('w2', commandOf('c2', says('secretary', attends('a'))))]
  await start([{ kind: 'work', work: two }])
  await vi.waitFor(() => expect(line.asked).toHaveLength(2))
  expect(line.asked[1]?.answers.map(({ id, answer }) => [id, answer.kind])).toEqual([
    ['w1', 'answers'],
    ['w2', 'answers'],
  ])
  expect(sent).toEqual(['S1'])
})

test('H9: the author is the one whom the server gave, whatever the command claims', async () => {
  const claimed = { ...open, by: 'secretary' }
  await start([{ kind: 'work', work: [{ ...work('w1', claimed), by: 'a' }] }])
  await vi.waitFor(() => expect(line.asked).toHaveLength(2))
  expect(line.asked[1]?.answers).toMatchObject([{ answer: { answers: [{ refused: 'not-permitted' }] } }])
})

test('H9: a session that this desk no longer holds is said to be elsewhere', async () => {
  await start([{ kind: 'work', work: [work('w1', open, 'S9')] }])
  await vi.waitFor(() => expect(line.asked).toHaveLength(2))
  expect(line.asked[1]?.answers).toEqual([
    { id: 'w1', answer: { kind: 'held-elsewhere', holder: 'le serveur' } },
  ])
})

test.each([
  ['fenced', 'held-elsewhere'],
  ['refused', 'held-elsewhere'],
  ['diverged', 'held-elsewhere'],
  ['later', 'answers'],
] as const)('H12: of a session whose sending ends %s, a command is answered %s', async (end, kind) => {
  await start([{ kind: 'work', work: [work('w1', open)] }], end)
  await vi.waitFor(() => expect(line.asked).toHaveLength(2))
  expect(line.asked[1]?.answers).toMatchObject([{ id: 'w1', answer: { kind } }])
})

test('H10: a line that fails is asked again, and no answer is lost with it', async () => {
  const down: BackendFailure = { kind: 'failure', reason: 'unreachable' }
  await start([{ kind: 'work', work: [work('w1', open)] }, down])
  await vi.waitFor(() => expect(line.asked).toHaveLength(3))
  expect(line.asked[2]?.answers).toEqual(line.asked[1]?.answers)
  expect(line.asked[2]?.answers).toHaveLength(1)
})

test('H10: once stopped it decides nothing more of what comes, and asks again when it is started again', async () => {
  const hub = await start([])
  await vi.waitFor(() => expect(line.asked).toHaveLength(1))
  worker.stop()
  line.release({ kind: 'work', work: [work('w1', open)] })
  await new Promise((resolve) => setImmediate(resolve))
  worker.start()
  await vi.waitFor(() => expect(line.asked).toHaveLength(2))
  expect(line.asked[1]?.answers).toEqual([])
  expect((await hub.state('S1'))?.state.phase).toBe('prepared')
})
