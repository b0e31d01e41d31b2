import { beforeEach, describe, expect, test, vi } from 'vitest'
import { JournalOutbox } from '../../../server/replication/journal-outbox.ts'
import { importEvents } from '../../../shared/domain/session/import-events.ts'
import { firstHolding } from '../../../shared/sync/hold-steps.ts'
import { memoryHost } from '../../support/memory-host.ts'
import { script } from '../../support/memory-hub.ts'
import { aPreparedSession } from '../../support/sitting-builders.ts'

const self = { hub: 'desk', name: 'poste 1' }

describe('what a desk sends of the journals among its own', () => {
  const own = memoryHost()
  const upload = vi.fn(async () => ({ kind: 'failure', reason: 'unreachable' }) as const)
  const outbox = new JournalOutbox({ line: { upload }, own, self })

  beforeEach(async () => {
    upload.mockClear()
    await own.store.remove('S1')
    await own.hub.create('S1', importEvents(aPreparedSession({})), script)
  })

  test('H1: of one that it alone knows it says first that it holds it', async () => {
    expect(await outbox.send('S1')).toBe('later')
    expect(upload).toHaveBeenCalledWith(expect.objectContaining({ hub: 'desk', epoch: 1 }))
  })

  test('H3: one that another hub took is not its to send, and is never said to be in step', async () => {
    await own.hub.changeHold('S1', firstHolding({ hub: 'other', name: 'poste 2' }), 'other')
    expect(await outbox.send('S1')).toBe('refused')
    expect(upload).not.toHaveBeenCalled()
  })

  test('nothing is left to send of one that is gone', async () => {
    await own.store.remove('S1')
    expect(await outbox.send('S1')).toBe('in-step')
  })
})
