import { describe, expect, test, vi } from 'vitest'
import type { YearRegister } from '../../../../renderer/features/year/register-context.ts'
import { RegisterFeed } from '../../../../renderer/features/year/register-feed.ts'
import type { Backend, BackendFailure } from '../../../../shared/ports/backend.ts'
import type { RegisterAnswer } from '../../../../shared/sync/register-messages.ts'

type Listener = Parameters<Backend['listen']>[0]
const empty: RegisterAnswer = { kind: 'register', entries: [], complete: true, missing: [] }

/** A feed on a hub whose answers and news a test gives. */
function opened(answers: readonly (RegisterAnswer | BackendFailure)[] = [empty]) {
  const told: YearRegister[] = []
  const asked: unknown[] = []
  let listener: Listener | null = null
  const feed = new RegisterFeed({
    backend: {
      register: async (request) => {
        asked.push(request)
        return answers[asked.length - 1] ?? empty
      },
      listen: (given) => {
        listener = given
        return () => {
          listener = null
        }
      },
    },
    request: { organisation: 'org', year: 2026 },
    session: 'S1',
    onRegister: (register) => void told.push(register),
  })
  feed.open()
  const news = (session: string) => listener?.news({ kind: 'news', session, length: 3 })
  const line = (state: 'up' | 'down') => listener?.line(state, null)
  return { feed, told, asked, news, line }
}

const settled = (told: readonly YearRegister[], count: number) =>
  vi.waitFor(() => expect(told).toHaveLength(count))

describe('the register as a page keeps it', () => {
  test('is asked for at the opening', async () => {
    const { told, asked } = opened()
    await settled(told, 1)
    expect(asked).toEqual([{ organisation: 'org', year: 2026 }])
    expect(told).toEqual([{ kind: 'told', entries: [], missing: [] }])
  })

  test('is asked for again when another sitting grows or the line comes back, not when this one grows', async () => {
    const { told, news, line } = opened()
    await settled(told, 1)
    news('S1')
    line('down')
    news('S2')
    await settled(told, 2)
    line('up')
    await settled(told, 3)
  })

  test('is asked for once more, not twice, when much happens during one question', async () => {
    const { told, asked, news } = opened()
    news('S2')
    news('S3')
    await settled(told, 2)
    expect(asked).toHaveLength(2)
  })

  test('says why it could not be read', async () => {
    const { told } = opened([{ kind: 'failure', reason: 'unreachable' }])
    await settled(told, 1)
    expect(told).toEqual([{ kind: 'failed', reason: 'unreachable' }])
  })

  test('tells nothing more once closed', async () => {
    const { feed, told, asked } = opened()
    feed.close()
    await vi.waitFor(() => expect(asked).toHaveLength(1))
    expect(told).toEqual([])
  })
})
