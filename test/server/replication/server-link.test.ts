import { expect, test, vi } from 'vitest'
import { MemoryJournalStore } from '../../../server/adapters/memory-journal-store.ts'
import { sessionHub } from '../../../server/host/session-hub.ts'
import { receiveJournal } from '../../../server/replication/receive-journal.ts'
import type { ServerLine } from '../../../server/replication/server-line.ts'
import { ServerLink } from '../../../server/replication/server-link.ts'
import { importEvents } from '../../../shared/domain/session/import-events.ts'
import { deskOrders, firstHolding, releasing } from '../../../shared/sync/hold-steps.ts'
import type { UploadRequest } from '../../../shared/sync/journal-upload.ts'
import type { PullRequest } from '../../../shared/sync/messages.ts'
import { FakeClock } from '../../support/fake-clock.ts'
import { memoryHost } from '../../support/memory-host.ts'
import { commandOf, countingEntropy, deviceOf } from '../../support/memory-hub.ts'
import { attends, opening, says } from '../../support/sitting-acts.ts'
import { aPreparedSession } from '../../support/sitting-builders.ts'
import { testKeys } from '../../support/test-keys.ts'

const session = 'S1'
const self = { hub: 'desk', name: 'poste 1' }
const secretary = deviceOf('secretary')

/** A desk's own journals, ordered by itself. */
function ownHost() {
  const host = memoryHost()
  const store = new MemoryJournalStore()
  const clock = new FakeClock('2026-11-26T12:00:00Z')
  const hub = sessionHub(store, clock, countingEntropy(), testKeys.signer, deskOrders(self.hub))
  return { ...host, store, hub }
}

/** A socket that a test opens. */
class Line extends EventTarget {
  readonly send = () => undefined
  readonly close = () => undefined
}

test('J192: a session given back while its server went on is followed at once, without another word of it', async () => {
  const own = ownHost()
  const replica = memoryHost()
  const server = memoryHost()
  await own.hub.create(session, importEvents(aPreparedSession()), secretary)
  await own.hub.changeHold(session, firstHolding(self), self.hub)
  await own.hub.submit(session, secretary, [commandOf('c1', says('secretary', opening))])
  await own.hub.changeHold(session, releasing(self.hub), self.hub)
  await server.store.create(session, await own.store.read(session, 0))
  await server.hub.submit(session, secretary, [commandOf('c2', says('secretary', attends('a')))])
  const line = {
    address: 'http://server',
    token: 'token',
    pull: (request: PullRequest) => server.hub.pull(request, { kind: 'secretary' }),
    upload: (request: UploadRequest) => receiveJournal(server, request),
    relay: () => new Promise(() => undefined),
  } as unknown as ServerLine
  const socket = new Line()
  const link = new ServerLink({
    line,
    own,
    replica,
    self,
    patience: 1_000,
    openSocket: () => socket as unknown as WebSocket,
    delays: { first: 10, longest: 100 },
    random: () => 0.5,
    onNews: () => undefined,
    onState: () => undefined,
    onFault: (error) => {
      throw error
    },
  })
  socket.dispatchEvent(new Event('open'))
  await vi.waitFor(async () =>
    expect(await replica.store.head(session)).toEqual(await server.store.head(session)),
  )
  expect(await own.store.head(session)).toBeNull()
  link.close()
})
