import { expect, test } from 'vitest'
import { ownSessions } from '../../../server/host/own-sessions.ts'
import { importEvents } from '../../../shared/domain/session/import-events.ts'
import { emptyHead } from '../../../shared/journal/record.ts'
import { memoryHost } from '../../support/memory-host.ts'
import { script } from '../../support/memory-hub.ts'
import { aPreparedSession } from '../../support/sitting-builders.ts'

const events = importEvents(aPreparedSession({}))

test('J145: a session whose journal lacks its end is not imported anew, until nobody is awaited', async () => {
  const host = memoryHost()
  await host.hub.create('S1', events, script)
  const after = (await host.store.head('S1')) ?? emptyHead
  const hash = 'e'.repeat(64)
  const head = { length: after.length + 1, hash }
  const found = { session: 'S1', after, head, hashes: [hash], foundAt: '2026-11-27T08:00:00Z' }
  await host.missingTails.note({ ...found, outcome: 'awaited', settledAt: null })
  expect(await ownSessions(host).replaceImport('S1', events, script)).toBe('in-use')
  expect(await host.store.head('S1')).toEqual(after)
  await host.missingTails.note({ ...found, outcome: 'given-up', settledAt: '2026-11-28T08:00:00Z' })
  expect(await ownSessions(host).replaceImport('S1', events, script)).toBe('replaced')
})

test('one that another store of this machine keeps is neither created nor imported anew', async () => {
  const host = { ...memoryHost(), isKeptElsewhere: async () => true }
  expect(await ownSessions(host).create('S1', events, script)).toBe('exists')
  expect(await ownSessions(host).replaceImport('S1', events, script)).toBe('in-use')
})
