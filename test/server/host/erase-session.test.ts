import { expect, test, vi } from 'vitest'
import { eraseSession } from '../../../server/host/erase-session.ts'
import { aHubWithSession, commandOf, script } from '../../support/memory-hub.ts'
import { opening, says } from '../../support/sitting-acts.ts'

const wish = { reason: 'order', orderedBy: 'Mme ROY' } as const
const exportDocuments = async () => ({ kind: 'documents', files: [] }) as const
const open = commandOf('c1', says('secretary', opening))

test('J176: a sitting that is opened while its erasure is judged is not erased', async () => {
  const { hub, store } = await aHubWithSession()
  const { state } = hub
  vi.spyOn(hub, 'state').mockImplementationOnce(async (session) => {
    const before = await state.call(hub, session)
    await hub.submit(session, script, [open])
    return before
  })
  expect(await eraseSession({ hub, exportDocuments }, 'S1', wish, 'd')).toBe('under-way')
  expect((await hub.state('S1'))?.state.phase).toBe('open')
  expect((await store.read('S1', 0)).every(({ payload }) => payload !== null)).toBe(true)
})

test('J176: one that was never opened is, where it stands', async () => {
  const { hub } = await aHubWithSession()
  expect(await eraseSession({ hub, exportDocuments }, 'S1', wish, 'd')).toBe('erased')
  expect(await eraseSession({ hub, exportDocuments }, 'S1', wish, 'd')).toBe('unknown')
})
